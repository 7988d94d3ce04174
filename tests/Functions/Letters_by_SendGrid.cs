using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Mail;
using Ppid.Functions.Mail;
using Ppid.Tests.Host.Driver;
using SendGrid;
using Xunit;

namespace Ppid.Tests.Functions;

public sealed class Letters_by_SendGrid
{
    private const string Key = "SG.kunci-uji";

    private static readonly RecordedAnswer Accepted = new(202);

    [Fact]
    public async Task Are_one_request_each_that_is_known_to_the_byte()
    {
        await using var sendGrid = await RecordedServer.Start(Accepted);

        await Office(sendGrid).Send(SampleMail.Plain, default);

        var request = Assert.Single(sendGrid.Requests);
        Assert.Equal("POST /v3/mail/send", request.Line);
        Assert.Equal("Bearer " + Key, request.Headers.Authorization.ToString());
        Assert.Equal("application/json", request.Headers.ContentType.ToString());
        Assert.Equal(RecordedServer.OneLine("""
            {"from":{"name":"Dinas Perindagkop UKM","email":"ppid@dp2kukm.example.go.id"},
            "subject":"Tanda terima permohonan 000123/PI/DP2KUKM/2026",
            "personalizations":[{"to":[{"name":"Budi Santoso","email":"budi@example.org"}]}],
            "content":[{"type":"text/plain","value":"Permohonan Anda diterima."},
            {"type":"text/html","value":"\u003cp\u003ePermohonan Anda \u003cb\u003editerima\u003c/b\u003e.\u003c/p\u003e"}],
            "headers":{"Message-ID":"\u003c0f1e2d3c@dp2kukm.example.go.id\u003e","Auto-Submitted":"auto-generated",
            "X-Auto-Response-Suppress":"All","Content-Language":"id"},
            "categories":["tanda-terima","permohonan-informasi"],
            "custom_args":{"effect":"permohonan-informasi-dp2kukm-2026-000123:1:0"},
            "tracking_settings":{"click_tracking":{"enable":false,"enable_text":false},
            "open_tracking":{"enable":false},"subscription_tracking":{"enable":false},"ganalytics":{"enable":false}}}
            """), request.Text);
    }

    [Fact]
    public async Task Bring_their_thread_their_reply_address_and_their_papers()
    {
        await using var sendGrid = await RecordedServer.Start(Accepted);

        await Office(sendGrid).Send(SampleMail.Rich, default);

        var letter = JsonDocument.Parse(sendGrid.Requests[0].Body).RootElement;
        var headers = letter.GetProperty("headers");
        Assert.Equal("<f1r5t@dp2kukm.example.go.id>", headers.GetProperty("References").GetString());
        Assert.Equal("<f1r5t@dp2kukm.example.go.id>", headers.GetProperty("In-Reply-To").GetString());
        Assert.Equal(
            """{"email":"ppid+k7f3@dp2kukm.example.go.id"}""", letter.GetProperty("reply_to").GetRawText());
        Assert.Equal(
            """{"content":"JVBERg==","type":"application/pdf","filename":"tanda-terima.pdf","disposition":"attachment"}""",
            letter.GetProperty("attachments")[0].GetRawText());
    }

