using Microsoft.Kiota.Abstractions;
using Ppid.App.Mail.Incoming;
using Ppid.Domain.Cases;
using Ppid.Functions.Mail;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Functions.RecordedMailbox;

namespace Ppid.Tests.Functions;

public sealed class A_mailbox_that_makes_trouble : A_house_and_its_mailbox
{
    private static readonly string Beginning = First("2026-03-02T01:00:00Z");

    /// <summary>Exchange lets an office raise the limit to 150 MB. One such mail must not stand before all that follow.</summary>
    [Fact]
    public async Task With_a_mail_that_is_too_large_brings_the_next_all_the_same()
    {
        Graph.Answer = With(new()
        {
            [Beginning] = Graph.Page("deltaLink", "d1", "besar", "b"),
            [Content("besar")] = new(200, Mails.Message("Film", new string('x', 41_000_000)), "text/plain"),
            [Content("b")] = new(200, Mails.Message("Permohonan informasi", Mails.Request), "text/plain"),
        });

        Assert.Equal(2, await Reader().Collect(default));
        await House.Round();

        var waiting = Assert.Single(await House.Service<MailTray>().Waiting(default));
        Assert.Equal("Film", waiting.Subject);
        Assert.Equal(1, await Requests());
    }

    /// <summary>What is wrong with that mail alone is no reason to have none of those behind it.</summary>
    [Fact]
    public async Task With_a_mail_that_nobody_can_have_brings_the_next_all_the_same()
    {
        Graph.Answer = With(new()
        {
            [Beginning] = Graph.Page("nextLink", "p2", "rusak"),
            [Content("rusak")] = GraphUnderTest.Error(422, "ErrorMimeContentConversionFailed"),
            ["GET /p2"] = Graph.Page("deltaLink", "d1", "b"),
            [Content("b")] = new(200, Mails.Message("Permohonan informasi", Mails.Request), "text/plain"),
        });

        await Assert.ThrowsAnyAsync<Exception>(() => Reader().Collect(default));
        await House.Round();

        Assert.Equal(1, await Requests());
        Assert.Single(await House.Service<MailboxBook>().Troubled(default));
    }

    /// <summary>A mail brings no error page: where the administrator looks for it he reads why it is not there.</summary>
    [Theory]
    [InlineData(403, "ErrorAccessDenied", "Graph 403: ErrorAccessDenied")] // the RBAC assignment is not in force
    [InlineData(404, "ErrorInvalidUser", "Graph 404: ErrorInvalidUser")] // no such mailbox
    public async Task That_cannot_be_read_is_shown_to_administrators_until_it_can(int status, string code, string why)
    {
        using var admin = await House.Administrator();
        Graph.Answer = _ => GraphUnderTest.Error(status, code);
        await Assert.ThrowsAnyAsync<ApiException>(() => Reader().Collect(default));
        House.Time.Pass(TimeSpan.FromHours(3));
        await Assert.ThrowsAnyAsync<ApiException>(() => Reader().Collect(default));

        var shown = (await admin.Get("/kelola/surat-masuk")).Says("kotak-macet");
        Assert.Contains(why, shown, StringComparison.Ordinal);
        Assert.Contains("09.00", shown, StringComparison.Ordinal); // since the first failure
        Graph.Answer = With(new() { [Beginning.Replace("T01", "T04", StringComparison.Ordinal)] = Graph.Page("deltaLink", "d1") });
        await Reader().Collect(default);
        Assert.Null((await admin.Get("/kelola/surat-masuk")).Find("kotak-macet"));
    }

    /// <summary>"410 Gone" in the documentation of delta queries; other codes stand in Graph's answers.</summary>
    [Theory]
    [InlineData(410, "syncStateNotFound")]
    [InlineData(410, "resyncRequired")]
    [InlineData(400, "SyncStateInvalid")]
    public async Task Whose_place_Graph_forgot_in_a_long_silence_is_read_from_before_it(int status, string code)
    {
        Graph.Answer = With(new() { [Beginning] = Graph.Page("deltaLink", "d1", "a") });
        await Reader().Collect(default);
        House.Time.Pass(TimeSpan.FromDays(30));
        Graph.Answer = With(new()
        {
            ["GET /d1"] = GraphUnderTest.Error(status, code),
            [Beginning] = Graph.Page("deltaLink", "d9", "a", "b"),
        });

        Assert.Equal(2, await Reader().Collect(default));
    }

    [Fact]
    public async Task That_could_not_be_read_for_days_loses_no_day_of_an_applicant()
    {
        Graph.Answer = With(new()
        {
            [Beginning] = Graph.Written("deltaLink", "d1", """{"id":"a","receivedDateTime":"2026-03-05T02:30:00Z"}"""),
            [Content("a")] = new(200, Mails.Message("Permohonan informasi", Mails.Request), "text/plain"),
        });

        await Reader().Collect(default);
        await House.Round();

        var facts = (await House.Look(new CaseId("permohonan-informasi-dp2kukm-2026-000001"))).Facts;
        Assert.Equal(new DateOnly(2026, 3, 5), facts.ReceivedOn);
        Assert.Equal(new DateTimeOffset(2026, 3, 5, 2, 30, 0, TimeSpan.Zero), facts.ReceivedAt);
    }

    /// <summary>A blind copy names nobody.</summary>
    [Fact]
    public async Task Of_another_office_brings_its_mail_to_that_office()
    {
        const string Box = "ppid%40adpim-kalteng.example.go.id";
        var first = First("2026-03-02T01:00:00Z", $"/v1.0/users/{Box}/mailFolders/inbox/messages");
        Graph.Answer = With(new()
        {
            [first] = Graph.Page("deltaLink", "d1", "a"),
            [Content("a", Box)] = new(200, Mails.Message("Tanya", "Halo.", to: "undisclosed-recipients:;"), "text/plain"),
        });

        await Reader("ppid@adpim-kalteng.example.go.id").Collect(default);
        await House.Round();

        Assert.Equal("biro-adpim-kalteng", Assert.Single(await House.Service<MailTray>().Waiting(default)).Office);
    }

    private async Task<int> Requests() => (await House.Store.Find(new(Sop: "permohonan-informasi"), default)).Total;

    private GraphMailbox Reader(string mailbox = GraphUnderTest.Mailbox) => GraphMailbox.IntoCases(
        GraphUnderTest.Open(Graph), mailbox, House.Service<MailboxBook>(), House.Service<MailIntake>(), House.Time);
}
