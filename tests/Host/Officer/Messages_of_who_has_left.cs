using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

/// <summary>Nothing that somebody said lies on no desk because the one he said it to is not there any more.</summary>
public sealed class Messages_of_who_has_left : IAsyncLifetime
{
    private const string Question = "KTP saya hilang, bagaimana?";

    private readonly Staff _staff = new();
    private readonly Dictionary<string, Visitor> _signedIn = [];
    private HouseUnderTest _house = null!;

    public async Task InitializeAsync() => _house = await HouseUnderTest.Start(adjust: _staff.Into);

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Lie_with_whoever_holds_the_role_now_and_he_may_answer()
    {
        var id = await Asked();
        Assert.Null(await Waiting("andi"));
        _staff.Leave("siti");

        Assert.Contains(Question, await Waiting("andi"), StringComparison.Ordinal);
        Assert.Null(await Waiting("nur"));
        await Answers("andi", id);

        Assert.Null(await Waiting("andi"));
        Assert.Equal("andi", (await _house.Look(id)).Facts.Messages[^1].By.Id);
        Assert.Contains("Surat keterangan", await Page("andi", id), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lie_with_the_PPID_where_nobody_holds_the_role()
    {
        await Asked();
        _staff.Leave("siti", "andi");
        Assert.Contains(Question, await Waiting("dewi"), StringComparison.Ordinal);
        Assert.Null(await Waiting("nur"));
    }

    [Fact]
    public async Task Lie_with_the_administrators_where_nobody_is_left()
    {
        var id = await Asked();
        _staff.Leave("siti", "andi", "dewi");
        Assert.Contains(Question, await Waiting("nur"), StringComparison.Ordinal);
        await Answers("nur", id);
        Assert.Null(await Waiting("nur"));
    }

    /// <summary>His task waits for an administrator to pass it on.</summary>
    [Fact]
    public async Task Lie_with_whoever_has_the_role_of_the_task_that_he_left_behind()
    {
        var page = await _house.Files();
        var id = Applicants.IdOf(page);
        await _house.Visitor.Post($"{page}/pesan", [new("pesan", Question)], page: page);
        Assert.Null(await Waiting("siti")); // it is marked on her task
        Assert.NotNull((await (await As("siti")).Get("/meja")).Find("ada-pesan"));
        Assert.Null(await Waiting("andi"));

        _staff.Leave("siti");

        Assert.Contains(Question, await Waiting("andi"), StringComparison.Ordinal);
        await Answers("andi", id);
        Assert.Null(await Waiting("andi"));
    }

    /// <summary>She read it, or did not, and gave the file back: who asks knows only that nobody has answered.</summary>
    [Fact]
    public async Task Lie_with_whoever_left_the_step_where_a_question_was_left_open()
    {
        var page = await _house.Files();
        var id = Applicants.IdOf(page);
        await _house.Visitor.Post($"{page}/pesan", [new("pesan", Question)], page: page);
        await _house.Returns(id, "KTP tidak terbaca.");

        Assert.Contains(Question, await Waiting("siti"), StringComparison.Ordinal);
        _staff.Leave("siti");
        Assert.Contains(Question, await Waiting("andi"), StringComparison.Ordinal);
    }

    /// <summary>What the stand-in was told of by mail he could not read.</summary>
    [Fact]
    public async Task Of_a_secret_case_lie_with_whoever_would_get_its_task_and_with_nobody_else()
    {
        var id = await _house.Report("Menerima titipan", "nur");
        await _house.Decides(id, "teruskan", new StepForm.FieldsFilled(
            [new("terlapor_tercatat", "Pejabat lain", Ppid.Domain.Sops.FieldKind.Accused, "")]));
        var holder = (await _house.Look(id)).Facts.Tasks[0].Officer!;
        await _house.Decides(id, "perlu-keterangan", new StepForm.FieldsFilled(
            [
                new("pertanyaan", "Pertanyaan", Ppid.Domain.Sops.FieldKind.Lines, "Tanggal berapa?") { Shared = true },
                new("batas_jawab", "Ditunggu", Ppid.Domain.Sops.FieldKind.Date, "2026-03-30") { Shared = true },
            ]));
        await _house.Desk.Handle(
            "tanya", id,
            new CaseCommand.Write(_house.Time.Now, new(ActorKind.Applicant, id.Value, "Pelapor anonim", "portal"), Question, []),
            CancellationToken.None);
        Assert.Contains(Question, await Waiting(holder), StringComparison.Ordinal);

        _staff.Leave(holder);

        var next = (await _house.Look(id)) is var open ? Listeners.Of(open.Facts, open.Rules, new(2026, 3, 9)) : [];
        Assert.Contains(Question, await Waiting(Assert.Single(next)), StringComparison.Ordinal);
        Assert.All(["nur", "dewi", "andi", "siti"], each => Assert.DoesNotContain(each, next));
        Assert.Null(await Waiting("nur"));
        Assert.Null(await Waiting("andi"));
    }

    /// <summary>A returned request whose applicant has asked something.</summary>
    private async Task<CaseId> Asked()
    {
        var page = await _house.Files();
        var id = Applicants.IdOf(page);
        Assert.Equal("siti", (await _house.Look(id)).Facts.Tasks[0].Officer);
        await _house.Returns(id, "KTP tidak terbaca.");
        await _house.Visitor.Post($"{page}/pesan", [new("pesan", Question)], page: page);
        return id;
    }

    private async Task<string?> Waiting(string officer)
    {
        var desk = await (await As(officer)).Get("/meja");
        return desk.Find("menunggu-jawaban")?.TextContent;
    }

    private async Task<string> Page(string officer, CaseId id) =>
        (await (await As(officer)).Get($"/meja/perkara/{id}")).Page.Body!.TextContent;

    private async Task Answers(string officer, CaseId id) => await (await As(officer)).Post(
        $"/meja/perkara/{id}/pesan", [new("pesan", "Surat keterangan dari polisi cukup.")], page: $"/meja/perkara/{id}");

    private async Task<Visitor> As(string officer) =>
        _signedIn.TryGetValue(officer, out var known) ? known : _signedIn[officer] = await _house.SignedIn(officer);
}
