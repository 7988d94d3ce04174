using Ppid.App.Mail.Incoming;
using Ppid.Functions.Mail;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Functions.RecordedMailbox;

namespace Ppid.Tests.Functions;

/// <summary>One mail is no reason to fetch all those behind it at every look; nor is it given up.</summary>
public sealed class A_mail_that_cannot_be_taken : A_house_and_its_mailbox
{
    private static readonly string Beginning = First("2026-03-02T01:00:00Z");
    private static readonly RecordedAnswer Broken = GraphUnderTest.Error(422, "ErrorMimeContentConversionFailed");

    private readonly List<string> _taken = [];
    private Dictionary<string, RecordedAnswer> _answers = [];

    private void Given(RecordedAnswer? rotten)
    {
        _answers = new()
        {
            [Beginning] = Graph.Page("nextLink", "p2", "rusak", "a"),
            ["GET /p2"] = Graph.Page("deltaLink", "d1", "b"),
            ["GET /d1"] = Graph.Page("deltaLink", "d1"),
        };
        if (rotten is not null) _answers[Content("rusak")] = rotten;
        Graph.Answer = With(_answers);
    }

    [Fact]
    public async Task Is_asked_for_again_more_and_more_seldom_and_no_other_with_it()
    {
        Given(Broken);
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));
        Assert.Equal(["mail a\r\n", "mail b\r\n"], _taken);

        var asked = new List<int>();
        for (var minute = 1; minute <= 40; minute++)
        {
            House.Time.Pass(TimeSpan.FromMinutes(1));
            var before = Graph.Requests.Count;
            await Record.ExceptionAsync(() => Reader().Collect(default));
            var lines = Graph.Requests.Skip(before).Select(request => request.Line).ToList();
            Assert.Equal("GET /d1", lines[0]);
            if (lines.Remove(Content("rusak"))) asked.Add(minute);
            Assert.Equal(["GET /d1"], lines);
        }

        Assert.Equal([1, 2, 4, 8, 16, 26, 36], asked);
        Assert.Equal(["mail a\r\n", "mail b\r\n"], _taken);
    }

    [Fact]
    public async Task Is_taken_when_it_can_be_with_the_day_on_which_it_came()
    {
        Given(Broken);
        _answers[Beginning] = Graph.Written(
            "deltaLink", "d1", """{"id":"rusak","receivedDateTime":"2026-03-05T02:30:00Z"}""");
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));
        House.Time.Pass(TimeSpan.FromDays(2));
        _answers.Remove(Content("rusak"));

        Assert.Equal(1, await Reader().Collect(default));
        Assert.Equal(0, await Reader().Collect(default));

        Assert.Equal(["mail rusak\r\n"], _taken);
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 2, 30, 0, TimeSpan.Zero), Assert.Single(_came));
        Assert.Empty(await House.Service<MailboxBook>().Troubled(default));
    }

    [Fact]
    public async Task Is_shown_to_administrators_until_it_is_taken()
    {
        using var admin = await House.Administrator();
        Given(Broken);
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));

        var page = await admin.Get("/kelola/surat-masuk");
        Assert.Contains("1 surel", page.Says("surel-tertinggal"), StringComparison.Ordinal);
        Assert.Contains("ErrorMimeContentConversionFailed", page.Says("surel-tertinggal"), StringComparison.Ordinal);
        Assert.Null(page.Find("kotak-macet")); // the mailbox can be read

        House.Time.Pass(TimeSpan.FromMinutes(1));
        _answers.Remove(Content("rusak"));
        await Reader().Collect(default);
        Assert.Null((await admin.Get("/kelola/surat-masuk")).Find("surel-tertinggal"));
    }

    [Fact]
    public async Task Is_forgotten_when_somebody_has_deleted_it()
    {
        Given(Broken);
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));
        House.Time.Pass(TimeSpan.FromMinutes(1));
        _answers[Content("rusak")] = GraphUnderTest.Error(404, "ErrorItemNotFound");

        Assert.Equal(0, await Reader().Collect(default));
        Assert.Empty(await House.Service<MailboxBook>().Troubled(default));
    }

    [Fact]
    public async Task Is_not_lost_when_the_mailbox_is_out_of_order_just_then()
    {
        Given(Broken);
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));
        House.Time.Pass(TimeSpan.FromMinutes(1));
        _answers[Content("rusak")] = GraphUnderTest.Error(429, "TooManyRequests");
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));
        _answers.Remove(Content("rusak"));

        Assert.Equal(1, await Reader().Collect(default));
        Assert.Equal("mail rusak\r\n", _taken[^1]);
    }

    /// <summary>The service is in order, for it told what is new; only that mail it cannot give.</summary>
    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Keeps_no_other_waiting_though_Graph_calls_it_a_fault_of_its_own(int status)
    {
        // What stands between us and Graph answers in its own words.
        Given(status == 504 ? new(504, "<html></html>", "text/html") : GraphUnderTest.Error(status, "ErrorInternalServerError"));
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));
        Assert.Equal(["mail a\r\n", "mail b\r\n"], _taken);

        House.Time.Pass(TimeSpan.FromMinutes(1));
        _answers["GET /d1"] = Graph.Page("deltaLink", "d2", "c");
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));
        Assert.Equal("mail c\r\n", _taken[^1]);
        var state = Assert.Single(await House.Service<MailboxBook>().Troubled(default));
        Assert.Equal((null, "rusak"), (state.Trouble, Assert.Single(state.Left).Id));
        House.Time.Pass(TimeSpan.FromMinutes(10));
        _answers.Remove(Content("rusak"));
        _answers["GET /d2"] = Graph.Page("deltaLink", "d2");
        Assert.Equal(1, await Reader().Collect(default));
    }

    [Fact]
    public async Task Is_asked_for_after_what_is_new()
    {
        Given(Broken);
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));
        House.Time.Pass(TimeSpan.FromMinutes(1));
        _answers["GET /d1"] = Graph.Page("deltaLink", "d2", "c");
        var before = Graph.Requests.Count;
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));

        Assert.Equal(
            ["GET /d1", Content("c"), Content("rusak")], Graph.Requests.Skip(before).Select(request => request.Line));
    }

    /// <summary>Then it is the house that is out of order, and the place in the mailbox is kept.</summary>
    [Fact]
    public async Task Together_with_very_many_others_is_read_again_from_where_it_stood()
    {
        var many = Enumerable.Range(0, LeftMail.Most + 1).Select(each => $"m{each}").ToArray();
        Graph.Answer = With(new() { [Beginning] = Graph.Page("deltaLink", "d1", many) });
        var full = true;
        await Assert.ThrowsAsync<IOException>(() => Reader(_ => full ? throw new IOException("disk full") : true).Collect(default));
        Assert.NotNull(Assert.Single(await House.Service<MailboxBook>().Troubled(default)).Trouble);

        full = false;
        Assert.Equal(many.Length, await Reader().Collect(default));
    }

    /// <summary>As many as may be left are left, and one more comes: those that can be had by now make room for it.</summary>
    [Fact]
    public async Task Makes_room_for_the_next_once_it_is_taken()
    {
        var many = Enumerable.Range(0, LeftMail.Most).Select(each => $"m{each}").ToArray();
        Graph.Answer = With(new()
        {
            [Beginning] = Graph.Page("deltaLink", "d1", many),
            ["GET /d1"] = Graph.Page("deltaLink", "d1", "rusak"),
            [Content("rusak")] = Broken,
        });
        await Assert.ThrowsAsync<IOException>(() => Reader(_ => throw new IOException("disk full")).Collect(default));
        House.Time.Pass(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));

        Assert.Equal(many.Length, _taken.Count);
        Assert.Equal("rusak", Assert.Single(Assert.Single(await House.Service<MailboxBook>().Troubled(default)).Left).Id);
        Assert.Equal(0, await Reader().Collect(default));
    }

    private readonly List<DateTimeOffset?> _came = [];

    private GraphMailbox Reader(Func<string, bool>? keeps = null) => new(
        GraphUnderTest.Open(Graph), GraphUnderTest.Mailbox, "inbox", House.Service<MailboxBook>(),
        async (mail, arrival, cancel) =>
        {
            using var reader = new StreamReader(mail);
            var text = await reader.ReadToEndAsync(cancel);
            if (keeps?.Invoke(text) == false) return;
            _taken.Add(text);
            _came.Add(arrival.Came);
        }, House.Time);
}
