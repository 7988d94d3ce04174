using Ppid.App.Mail;
using Ppid.Functions.Mail;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Functions;

public sealed class Letters_by_Graph
{
    /// <summary>"If Content-Type: text/plain, MIME content is being sent in the request body", in Base64; 202 when it was taken
    /// (Microsoft Graph, "Send emails with MIME content").</summary>
    [Fact]
    public async Task Are_the_same_bytes_that_files_and_SMTP_carry()
    {
        await using var graph = await RecordedServer.Start(new RecordedAnswer(202));

        await Office(graph).Send(SampleMail.Rich, default);

        var request = Assert.Single(graph.Requests);
        Assert.Equal("POST /v1.0/users/ppid%40dp2kukm.example.go.id/sendMail", request.Line);
        Assert.Equal("text/plain", request.Headers.ContentType.ToString());
        Assert.Equal("Bearer token-uji", request.Headers.Authorization.ToString());
        Assert.Equal(Convert.ToBase64String(MailWriter.Write(SampleMail.Rich)), request.Text);
    }

    [Theory]
    [InlineData(400, "ErrorInvalidRecipients", true)]
    [InlineData(400, "ErrorMimeContentInvalid", false)]
    [InlineData(413, "RequestEntityTooLarge", false)]
    public async Task Are_given_up_when_Graph_will_never_take_them(int status, string code, bool addressee)
    {
        await using var graph = await RecordedServer.Start(GraphUnderTest.Error(status, code));

        var no = await Assert.ThrowsAsync<MailRefusedException>(() => Office(graph).Send(SampleMail.Plain, default));

        Assert.Equal((addressee, $"Graph {status}: {code}"), (no.Addressee, no.Message));
    }

    [Theory]
    [InlineData(401, "InvalidAuthenticationToken")]
    [InlineData(403, "ErrorAccessDenied")] // not yet allowed into this mailbox
    [InlineData(404, "ErrorInvalidUser")]
    [InlineData(429, "ErrorExceededMessageLimit")]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(504, "GatewayTimeout")]
    public async Task Are_kept_for_later_otherwise_and_tried_by_nobody_but_the_outbox(int status, string code)
    {
        await using var graph = await RecordedServer.Start(GraphUnderTest.Error(status, code));

        await Assert.ThrowsAsync<MailDeferredException>(() => Office(graph).Send(SampleMail.Plain, default));

        Assert.Single(graph.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    public async Task Are_kept_for_later_whatever_a_broken_answer_says(string body)
    {
        await using var graph = await RecordedServer.Start(new RecordedAnswer(502, body, "text/html"));
        await Assert.ThrowsAsync<MailDeferredException>(() => Office(graph).Send(SampleMail.Plain, default));
    }

    private static GraphPostOffice Office(RecordedServer server) =>
        new(GraphUnderTest.Open(server), GraphUnderTest.Mailbox);
}
