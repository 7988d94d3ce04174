using System.Net;
using System.Text;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Mail.SigningSendGrid;

namespace Ppid.Tests.Host.Mail;

/// <summary>POST /hooks/sendgrid/events: believed for its signature over the very bytes, noted once.</summary>
public sealed class Reports_of_SendGrid : IDisposable
{
    private readonly SigningSendGrid _sendGrid = new();

    [Fact]
    public async Task Become_events_of_the_case_and_a_bounce_a_letter_to_the_counter()
    {
        await using var house = await _sendGrid.Open();
        var id = await Sent(house);

        var reply = await _sendGrid.Send(house, Told(id, "delivered", "a"), Told(id, "bounce", "b", "550 5.1.1 unknown"));
        await house.Round();

        Assert.Equal(HttpStatusCode.OK, reply);
        Assert.Equal("siti@contoh.id", (await house.Happened<CaseEvent.LetterDelivered>(id)).To);
        var bounced = await house.Happened<CaseEvent.LetterBounced>(id);
        Assert.Equal(("tanda-terima", DeliveryFault.Bounced, "5.1.1 550 5.1.1 unknown", "laporan SendGrid"),
            (bounced.Template, bounced.Fault, bounced.Reason, bounced.By.Via));
        Assert.Equal(2, house.Post.Sent.Count(
            mail => mail.Subject.StartsWith("Alamat pemohon tidak dapat dicapai", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Are_noted_once_however_often_they_are_told()
    {
        await using var house = await _sendGrid.Open();
        var id = await Sent(house);

        await _sendGrid.Send(house, Told(id, "bounce", "a"), Told(id, "bounce", "a"));
        await _sendGrid.Send(house, Told(id, "bounce", "a"));

        Assert.Single((await house.Look(id)).History.Events.OfType<CaseEvent.LetterBounced>());
    }

    [Fact]
    public async Task Of_many_cases_come_together_and_each_is_noted()
    {
        await using var house = await _sendGrid.Open();
        var all = new List<CaseId>();
        for (var number = 0; number < 12; number++)
        {
            all.Add(await Sent(house));
        }

        var told = all.SelectMany(id => new[] { Told(id, "delivered", $"a{id}"), Told(id, "spamreport", $"b{id}") });
        Assert.Equal(HttpStatusCode.OK, await _sendGrid.Send(house, [.. told]));

        foreach (var id in all)
        {
            var events = (await house.Look(id)).History.Events;
            Assert.Single(events.OfType<CaseEvent.LetterDelivered>());
            Assert.Single(events.OfType<CaseEvent.LetterBounced>());
        }
    }

    [Theory]
    [InlineData("""{"event":"delivered","email":"x@y.id","sg_event_id":"a","effect":"tidak-ada:1:0"}""")]
    [InlineData("""{"event":"delivered","email":"x@y.id","sg_event_id":"a"}""")]
    [InlineData("""{"event":"delivered","email":"x@y.id","effect":17}""")]
    [InlineData("\"teks\"")]
    public async Task Of_letters_that_are_not_ours_are_passed_over(string told)
    {
        await using var house = await _sendGrid.Open();

        Assert.Equal(HttpStatusCode.OK, await _sendGrid.Post(house, $"[{told}]"));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("processed")]
    [InlineData("deferred")]
    public async Task That_say_nothing_of_delivery_change_nothing(string what)
    {
        await using var house = await _sendGrid.Open();
        var id = await Sent(house);
        var before = (await house.Look(id)).Facts.Version;

        Assert.Equal(HttpStatusCode.OK, await _sendGrid.Send(house, Told(id, what, "a")));

        Assert.Equal(before, (await house.Look(id)).Facts.Version);
    }

    [Fact]
    public async Task Are_refused_when_one_byte_is_another()
    {
        await using var house = await _sendGrid.Open();
        var id = await Sent(house);
        var body = Encoding.UTF8.GetBytes($"[{Told(id, "bounce", "a")}]");
        var stamp = Stamp(TimeSpan.Zero);
        var signature = _sendGrid.Sign(stamp, body);

        Assert.Equal(HttpStatusCode.Forbidden, await Post(house, [.. body, (byte)' '], stamp, signature));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(house, body, Stamp(TimeSpan.FromSeconds(1)), signature));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(house, body, stamp, "bukan base64"));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(house, body, stamp, ""));
        Assert.Equal(HttpStatusCode.OK, await Post(house, body, stamp, signature));
    }

    [Theory]
    [InlineData(-97, HttpStatusCode.Forbidden)]
    [InlineData(-25, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.Forbidden)]
    public async Task Are_believed_as_long_as_SendGrid_tries_and_a_little_longer(int hours, HttpStatusCode expected)
    {
        await using var house = await _sendGrid.Open();
        var stamp = Stamp(TimeSpan.FromHours(hours));

        Assert.Equal(expected, await Post(house, "[]"u8.ToArray(), stamp, _sendGrid.Sign(stamp, "[]"u8.ToArray())));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    public async Task Are_unreadable_when_they_are_no_list(string body)
    {
        await using var house = await _sendGrid.Open();

        Assert.Equal(HttpStatusCode.BadRequest, await _sendGrid.Post(house, body));
    }

    [Fact]
    public async Task Find_nobody_where_no_key_is_set()
    {
        await using var house = await HouseUnderTest.Start();

        Assert.Equal(HttpStatusCode.NotFound, await _sendGrid.Post(house, "[]"));
    }

    public void Dispose() => _sendGrid.Dispose();
}
