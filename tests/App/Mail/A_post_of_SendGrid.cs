using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ppid.App.Mail.Incoming;
using Ppid.App.Web.Hooks;
using Xunit;

namespace Ppid.Tests.App.Mail;

public sealed class A_post_of_SendGrid
{
    private const string Type = "multipart/form-data; boundary=xYzZY";
    private const string Secret = "rahasia0123456789abcd";

    [Fact]
    public async Task With_the_raw_message_gives_it_back_byte_for_byte()
    {
        const string raw = "From: siti@contoh.id\r\nSubject: Permohonan\r\n\r\nIsi\r\n";
        var post = await SendGridPost.Read(Type, Form(
            ("email", raw), ("envelope", """{"to":["PPID+2026-000001.x@masuk.id"],"from":"siti@contoh.id"}"""),
            ("SPF", "pass"), ("dkim", "{@contoh.id : pass}")));
        Assert.Equal(raw, Encoding.UTF8.GetString(post.Message));
        Assert.Equal(("sendgrid", "siti@contoh.id", "pass"), (post.Arrival.Door, post.Arrival.From, post.Arrival.Spf));
        Assert.Equal(["ppid+2026-000001.x@masuk.id"], post.Arrival.To);
    }

    [Fact]
    public async Task With_parsed_fields_becomes_a_message_again()
    {
        var headers = "Received: by mx\nFrom: Siti <siti@contoh.id>\nMessage-ID: <1@contoh.id>\n"
            + "Content-Type: multipart/mixed;\n boundary=lama\nSubject: =?utf-8?Q?Permohonan_informas=C3=AD?=\n";
        var post = await SendGridPost.Read(Type,
        [
            .. Bytes(("headers", headers), ("subject", "Permohonan informasí"), ("html", "<p>Saya meminta data</p>")),
            .. Latin("charsets", """{"to":"UTF-8","text":"iso-8859-1"}"""), .. Latin("text", "Saya meminta data caf\u00e9"),
            .. File("attachment1", "KTP – Siti.pdf", "%PDF-1.4"), .. "--xYzZY--\r\n"u8,
        ]);
        var mail = MailReader.Read(post.Message);
        Assert.Equal(("<1@contoh.id>", "siti@contoh.id", "Permohonan informasí"), (mail.MessageId, mail.From?.Address, mail.Subject));
        Assert.Equal("Saya meminta data café", mail.Reply.Said);
        var file = Assert.Single(mail.Files);
        Assert.Equal(("KTP – Siti.pdf", "%PDF-1.4"), (file.Name, Encoding.ASCII.GetString(file.Content())));
    }

    [Fact]
    public async Task With_a_message_attached_brings_that_too()
    {
        const string attached = "From: wati@contoh.id\r\nSubject: Data\r\n\r\nSaya meminta data pasar.\r\n";
        var post = await SendGridPost.Read(Type,
        [
            .. Bytes(("from", "rina@contoh.id"), ("text", "Mohon diproses.")),
            .. Part("name=\"attachment1\"; filename=\"Data.eml\"\r\nContent-Type: message/rfc822", Encoding.ASCII.GetBytes(attached)),
            .. "--xYzZY--\r\n"u8,
        ]);

        Assert.Equal(["Saya meminta data pasar."], MailReader.Read(post.Message).Forwarded);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("\r\n--xYz", true)]
    [InlineData("\r\n--xYzZY\r\nContent-Disposition: form-data; na", false)]
    [InlineData("\r\n--xYzZY--", false)]
    public async Task That_breaks_off_within_the_message_keeps_what_came_of_it_and_says_so(string after, bool cut)
    {
        byte[] whole = [.. Form(("envelope", """{"to":["ppid@masuk.id"]}"""), ("email", "From: siti@contoh.id\r\n\r\nIsi surat"))];
        var torn = Encoding.UTF8.GetString(whole).Replace("\r\n--xYzZY--\r\n", after, StringComparison.Ordinal);

        var post = await SendGridPost.Read(Type, Encoding.UTF8.GetBytes(torn));

        Assert.StartsWith("From: siti@contoh.id\r\n\r\nIsi surat", Encoding.UTF8.GetString(post.Message), StringComparison.Ordinal);
        Assert.Equal(["ppid@masuk.id"], post.Arrival.To);
        Assert.Equal(cut, post.Cut);
    }

    [Theory]
    [InlineData(50, 10)]
    [InlineData(1, 40_000)]
    public async Task That_nobody_can_take_apart_is_kept_as_it_came(int headers, int length)
    {
        var strange = string.Concat(Enumerable.Range(0, headers).Select(at => $"X-{at}: {new string('x', length)}\r\n"));
        byte[] form =
        [
            .. Bytes(("envelope", "{}")),
            .. Encoding.ASCII.GetBytes($"--xYzZY\r\n{strange}Content-Disposition: form-data; name=\"email\"\r\n\r\nIsi\r\n--xYzZY--"),
        ];

        Assert.Equal(form, (await SendGridPost.Read(Type, form)).Message);
    }