    [Fact]
    public async Task Are_only_checked_in_the_sandbox()
    {
        await using var sendGrid = await RecordedServer.Start(new RecordedAnswer(200));

        await Office(sendGrid, sandbox: true).Send(SampleMail.Plain, default);

        Assert.Contains(
            "\"mail_settings\":{\"sandbox_mode\":{\"enable\":true}}", sendGrid.Requests[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Let_no_value_begin_a_header_of_its_own()
    {
        await using var sendGrid = await RecordedServer.Start(Accepted);
        const string Hostile = "x\r\nBcc: semua@example.org";

        await Office(sendGrid).Send(SampleMail.Plain with { Subject = Hostile, Thread = Hostile, To = new(Hostile, "a@b.id") }, default);

        var letter = JsonDocument.Parse(sendGrid.Requests[0].Body).RootElement;
        Assert.DoesNotContain('\n', letter.GetProperty("subject").GetString()!);
        Assert.All(letter.GetProperty("headers").EnumerateObject(), mark => Assert.DoesNotContain('\n', mark.Value.GetString()!));
    }

    /// <summary>"The name cannot contain commas or semicolons" (limitations of v3 mail/send): what stands behind one is taken
    /// for another address and the letter dropped, hours later. Here titles follow names.</summary>
    [Theory]
    [InlineData("Siti Contoh, S.H., M.Si.", "Siti Contoh S.H. M.Si.")]
    [InlineData("Koperasi Maju;Bersama", "Koperasi Maju Bersama")]
    [InlineData(",", null)]
    public async Task Address_nobody_by_a_list(string name, string? shown)
    {
        await using var sendGrid = await RecordedServer.Start(Accepted);

        await Office(sendGrid).Send(SampleMail.Plain with { To = new(name, "a@b.id"), ReplyTo = new(name, "c@d.id") }, default);

        var letter = JsonDocument.Parse(sendGrid.Requests[0].Body).RootElement;
        var to = letter.GetProperty("personalizations")[0].GetProperty("to")[0];
        foreach (var party in new[] { to, letter.GetProperty("reply_to") })
        {
            Assert.Equal(shown, party.TryGetProperty("name", out var told) ? told.GetString() : null);
        }
    }

    [Theory]
    [InlineData(400, "personalizations.0.to.0.email", true, "an address that cannot be one")]
    [InlineData(400, "content.0.value", false, "a letter it cannot take")]
    [InlineData(413, "", false, "too large for ever")]
    public async Task Are_given_up_when_SendGrid_will_never_take_them(int status, string field, bool addressee, string because)
    {
        await using var sendGrid = await RecordedServer.Start(Complaint(status, field));

        var no = await Assert.ThrowsAsync<MailRefusedException>(() => Office(sendGrid).Send(SampleMail.Plain, default));

        Assert.True(no.Addressee == addressee, because);
        Assert.Equal($"SendGrid {status}: Tidak bisa.", no.Message);
    }

    [Theory]
    [InlineData(401)] // the key was revoked
    [InlineData(403)] // the sender is not verified
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Are_kept_for_later_otherwise(int status)
    {
        await using var sendGrid = await RecordedServer.Start(Complaint(status, ""));
        await Assert.ThrowsAsync<MailDeferredException>(() => Office(sendGrid).Send(SampleMail.Plain, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("[]")]
    [InlineData("{\"errors\":[]}")]
    [InlineData("{\"errors\":[\"salah\"]}")]
    [InlineData("{\"errors\":[{\"field\":null,\"message\":7}]}")]
    public async Task Are_kept_for_later_whatever_a_broken_answer_says(string body)
    {
        await using var sendGrid = await RecordedServer.Start(new RecordedAnswer(502, body));
        await Assert.ThrowsAsync<MailDeferredException>(() => Office(sendGrid).Send(SampleMail.Plain, default));
    }

    [Fact]
    public async Task Are_the_letters_of_the_house()
    {
        await using var sendGrid = await RecordedServer.Start(Accepted);
        await using var house = await HouseUnderTest.Start(
            adjust: services => services.Replace(ServiceDescriptor.Singleton<IPostOffice>(Office(sendGrid))));

        var id = Applicants.IdOf(await house.Files(Applicants.Ktp));
        await house.Round();

        var arguments = sendGrid.Requests.Select(request =>
            JsonDocument.Parse(request.Body).RootElement.GetProperty("custom_args").GetProperty("effect").GetString());
        var letters = (await house.Look(id)).Facts.Letters;
        Assert.Equal(2, letters.Count);
        Assert.Equal(letters.Select(letter => letter.Effect).Order(), arguments.Order());
        Assert.DoesNotContain(letters, letter => letter.Failed);
    }

    private static RecordedAnswer Complaint(int status, string field) => new(
        status, JsonSerializer.Serialize(new { errors = new[] { new { message = "Tidak bisa.", field } } }));

    private static SendGridPostOffice Office(RecordedServer server, bool sandbox = false) =>
        new(new SendGridClient(new SendGridClientOptions { ApiKey = Key, Host = server.Address.ToString() }), sandbox);
}
