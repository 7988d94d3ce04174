using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>Administrators at what waits for the cases, where it can be steered case by case.</summary>
public sealed class Looking_after_the_machine
{
    private static readonly DateTimeOffset Eight = HouseUnderTest.Monday.AddHours(-1).ToUniversalTime();

    private readonly RecordedKeeper _keeper = new();

    private Task<HouseUnderTest> Start() => HouseUnderTest.Start(
        adjust: services => services.Replace(ServiceDescriptor.Singleton<IFlowKeeper>(_keeper)));

    private static KeyValuePair<string, string>[] Because(string reason) => [new("alasan", reason)];

    [Fact]
    public async Task A_case_shows_how_its_machine_stands_beside_what_the_ledger_says()
    {
        await using var house = await Start();
        var id = await house.FiledCase();
        _keeper.Flows[id] = new(
            FlowState.Waiting, "2", new(2026, 3, 27), Eight.AddDays(3), Eight, Eight.AddHours(1), null,
            [
                new(Eight.AddHours(1), FlowRowKind.Began), new(Eight.AddHours(1), FlowRowKind.Performed, $"{id}:1:0"),
                new(Eight.AddHours(1), FlowRowKind.TimerSet, Until: Eight.AddDays(3)),
            ]);
        var nur = await house.Administrator();

        var page = await nur.Get($"/kelola/perkara/{id}");

        Assert.Equal("berjalan", page.Says("mesin-keadaan"));
        Assert.Equal("12 Maret 2026, 08.00 WITA", page.Says("mesin-bangun"));
        Assert.Equal("2, batas 27 Maret 2026", page.Says("mesin-langkah"));
        var bout = Assert.Single(All(page, "baris-mesin")).TextContent;
        Assert.Contains("Mesin mulai", bout, StringComparison.Ordinal);
        Assert.Contains("akibat kejadian #1 (Berkas diterima dan terdaftar", bout, StringComparison.Ordinal);
        Assert.Contains("Tidur sampai 12 Maret 2026, 08.00 WITA", bout, StringComparison.Ordinal);
        Assert.Contains(All(page, "baris-buku"), row => row.TextContent.Contains("terdaftar", StringComparison.Ordinal));
        Assert.Contains("Belum dicoba", All(page, "terutang")[0].TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Find("mesin-tahan"));
        Assert.Null(page.Find("mesin-lanjutkan"));
    }

    [Fact]
    public async Task A_machine_is_held_with_a_reason_that_stands_in_the_ledger_and_resumed_again()
    {
        await using var house = await Start();
        var id = await house.FiledCase();
        _keeper.Flows[id] = FlowSight.Of(FlowState.Waiting);
        var nur = await house.Administrator();

        var form = await nur.Get($"/kelola/perkara/{id}/mesin/tahan");
        var reply = await nur.Submit(form, $"/kelola/perkara/{id}/mesin/tahan", Because("Server surat dipindahkan."));
        var again = await nur.Submit(form, $"/kelola/perkara/{id}/mesin/tahan", Because("Server surat dipindahkan."));

        Assert.Equal($"/kelola/perkara/{id}?selesai=mesin", reply.Location);
        Assert.Equal(reply.Location, again.Location);
        var held = await house.Happened<CaseEvent.FlowTended>(id);
        Assert.Equal(("Nur Contoh", FlowDeed.Hold, "Server surat dipindahkan."), (held.By.Name, held.Deed, held.Reason));
        Assert.Equal([(id, FlowDeed.Hold), (id, FlowDeed.Hold)], _keeper.Done);
        var page = await nur.Follow(reply);
        Assert.Equal("ditahan", page.Says("mesin-keadaan"));
        Assert.NotNull(page.Find("mesin-berhenti"));

        await nur.Post($"/kelola/perkara/{id}/mesin/lanjutkan", Because("Server surat siap."));

        Assert.Null((await nur.Get($"/kelola/perkara/{id}")).Find("mesin-berhenti"));
        Assert.Equal(FlowDeed.Resume, (await house.Look(id)).Facts.Flow);
    }

