using Microsoft.Kiota.Abstractions;
using Ppid.App.Mail.Incoming;
using Ppid.Functions;
using Ppid.Functions.Mail;
using Xunit;
using static Ppid.Tests.Functions.RecordedMailbox;

namespace Ppid.Tests.Functions;

public sealed class Reading_the_mailbox : A_house_and_its_mailbox
{
    private static readonly string First = RecordedMailbox.First("2026-03-02T01:00:00Z");

    private const string Asking =
        "Message-ID: <satu@contoh.id>\r\nFrom: Siti Contoh <siti@contoh.id>\r\nTo: ppid@dp2kukm.example.go.id\r\n"
        + "Subject: Permohonan informasi koperasi aktif\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        + "Mohon daftar koperasi aktif tahun 2025 untuk penelitian.\r\n";

    private readonly List<string> _taken = [];

    [Fact]
    public async Task Takes_page_after_page_and_each_mail_as_it_arrived()
    {
        Graph.Answer = With(new()
        {
            [First] = Graph.Page("nextLink", "p2", "a", "b"),
            ["GET /p2"] = Graph.Page("deltaLink", "d1", "c"),
        });

        Assert.Equal(3, await Reader().Collect(default));

        Assert.Equal(["mail a\r\n", "mail b\r\n", "mail c\r\n"], _taken);
        Assert.Equal(
            [First, Content("a"), Content("b"), "GET /p2", Content("c")],
            Graph.Requests.Select(request => request.Line));
        Assert.All(Graph.Requests, request =>
        {
            Assert.Equal("IdType=\"ImmutableId\"", request.Headers["Prefer"].ToString());
            Assert.Equal("Bearer token-uji", request.Headers.Authorization.ToString());
        });
    }

    [Fact]
    public async Task Asks_the_next_time_for_what_is_new_since()
    {
        Graph.Answer = With(new()
        {
            [First] = Graph.Page("deltaLink", "d1", "a"),
            ["GET /d1"] = Graph.Page("deltaLink", "d2"),
            ["GET /d2"] = Graph.Page("deltaLink", "d3", "b"),
        });

        await Reader().Collect(default);
        Assert.Equal(0, await Reader().Collect(default));
        Assert.Equal(1, await Reader().Collect(default));

        Assert.Equal(["mail a\r\n", "mail b\r\n"], _taken);
    }

    [Fact]
    public async Task Hands_a_mail_on_again_when_it_was_not_safe_yet()
    {
        Graph.Answer = With(new() { [First] = Graph.Page("deltaLink", "d1", "a", "b"), ["GET /d1"] = Graph.Page("deltaLink", "d1") });
        var full = true;
        var reader = Reader((mail, _) =>
        {
            if (full && mail == "mail b\r\n") throw new IOException("disk full");
            _taken.Add(mail);
            return Task.CompletedTask;
        });

        await Assert.ThrowsAsync<IOException>(() => reader.Collect(default));
        full = false;
        House.Time.Pass(TimeSpan.FromMinutes(1));
        await reader.Collect(default);

        Assert.Equal(["mail a\r\n", "mail b\r\n"], _taken);
    }

    [Fact]
    public async Task Keeps_its_place_after_each_page()
    {
        Graph.Answer = With(new()
        {
            [First] = Graph.Page("nextLink", "p2", "a"),
            ["GET /p2"] = Graph.Page("deltaLink", "d1", "b"),
            [Content("b")] = GraphUnderTest.Error(429, "TooManyRequests"),
        });
        await Assert.ThrowsAnyAsync<ApiException>(() => Reader().Collect(default));
        Graph.Answer = With(new() { ["GET /p2"] = Graph.Page("deltaLink", "d1", "b") });

        Assert.Equal(1, await Reader().Collect(default));

        Assert.Equal(["mail a\r\n", "mail b\r\n"], _taken);
    }