    [Fact]
    public async Task That_breaks_off_is_taken_as_far_as_it_goes()
    {
        var whole = Form(("text", "Isi"), ("from", "a@contoh.id"), ("subject", "Permohonan"));
        for (var length = 0; length <= whole.Length; length++)
        {
            Assert.NotNull(MailReader.Read((await SendGridPost.Read(Type, whole[..length])).Message).Written);
        }

        var torn = await SendGridPost.Read(Type, whole[..^30]);
        Assert.Equal(("Isi", true), (MailReader.Read(torn.Message).Written, torn.Cut));
        Assert.False((await SendGridPost.Read(Type, whole)).Cut);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"to\":5,\"from\":null}")]
    public async Task With_broken_fields_is_a_message_all_the_same(string envelope)
    {
        var post = await SendGridPost.Read(
            Type, Form(("envelope", envelope), ("charsets", envelope), ("text", "Isi"), ("from", "a@contoh.id")));
        Assert.Equal("Isi", MailReader.Read(post.Message).Reply.Said);
        Assert.Empty(post.Arrival.To);
    }

    [Fact]
    public async Task That_is_no_form_at_all_is_kept_as_it_came() =>
        Assert.Equal("bukan formulir"u8.ToArray(), (await SendGridPost.Read("text/plain", "bukan formulir"u8.ToArray())).Message);

    [Fact]
    public void Is_believed_when_its_bytes_were_signed_and_not_otherwise()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var settings = InboundSettings.Of(Secret, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
        var body = "isi"u8.ToArray();
        var signature = Convert.ToBase64String(key.SignData(
            [.. "1700000000"u8, .. body], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        var then = DateTimeOffset.FromUnixTimeSeconds(1700000000);
        Assert.True(settings.IsSigned(Signed("1700000000", signature), body, then));
        Assert.False(settings.IsSigned(Signed("1700000001", signature), body, then));
        Assert.False(settings.IsSigned(Signed("1700000000", signature), "lain"u8, then));
        Assert.All(
            new[] { "", "bukan base64!", "AAAA", new string('A', 900) },
            wrong => Assert.False(settings.IsSigned(Signed("1700000000", wrong), body, then)));
    }

    [Theory]
    [InlineData(72, true, "SendGrid still tries, and may not have signed anew")]
    [InlineData(97, false, "a recording")]
    [InlineData(-1, false, "from the future")]
    [InlineData(-0.2, true, "clocks differ")]
    public void Is_believed_for_longer_than_SendGrid_tries(double hours, bool believed, string because)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var settings = InboundSettings.Of(Secret, Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
        var signature = Convert.ToBase64String(key.SignData(
            [.. "1700000000isi"u8], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        var now = DateTimeOffset.FromUnixTimeSeconds(1700000000).AddHours(hours);

        Assert.True(settings.IsSigned(Signed("1700000000", signature), "isi"u8, now) == believed, because);
    }

    [Theory]
    [InlineData("terlalu-pendek", null)]
    [InlineData(Secret, "bukan kunci")]
    public void Is_not_waited_for_with_settings_that_protect_nothing(string secret, string? key) =>
        Assert.Throws<InvalidDataException>(() => InboundSettings.Of(secret, key));

    [Fact]
    public void Finds_no_door_where_no_secret_is_set()
    {
        Assert.False(InboundSettings.Of("", null).IsSecret(""));
        Assert.True(InboundSettings.Of(Secret, null).IsSecret(Secret));
        Assert.False(InboundSettings.Of(Secret, null).IsSecret(Secret + "x"));
    }

    private static HeaderDictionary Signed(string timestamp, string signature) => new()
    {
        [SendGridSignature.TimestampHeader] = timestamp,
        [SendGridSignature.SignatureHeader] = signature,
    };

    private static byte[] Form(params (string Name, string Value)[] fields) => [.. Bytes(fields), .. "--xYzZY--\r\n"u8];

    private static byte[] Bytes(params (string Name, string Value)[] fields) =>
        [.. fields.SelectMany(field => Part($"name=\"{field.Name}\"", Encoding.UTF8.GetBytes(field.Value)))];

    private static byte[] Latin(string name, string value) => Part($"name=\"{name}\"", Encoding.Latin1.GetBytes(value));

    private static byte[] File(string field, string name, string content) =>
        Part($"name=\"{field}\"; filename=\"{name}\"", Encoding.ASCII.GetBytes(content));

    private static byte[] Part(string disposition, byte[] content) =>
        [.. Encoding.UTF8.GetBytes($"--xYzZY\r\nContent-Disposition: form-data; {disposition}\r\n\r\n"), .. content, .. "\r\n"u8];
}