    [Fact]
    public async Task Nothing_is_done_without_a_reason_or_to_a_machine_that_changed_meanwhile()
    {
        await using var house = await Start();
        var id = await house.FiledCase();
        _keeper.Flows[id] = FlowSight.Of(FlowState.Waiting);
        var nur = await house.Administrator();

        Assert.Equal(
            HttpStatusCode.BadRequest, (await nur.Post($"/kelola/perkara/{id}/mesin/hentikan", Because(" "))).Status);
        var late = await nur.Post($"/kelola/perkara/{id}/mesin/lanjutkan", Because("Sudah siap."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("sudah berubah", late.Says("kesalahan"), StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound, (await nur.Get($"/kelola/perkara/{id}/mesin/percepat")).Status);
        Assert.Equal("/kelola/masuk", new Uri(
            house.Address, (await house.NewVisitor().Get("/kelola/mesin")).Location).AbsolutePath);
        Assert.Empty(_keeper.Done);
        Assert.Null((await house.Look(id)).Facts.Flow);
    }

    [Fact]
    public async Task The_report_lists_what_does_not_agree_and_renews_what_was_lost()
    {
        await using var house = await Start();
        var (fine, lost, failed, held) =
            (await house.FiledCase(), await house.FiledCase(), await house.FiledCase(), await house.FiledCase());
        await house.Round();
        _keeper.Flows[fine] = FlowSight.Of(FlowState.Waiting);
        _keeper.Flows[failed] = FlowSight.Of(FlowState.Failed) with { Failure = "Penyimpanan tidak menjawab" };
        _keeper.Flows[held] = FlowSight.Of(FlowState.Held);
        var orphan = new CaseId("permohonan-informasi-dp2kukm-2020-000009");
        _keeper.Flows[orphan] = FlowSight.Of(FlowState.Waiting) with { Changed = Eight };
        _keeper.Flows[new("permohonan-informasi-kantorlain-2020-000009")] =
            FlowSight.Of(FlowState.Waiting) with { Changed = Eight };
        var nur = await house.Administrator();

        var first = await nur.Get("/kelola/mesin");
        var second = await nur.Get(first.Find("lanjut")!.GetAttribute("href")!);

        Assert.Equal(
            [
                ("jadwal-dp2kukm", "berkas terbuka tanpa mesin"), (lost.Value, "berkas terbuka tanpa mesin"),
                (failed.Value, "mesin gagal"), (held.Value, "mesin ditahan"),
            ],
            Rows(first));
        Assert.Equal([(orphan.Value, "mesin tanpa berkas terbuka")], Rows(second));
        Assert.Null(second.Find("lanjut"));

        var done = await nur.Submit(first, "/kelola/mesin/buat-ulang", Because("Gudang tugas hilang."));

        Assert.Equal("/kelola/mesin?selesai=mesin-semua", done.Location);
        Assert.Equal(
            [(new("jadwal-dp2kukm"), FlowDeed.Renew), (lost, FlowDeed.Renew), (failed, FlowDeed.Renew)], _keeper.Done);
        Assert.Equal("Gudang tugas hilang.", (await house.Happened<CaseEvent.FlowTended>(lost)).Reason);
        Assert.Equal([(held.Value, "mesin ditahan")], Rows(await nur.Follow(done)));
    }

    [Fact]
    public async Task An_offices_own_machines_are_tended_in_its_ledger()
    {
        await using var house = await Start();
        var schedule = FlowIds.Schedule("dp2kukm");
        _keeper.Flows[schedule] = FlowSight.Of(FlowState.Waiting) with { Wake = Eight.AddDays(1) };
        var nur = await house.Administrator();

        var page = await nur.Get("/kelola/mesin");
        Assert.Contains("bangun 10 Maret 2026, 08.00", page.Says("mesin-jadwal-dp2kukm"), StringComparison.Ordinal);
        Assert.Contains("tidak ada yang terutang", page.Says("mesin-kantor-dp2kukm"), StringComparison.Ordinal);
        await nur.Post($"/kelola/mesin/{schedule}/hentikan", Because("Survei ditiadakan tahun ini."));

        var ended = await house.HappenedToOffice<OfficeEvent.FlowTended>();
        Assert.Equal(("jadwal-dp2kukm", FlowDeed.End), (ended.Flow, ended.Deed));
        Assert.Equal([(schedule, FlowDeed.End)], _keeper.Done);
        Assert.Equal(FlowDeed.End, await house.Service<FlowRecord>().Last(schedule, default));
        Assert.Contains("jadwal-dp2kukm dihentikan", (await nur.Get("/kelola/kantor")).Text, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.NotFound, (await nur.Get("/kelola/mesin/jadwal-diskominfo-kaltara/hentikan")).Status);
    }

    [Fact]
    public async Task Of_a_secret_case_no_word_of_a_failure_is_told()
    {
        await using var house = await Start();
        var id = await house.Report("Menerima titipan", "nur");
        await house.Store.Postpone(
            (await house.Store.PendingEffects(id.Value, default))[0].Effect.Id, Eight, "budi@contoh.id menolak", default);
        _keeper.Flows[id] = FlowSight.Of(FlowState.Failed) with
        {
            Failure = "budi@contoh.id menolak",
            Rows = [new(HouseUnderTest.Monday, FlowRowKind.Began)],
        };
        var nur = await house.Administrator();

        var page = await nur.Get($"/kelola/perkara/{id}");

        Assert.DoesNotContain("budi@contoh.id", page.Text, StringComparison.Ordinal);
        Assert.Equal("rahasia", page.Says("mesin-gangguan"));
        Assert.Contains("Kejadian #1", All(page, "baris-buku")[0].TextContent, StringComparison.Ordinal);
    }

    private static List<IElement> All(PageReply page, string testId) =>
        [.. page.Page.QuerySelectorAll($"[data-testid='{testId}']")];

    private static IEnumerable<(string, string)> Rows(PageReply page) => All(page, "baris").Select(row => (
        row.GetAttribute("data-mesin")!, row.QuerySelector("td .badge")!.TextContent.Trim()));
}