    [Fact]
    public async Task Begins_anew_when_Graph_has_forgotten_where_we_were()
    {
        Graph.Answer = With(new() { [First] = Graph.Page("deltaLink", "d1", "a") });
        await Reader().Collect(default);
        Graph.Answer = With(new()
        {
            ["GET /d1"] = GraphUnderTest.Error(410, "syncStateNotFound"),
            [First] = Graph.Page("deltaLink", "d9", "a"),
            ["GET /d9"] = Graph.Page("deltaLink", "d9"),
        });

        Assert.Equal(1, await Reader().Collect(default));
        Assert.Equal(0, await Reader().Collect(default));
    }

    [Fact]
    public async Task Passes_over_what_was_deleted_in_the_meantime()
    {
        var page = $$$"""
            {"value":[{"id":"x","@removed":{"reason":"deleted"}},{"id":"gone"},{"id":"a"}],
            "@odata.deltaLink":"{{{new Uri(Graph.Address, "d1")}}}"}
            """;
        Graph.Answer = With(new() { [First] = new(200, page), [Content("gone")] = GraphUnderTest.Error(404, "ErrorItemNotFound") });

        Assert.Equal(1, await Reader().Collect(default));
        Assert.Equal(["mail a\r\n"], _taken);
    }

    [Fact]
    public async Task Lets_no_mail_wait_for_one_that_cannot_be_taken()
    {
        Graph.Answer = With(new() { [First] = Graph.Page("deltaLink", "d1", "a", "b"), ["GET /d1"] = Graph.Page("deltaLink", "d1") });

        await Assert.ThrowsAsync<FormatException>(() => Reader((mail, cancel) =>
            mail == "mail a\r\n" ? throw new FormatException("whatever is wrong with it") : Keep(mail, cancel)).Collect(default));

        Assert.Equal(["mail b\r\n"], _taken);
        House.Time.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Reader().Collect(default)); // it is still asked for
    }

    [Theory]
    [InlineData(429, "TooManyRequests")]
    [InlineData(503, "ServiceUnavailable")]
    public async Task Stays_where_it_was_while_Graph_is_out_of_order(int status, string code)
    {
        Graph.Answer = _ => GraphUnderTest.Error(status, code);
        await Assert.ThrowsAnyAsync<ApiException>(() => Reader().Collect(default));
        Assert.Single(Graph.Requests); // the next look tries again, and nobody else
        Graph.Answer = With(new() { [First] = Graph.Page("deltaLink", "d1", "a") });
        Assert.Equal(1, await Reader().Collect(default));
    }

    [Fact]
    public async Task Makes_a_case_of_a_mail_and_knows_it_when_it_comes_again()
    {
        Graph.Answer = With(new()
        {
            [First] = Graph.Page("nextLink", "p2", "a"),
            ["GET /p2"] = Graph.Page("deltaLink", "d1", "b"),
            [Content("a")] = new(200, Asking, "text/plain"),
            [Content("b")] = new(200, Asking, "text/plain"),
        });
        var reader = GraphMailbox.IntoCases(
            GraphUnderTest.Open(Graph), GraphUnderTest.Mailbox, House.Service<MailboxBook>(), House.Service<MailIntake>(), House.Time);

        Assert.Equal(2, await reader.Collect(default));
        await House.Round();

        Assert.NotNull(await House.Store.Summary("permohonan-informasi-dp2kukm-2026-000001", default));
        Assert.Null(await House.Store.Summary("permohonan-informasi-dp2kukm-2026-000002", default));
    }

    [Fact]
    public async Task Is_done_when_the_clock_calls()
    {
        Graph.Answer = With(new() { [First] = Graph.Page("deltaLink", "d1", "a") });

        await new Timers(null!, null!, null!, House.Time, null!, null!, null!, [], [Reader()]).Mailboxes(null!, default);

        Assert.Equal(["mail a\r\n"], _taken);
    }

    private GraphMailbox Reader(Func<string, CancellationToken, Task>? intake = null) => new(
        GraphUnderTest.Open(Graph), GraphUnderTest.Mailbox, "inbox", House.Service<MailboxBook>(),
        async (mail, _, cancel) =>
        {
            using var reader = new StreamReader(mail);
            await (intake ?? Keep)(await reader.ReadToEndAsync(cancel), cancel);
        }, House.Time);

    private Task Keep(string mail, CancellationToken cancel)
    {
        _taken.Add(mail);
        return Task.CompletedTask;
    }
}
