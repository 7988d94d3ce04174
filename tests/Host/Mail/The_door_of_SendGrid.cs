using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.App.Web.Hooks;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Mail;

/// <summary>POST /hooks/sendgrid/inbound/{rahasia}. "SendGrid automatically queues and retries any POSTs that respond with a
/// 5XX"; what it cannot deliver in three days it drops without notice (Twilio, Inbound Email Parse Webhook).</summary>
public sealed class The_door_of_SendGrid : IDisposable
{
    private const string Door = $"/hooks/sendgrid/inbound/{HouseUnderTest.MailSecret}";

    private readonly SigningSendGrid _sendGrid = new();

    public void Dispose() => _sendGrid.Dispose();

    /// <summary>A key that was changed at SendGrid and not yet here is our mistake: the mails must come again when it is
    /// mended.</summary>
    [Fact]
    public async Task Takes_what_is_signed_and_has_everything_else_come_again()
    {
        await using var house = await Signed();
        var form = Form(Mails.Message("Permohonan informasi", Mails.Request));
        var stamp = SigningSendGrid.Stamp(TimeSpan.Zero);
        var other = Form(Mails.Message("Lain", "Isi"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Post(house, form, null, null));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Post(house, other, stamp, _sendGrid.Sign(stamp, form)));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Post(house, form, stamp + "0", _sendGrid.Sign(stamp, form)));
        Assert.Empty(await house.Store.DueEffects(DateTimeOffset.MaxValue, 9, default));
        Assert.Equal(HttpStatusCode.OK, await Post(house, form, stamp, _sendGrid.Sign(stamp, form)));
        await house.Round();
        Assert.Single(house.Post.Sent, mail => mail.To.Address == "siti@contoh.id");
    }

    [Theory]
    [InlineData(nameof(IDocumentStore.Save))]
    [InlineData(nameof(ICaseStore.Open))]
    public async Task Says_yes_to_nothing_that_is_not_safe_yet(string call)
    {
        var full = true;
        await using var house = await HouseUnderTest.Start(adjust: services =>
        {
            FaultyStore.Before<IDocumentStore>(services, (name, _) => full && name == call);
            FaultyStore.Before<ICaseStore>(services, (name, _) => full && name == call);
        });
        var form = Form(Mails.Message("Permohonan informasi", Mails.Request));

        Assert.Equal(HttpStatusCode.InternalServerError, await Post(house, form, null, null));
        full = false;
        Assert.Equal(HttpStatusCode.OK, await Post(house, form, null, null));
        await house.Round();

        Assert.Single(house.Post.Sent, mail => mail.To.Address == "siti@contoh.id");
    }

    /// <summary>JSON may write any character by its number. What stands in To says nothing of where it was delivered.</summary>
    [Theory]
    [InlineData("""{"to":["BOX"],"from":"siti@contoh.id"}""")]
    [InlineData("""{"from":"\"to\":[\"a@b\"]@c","to":["x]y@masuk.id","BOX"]}""")]
    public async Task Reads_the_envelope_as_JSON(string envelope)
    {
        await using var house = await HouseUnderTest.Start();
        await house.Files();
        await house.Round();
        var box = house.LetterTo("siti@contoh.id").ReplyTo!.Address;
        var told = envelope.Replace("BOX", box.Replace("+", "\\u002b", StringComparison.Ordinal), StringComparison.Ordinal);

        await Post(house, Form(Mails.Message("Tanya", "Mohon kabar."), told), null, null);
        await house.Round();

        var id = new CaseId("permohonan-informasi-dp2kukm-2026-000001");
        Assert.Equal("Mohon kabar.", Assert.Single((await house.Look(id)).Facts.Messages).Text);
    }

    private Task<HouseUnderTest> Signed() => HouseUnderTest.Start(adjust: services => services.Replace(
        ServiceDescriptor.Singleton(InboundSettings.Of(HouseUnderTest.MailSecret, _sendGrid.PublicKey))));

    private static byte[] Form(string message, string envelope = "{}") => Encoding.UTF8.GetBytes(
        $"--b\r\nContent-Disposition: form-data; name=\"envelope\"\r\n\r\n{envelope}\r\n"
            + $"--b\r\nContent-Disposition: form-data; name=\"email\"\r\n\r\n{message}\r\n--b--\r\n");

    private static async Task<HttpStatusCode> Post(HouseUnderTest house, byte[] form, string? stamp, string? signature)
    {
        using var content = new ByteArrayContent(form);
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
        var request = new HttpRequestMessage(HttpMethod.Post, Door) { Content = content };
        if (stamp is not null) request.Headers.Add(SendGridSignature.TimestampHeader, stamp);
        if (signature is not null) request.Headers.Add(SendGridSignature.SignatureHeader, signature);
        return (await house.Visitor.Send(request)).Status;
    }
}
