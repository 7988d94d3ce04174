using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Flows;
using Xunit;
using static Ppid.Tests.Host.Mail.SigningSendGrid;

namespace Ppid.Tests.Host.Mail;

/// <summary>POST /hooks/sendgrid/events, by somebody who means no good, or about a server that writes nonsense.</summary>
public sealed class Hostile_reports_of_SendGrid : IDisposable
{
    private readonly SigningSendGrid _sendGrid = new();

    public void Dispose() => _sendGrid.Dispose();

    /// <summary>The reason is the far server's own words, and what SendGrid repeats for a day would be lost with
    /// it.</summary>
    [Theory]
    [InlineData("\\ud800", "half a character")]
    [InlineData("\\u0000", "a zero")]
    [InlineData("\u00ff", "no UTF-8 at all")]
    public async Task With_a_reason_that_is_no_text_are_noted_and_take_no_other_along(string reason, string because)
    {
        await using var house = await _sendGrid.Open();
        var (first, second) = (await Sent(house), await Sent(house));
        var body = $"[{Told(first, "bounce", "a", "REASON")},{Told(second, "delivered", "b")}]"
            .Replace("REASON", reason, StringComparison.Ordinal);

        Assert.True(await _sendGrid.Post(house, Encoding.Latin1.GetBytes(body)) == HttpStatusCode.OK, because);

        Assert.Equal(DeliveryFault.Bounced, (await house.Happened<CaseEvent.LetterBounced>(first)).Fault);
        Assert.NotNull(await house.Happened<CaseEvent.LetterDelivered>(second));
    }

    [Theory]
    [InlineData("\"sg_event_id\":\"\\udc00\"")]
    [InlineData("\"effect\":\"\\udc00:1:0\"")]
    [InlineData("\"effect\":\"../../etc:1:0\"")]
    [InlineData("\"effect\":\"\"")]
    [InlineData("\"event\":{\"a\":[]}")]
    public async Task With_a_field_that_is_none_are_passed_over(string field)
    {
        await using var house = await _sendGrid.Open();
        var id = await Sent(house);
        var told = Told(id, "bounce", "a");

        Assert.Equal(HttpStatusCode.OK, await _sendGrid.Send(house, $"{told[..^1]},{field}}}", Told(id, "delivered", "b")));

        Assert.NotNull(await house.Happened<CaseEvent.LetterDelivered>(id));
    }

    /// <summary>"The signature is over the raw payload": Twilio's page on the Event Webhook's security. Whoever parses and
    /// writes anew, or drops the line end that SendGrid puts behind the list, has other bytes.</summary>
    [Fact]
    public async Task Written_anew_are_others()
    {
        await using var house = await _sendGrid.Open();
        var id = await Sent(house);
        var body = $"[{Told(id, "bounce", "a")},{Told(id, "delivered", "b")}]\r\n";
        var stamp = Stamp(TimeSpan.Zero);
        var signature = _sendGrid.Sign(stamp, Encoding.UTF8.GetBytes(body));

        foreach (var other in new[]
        {
            body.TrimEnd(), body.ReplaceLineEndings("\n"), "\ufeff" + body,
            body.Replace("\":", "\": ", StringComparison.Ordinal), body.Replace("@", "\\u0040", StringComparison.Ordinal),
        })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await Post(house, Encoding.UTF8.GetBytes(other), stamp, signature));
        }

        Assert.Empty((await house.Look(id)).History.Events.OfType<CaseEvent.LetterBounced>());
        Assert.Equal(HttpStatusCode.OK, await Post(house, Encoding.UTF8.GetBytes(body), stamp, signature));
    }

    [Fact]
    public async Task Signed_by_somebody_else_or_in_another_form_are_not_believed()
    {
        await using var house = await _sendGrid.Open();
        using var stranger = new SigningSendGrid();
        var (stamp, body) = (Stamp(TimeSpan.Zero), "[]"u8.ToArray());
        var plain = _sendGrid.Sign(stamp, body, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

        Assert.Equal(HttpStatusCode.Forbidden, await stranger.Post(house, "[]"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(house, body, stamp, plain));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(house, body, "", _sendGrid.Sign("", body)));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(house, body, "+" + stamp, _sendGrid.Sign("+" + stamp, body)));
    }

    /// <summary>Whoever hangs up would ring an alert for us.</summary>
    [Fact]
    public async Task Torn_on_their_way_are_no_failure_of_ours()
    {
        await using var house = await _sendGrid.Open();
        using var measured = new Measurements();
        using var scope = house.Service<IServiceScopeFactory>().CreateScope();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider, Request = { Body = new TornStream() } };

        await (await Door.Open(Routes.All.Single(route => route.Name == "sendgrid-peristiwa"), context)).ExecuteAsync(context);

        Assert.Equal((StatusCodes.Status400BadRequest, 0), (context.Response.StatusCode, measured.Sum("ppid.failures")));
    }

    /// <summary>SendGrid promises no order. A letter that came back has not arrived, whatever is told later; one that arrived
    /// and came back all the same is undelivered.</summary>
    [Theory]
    [InlineData("bounce", "delivered")]
    [InlineData("delivered", "bounce")]
    [InlineData("dropped", "delivered")]
    public async Task In_the_wrong_order_leave_the_letter_undelivered(string first, string second)
    {
        await using var house = await _sendGrid.Open();
        var id = await Sent(house);

        await _sendGrid.Send(house, Told(id, first, "a"));
        await _sendGrid.Send(house, Told(id, second, "b"));

        Assert.True((await house.Look(id)).Facts.Undelivered);
    }

    /// <summary>A list that is answered 500 comes again for a day, and then never. One file that cannot be written must not
    /// take the others' reports along.</summary>
    [Fact]
    public async Task Of_a_case_that_cannot_be_written_keep_no_other_waiting()
    {
        CaseId? broken = null;
        await using var house = await _sendGrid.Open(services => FaultyStore.Before<ICaseStore>(
            services, (call, given) => call == nameof(ICaseStore.Effect) && (string)given[0]! == $"{broken}:1:0"));
        var all = new List<CaseId>();
        for (var number = 0; number < 12; number++)
        {
            all.Add(await Sent(house));
        }

        broken = all[0];
        var status = await _sendGrid.Send(house, [.. all.Select(id => Told(id, "delivered", $"a{id}"))]);

        Assert.Equal(HttpStatusCode.InternalServerError, status);
        foreach (var id in all.Skip(1)) Assert.NotNull(await house.Happened<CaseEvent.LetterDelivered>(id));
        broken = null;
        await _sendGrid.Send(house, [.. all.Select(id => Told(id, "delivered", $"a{id}"))]);
        foreach (var id in all) Assert.Single((await house.Look(id)).History.Events.OfType<CaseEvent.LetterDelivered>());
    }

    private sealed class TornStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The connection was reset by the other side.");
    }
}
