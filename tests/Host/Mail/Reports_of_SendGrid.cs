using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Web;
using Ppid.App.Web.Hooks;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>POST /hooks/sendgrid/events: believed for its signature over the very bytes, noted once.</summary>
public sealed class Reports_of_SendGrid : IDisposable
{
    private const string Url = "/hooks/sendgrid/events";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task Become_events_of_the_case_and_a_bounce_a_letter_to_the_counter()
    {
        await using var house = await Open();
        var id = await Sent(house);

        var reply = await Send(house, Told(id, "delivered", "a"), Told(id, "bounce", "b", "550 5.1.1 unknown"));
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
        await using var house = await Open();
        var id = await Sent(house);

        await Send(house, Told(id, "bounce", "a"), Told(id, "bounce", "a"));
        await Send(house, Told(id, "bounce", "a"));

        Assert.Single((await house.Look(id)).History.Events.OfType<CaseEvent.LetterBounced>());
    }

    [Fact]
    public async Task Of_many_cases_come_together_and_each_is_noted()
    {
        await using var house = await Open();
        var all = new List<CaseId>();
        for (var number = 0; number < 12; number++)
        {
            all.Add(await Sent(house));
        }

        var told = all.SelectMany(id => new[] { Told(id, "delivered", $"a{id}"), Told(id, "spamreport", $"b{id}") });
        Assert.Equal(HttpStatusCode.OK, await Send(house, [.. told]));

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
        await using var house = await Open();

        Assert.Equal(HttpStatusCode.OK, await Post(house, $"[{told}]"));
    }

    [Theory]
    [InlineData("open")]
    [InlineData("processed")]
    [InlineData("deferred")]
    public async Task That_say_nothing_of_delivery_change_nothing(string what)
    {
        await using var house = await Open();
        var id = await Sent(house);
        var before = (await house.Look(id)).Facts.Version;

        Assert.Equal(HttpStatusCode.OK, await Send(house, Told(id, what, "a")));

        Assert.Equal(before, (await house.Look(id)).Facts.Version);
    }

    [Fact]
    public async Task Are_refused_when_one_byte_is_another()
    {
        await using var house = await Open();
        var id = await Sent(house);
        var body = $"[{Told(id, "bounce", "a")}]";
        var stamp = Stamp(TimeSpan.Zero);
        var signature = Sign(stamp, body);

        Assert.Equal(HttpStatusCode.Forbidden, await Post(house, body + " ", stamp, signature));
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
        await using var house = await Open();
        var stamp = Stamp(TimeSpan.FromHours(hours));

        Assert.Equal(expected, await Post(house, "[]", stamp, Sign(stamp, "[]")));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[")]
    public async Task Are_unreadable_when_they_are_no_list(string body)
    {
        await using var house = await Open();

        Assert.Equal(HttpStatusCode.BadRequest, await Post(house, body));
    }

    [Fact]
    public async Task Find_nobody_where_no_key_is_set()
    {
        await using var house = await HouseUnderTest.Start();

        Assert.Equal(HttpStatusCode.NotFound, await Post(house, "[]"));
    }

    public void Dispose() => _key.Dispose();

    private Task<HouseUnderTest> Open() => HouseUnderTest.Start(adjust: services =>
    {
        var web = (WebSettings)services.Last(each => each.ServiceType == typeof(WebSettings)).ImplementationInstance!;
        services.Replace(ServiceDescriptor.Singleton(web with
        {
            SendGridKey = Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo()),
        }));
    });

    private static async Task<CaseId> Sent(HouseUnderTest house)
    {
        var id = await house.FiledCase();
        await house.Round();
        return id;
    }

    private static string Told(CaseId id, string what, string report, string reason = "") => JsonSerializer.Serialize(new
    {
        email = "siti@contoh.id",
        timestamp = 1_772_000_000,
        @event = what,
        sg_event_id = report,
        effect = $"{id}:1:0",
        status = reason.Length > 0 ? "5.1.1" : null,
        reason,
    });

    private Task<HttpStatusCode> Send(HouseUnderTest house, params string[] told) =>
        Post(house, $"[{string.Join(',', told)}]\r\n");

    private Task<HttpStatusCode> Post(HouseUnderTest house, string body)
    {
        var stamp = Stamp(TimeSpan.Zero);
        return Post(house, body, stamp, Sign(stamp, body));
    }

    private static async Task<HttpStatusCode> Post(HouseUnderTest house, string body, string stamp, string signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Url) { Content = new StringContent(body) };
        request.Headers.Add(SendGridSignature.TimestampHeader, stamp);
        request.Headers.TryAddWithoutValidation(SendGridSignature.SignatureHeader, signature);
        return (await house.Visitor.Send(request)).Status;
    }

    private static string Stamp(TimeSpan off) =>
        (DateTimeOffset.UtcNow + off).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private string Sign(string stamp, string body) => Convert.ToBase64String(_key.SignData(
        Encoding.UTF8.GetBytes(stamp + body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
}
