using System.Net;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

public sealed class Running_the_SOPs
{
    private const string Requests = "/kelola/sop/permohonan-informasi/pindah";

    [Fact]
    public async Task Nothing_moves_to_a_new_revision_by_itself()
    {
        using var sops = TwoRevisions();
        await using var house = await HouseUnderTest.Start(sops: sops.Folder);
        var id = await house.FiledCase();
        house.Time.Pass(TimeSpan.FromDays(2));
        await house.Round();
        var nur = await house.Administrator();

        var list = await nur.Get("/kelola/sop");

        var card = list.Find("sop-permohonan-informasi")!;
        Assert.Contains("1 perkara", card.QuerySelector("[data-testid='revisi-1']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 perkara", card.QuerySelector("[data-testid='revisi-2']")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector("[data-testid='pindah']"));
        Assert.Equal(1, (await house.Look(id)).Rules.Sop.Revision);
    }

    [Fact]
    public async Task A_chosen_case_moves_and_one_whose_step_has_changed_hands_stays()
    {
        using var sops = TwoRevisions();
        await using var house = await HouseUnderTest.Start(sops: sops.Folder);
        var (able, held) = (await house.FiledCase(), await house.FiledWithoutEmail());
        await house.Decides(held, "lengkap");
        house.Time.Pass(TimeSpan.FromDays(2));
        var nur = await house.Administrator();
        var preview = await nur.Get(Requests);
        KeyValuePair<string, string>[] fields =
            [new("perkara", able.Value), new("perkara", held.Value), new("alasan", "Revisi sudah disahkan.")];

        var result = await nur.Submit(preview, Requests, fields);
        var again = await nur.Submit(preview, Requests, fields);

        Assert.Contains("Langkah 3 pindah", preview.Says("perubahan"), StringComparison.Ordinal);
        Assert.Contains((await house.Look(held)).Facts.Number, preview.Says("halangan"), StringComparison.Ordinal);
        Assert.Equal(2, (await house.Look(able)).Rules.Sop.Revision);
        Assert.Equal(1, (await house.Look(held)).Rules.Sop.Revision);
        Assert.Contains("tidak pindah", result.Says("hasil"), StringComparison.Ordinal);
        Assert.Equal(result.Says("hasil"), again.Says("hasil"));
        Assert.Equal("Revisi sudah disahkan.", (await house.Happened<CaseEvent.RevisionChanged>(able)).Reason);
    }

    [Fact]
    public async Task A_move_needs_cases_and_a_reason()
    {
        using var sops = TwoRevisions();
        await using var house = await HouseUnderTest.Start(sops: sops.Folder);
        var id = await house.FiledCase();
        house.Time.Pass(TimeSpan.FromDays(2));
        var nur = await house.Administrator();

        var reply = await nur.Post(Requests, []);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.NotNull(reply.ErrorAt("perkara"));
        Assert.NotNull(reply.ErrorAt("alasan"));
        Assert.Equal(1, (await house.Look(id)).Rules.Sop.Revision);
    }

    [Fact]
    public async Task A_period_is_started_by_hand_once()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();
        const string Url = "/kelola/sop/asn-berprestasi/mulai";

        var unsure = await nur.Post(Url, []);
        var first = await nur.Post(Url, [new("yakin", "ya")]);
        var second = await nur.Post(Url, [new("yakin", "ya")]);

        Assert.Equal(HttpStatusCode.BadRequest, unsure.Status);
        Assert.StartsWith("/kelola/perkara/asn-berprestasi-", first.Location, StringComparison.Ordinal);
        Assert.Equal(first.Location, second.Location);
        var page = await nur.Follow(first);
        Assert.Contains("Dinas", page.Says("pemohon"), StringComparison.Ordinal);
        Assert.Null(page.Find("koreksi"));
        var card = (await nur.Get("/kelola/sop")).Find("sop-asn-berprestasi")!;
        Assert.Contains("2026", card.QuerySelector("[data-testid='berikutnya']")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector("[data-testid='terakhir'] a"));
    }

    [Fact]
    public async Task Raises_are_not_started_by_hand()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();

        Assert.Null((await nur.Get("/kelola/sop")).Find("sop-kenaikan-gaji-berkala")!.QuerySelector("[data-testid='mulai']"));
        Assert.Equal(HttpStatusCode.NotFound, (await nur.Get("/kelola/sop/kenaikan-gaji-berkala/mulai")).Status);
    }

    [Fact]
    public async Task Leaders_see_how_long_steps_take_against_the_printed_norm()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        house.Time.Pass(TimeSpan.FromMinutes(90));
        await house.Decides(id, "lengkap");
        var nur = await house.Administrator();

        var page = await nur.Get("/kelola/kinerja");

        Assert.Contains("1 0 0 0", page.Says("kinerja-permohonan-informasi"), StringComparison.Ordinal);
        var chart = page.Find("norma-permohonan-informasi")!.QuerySelector("svg")!.GetAttribute("aria-label")!;
        var norm = house.Sop("permohonan-informasi").Step("2")!.Time;
        Assert.StartsWith($"langkah 2: 90 {norm.Unit} (norma {norm.Max:0.#}), 1 kali", chart, StringComparison.Ordinal);
    }

    /// <summary>The offices' data with a second revision of the request's SOP: another role carries out its third
    /// step.</summary>
    private static ShippedOffices TwoRevisions()
    {
        const string Role = "peran: petugas-pengelolaan";
        var offices = new ShippedOffices();
        var text = offices["permohonan-informasi.1.yaml"];
        var third = text.IndexOf("  - no: 3\n", StringComparison.Ordinal);
        var at = text.IndexOf(Role, third, StringComparison.Ordinal);
        offices["permohonan-informasi.2.yaml"] = ShippedOffices.Second(
            text[..at] + "peran: petugas-pelayanan" + text[(at + Role.Length)..]);
        return offices;
    }
}
