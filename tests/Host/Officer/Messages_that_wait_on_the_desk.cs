using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

/// <summary>In the applicant's own turn nobody holds a task: what he writes lies on the desk of whoever was told.</summary>
public sealed class Messages_that_wait_on_the_desk
{
    private const string Question = "KTP saya hilang, bagaimana?";

    [Fact]
    public async Task Are_listed_for_whom_the_rules_told_and_for_nobody_else_until_one_of_the_office_writes()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, holder) = await Asked(house);
        var officer = await house.SignedIn(holder);

        var desk = await officer.Get("/meja");

        Assert.Contains(Question, desk.Says("menunggu-jawaban"), StringComparison.Ordinal);
        Assert.Contains($"/meja/perkara/{id}", desk.Find("pesan-masuk")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Null((await (await house.SignedIn("nina")).Get("/meja")).Find("menunggu-jawaban"));

        await officer.Post(
            $"/meja/perkara/{id}/pesan", [new("pesan", "Surat keterangan dari polisi cukup.")], page: $"/meja/perkara/{id}");
        Assert.Null((await officer.Get("/meja")).Find("menunggu-jawaban"));
    }

    /// <summary>Tasks move to a stand-in; a message has to be found on his desk as well, and answered from there.</summary>
    [Fact]
    public async Task Lie_with_whoever_stands_in_for_the_one_who_was_told()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, holder) = await Asked(house);
        var andi = await house.SignedIn("andi");
        Assert.Null((await andi.Get("/meja")).Find("menunggu-jawaban"));
        var absence = new Substitution(holder, "andi", "Plh", new(2026, 3, 9), null, "800/12/2026");
        await house.Service<OfficeDesk>().Handle("angkat", "dp2kukm", new OfficeCommand.AppointSubstitute(
            house.Time.Now, new(ActorKind.Admin, "nur", "Nur Contoh", "sesi admin"), absence), CancellationToken.None);
        await house.Round();

        Assert.Contains(Question, (await andi.Get("/meja")).Says("menunggu-jawaban"), StringComparison.Ordinal);
        await andi.Post(
            $"/meja/perkara/{id}/pesan", [new("pesan", "Surat keterangan dari polisi cukup.")], page: $"/meja/perkara/{id}");

        Assert.Equal("andi", (await house.Look(id)).Facts.Messages[^1].By.Id);
        Assert.Null((await andi.Get("/meja")).Find("menunggu-jawaban"));
    }

    [Fact]
    public async Task Wait_no_longer_once_the_case_is_closed()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, holder) = await Asked(house);
        var applicant = (await house.Look(id)).Facts.Applicant;

        await house.Desk.Handle(
            "tarik", id, new CaseCommand.Withdraw(house.Time.Now, new(ActorKind.Applicant, id.Value, applicant.Name, "portal"), "-"),
            CancellationToken.None);

        Assert.IsType<CaseFile.Closed>((await house.Look(id)).State);
        Assert.Null((await (await house.SignedIn(holder)).Get("/meja")).Find("menunggu-jawaban"));
    }

    [Fact]
    public async Task Are_marked_on_the_task_until_they_are_answered()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Files();
        var link = await house.LinkWithPin(Applicants.IdOf(page));
        Assert.Null((await house.Visitor.Get(link)).Find("belum-dijawab"));

        await house.Visitor.Post($"{page}/pesan", [new("pesan", Question)], page: page);
        Assert.NotNull((await house.Visitor.Get(link)).Find("belum-dijawab"));

        await house.Visitor.Post($"{link}/pesan", [new("pesan", "Surat keterangan dari polisi cukup.")], page: link);
        Assert.Null((await house.Visitor.Get(link)).Find("belum-dijawab"));
    }

    /// <summary>The list would tell who handles it, or that a holder has been named.</summary>
    [Fact]
    public async Task Of_a_secret_case_are_seen_by_its_last_holder_alone()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.Report("Menerima titipan", "nur");
        await house.Decides(id, "teruskan", new StepForm.FieldsFilled(
            [new("terlapor_tercatat", "Pejabat lain", FieldKind.Accused, "")]));
        var holder = (await house.Look(id)).Facts.Tasks[0].Officer!;
        await house.Decides(id, "perlu-keterangan", new StepForm.FieldsFilled(
            [
                new("pertanyaan", "Pertanyaan", FieldKind.Lines, "Tanggal berapa?") { Shared = true },
                new("batas_jawab", "Ditunggu", FieldKind.Date, "2026-03-30") { Shared = true },
            ]));
        await house.Desk.Handle(
            "tanya", id,
            new CaseCommand.Write(house.Time.Now, new(ActorKind.Applicant, id.Value, "Pelapor anonim", "portal"), Question, []),
            CancellationToken.None);

        Assert.Contains(
            Question, (await (await house.SignedIn(holder)).Get("/meja")).Says("menunggu-jawaban"), StringComparison.Ordinal);
        var row = (await house.Service<ICaseStore>().Summary(id.Value, CancellationToken.None))!;
        Assert.Equal([holder], row.Told);
        Assert.DoesNotContain(holder, row.SearchText, StringComparison.Ordinal);
    }

    /// <summary>A returned request whose applicant has asked something, and who handled it last.</summary>
    private static async Task<(CaseId Id, string Holder)> Asked(HouseUnderTest house)
    {
        var page = await house.Files();
        var id = Applicants.IdOf(page);
        var holder = (await house.Look(id)).Facts.Tasks[0].Officer!;
        await house.Returns(id, "KTP tidak terbaca.");
        await house.Visitor.Post($"{page}/pesan", [new("pesan", Question)], page: page);
        return (id, holder);
    }
}
