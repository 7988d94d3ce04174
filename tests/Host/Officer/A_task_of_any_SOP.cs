using System.Net;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

public sealed class A_task_of_any_SOP
{
    [Fact]
    public async Task Shows_what_was_filled_in_and_who_started_it()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.RecordedLetter(await house.SignedIn("sari"));

        var page = await house.Visitor.Get(await house.LinkOf(id, "yusuf"));

        Assert.Contains("Sari Contoh", page.Says("pemulai"), StringComparison.Ordinal);
        Assert.Equal("Dinas Perhubungan", page.Says("isi-asal_surat"));
        Assert.Equal("Kamis, 5 Maret 2026", page.Says("isi-tanggal_surat"));
        Assert.DoesNotContain("undang-undang", page.Says("sampai-kapan"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Issues_a_disposition_sheet_that_its_handlers_can_read()
    {
        await using var house = await HouseUnderTest.Start();
        var sari = await house.SignedIn("sari");
        var id = await house.RecordedLetter(sari);
        await house.Decides(id, "paraf");
        var link = await house.LinkOf(id, "dewi");

        var decided = await house.Visitor.Post(link, AtTask.Choosing(
            "ke-bidang", ("disposisi_sekretaris", "Hadiri, laporkan hasilnya."), ("unit", "bidang-perdagangan")));

        Assert.Equal(HttpStatusCode.SeeOther, decided.Status);
        var events = (await house.Look(id)).History.Events;
        var seq = events.ToList().FindIndex(each => each is CaseEvent.PaperIssued) + 1;
        var paper = await house.Visitor.Get($"{link}/naskah/{seq}.pdf");
        Assert.Equal("application/pdf", paper.MediaType);
        Assert.StartsWith("%PDF", paper.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor.Get($"{link}/naskah/{seq - 1}.pdf")).Status);
        Assert.Equal(paper.Content, (await sari.Get($"/meja/perkara/{id}/naskah/{seq}.pdf")).Content);
    }

    [Fact]
    public async Task Tells_who_of_several_has_answered_and_adds_up_what_they_gave()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await Scoring(house);
        var hasan = await house.LinkOf(id, "hasan");
        await Scores(house, id, "maria", "90");

        var asked = await house.Visitor.Get(hasan);
        Assert.Contains("Belum menjawab: 5 dari 6", asked.Says("jawaban"), StringComparison.Ordinal);
        Assert.DoesNotContain("Rajin", asked.Text, StringComparison.Ordinal);
        foreach (var head in new[] { "hasan", "bambang", "lestari", "petrus", "yusuf" })
        {
            await Scores(house, id, head, "80");
        }

        var recap = (await house.Visitor.Get(await house.LinkOf(id, "eko"))).Find("rekap")!;
        Assert.Equal(
            ["Nina Contoh", "6", "490", "81,67"],
            recap.QuerySelectorAll("tbody th, tbody td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Takes_a_message_without_a_PIN_and_decides_nothing_by_it()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.RecordedLetter(await house.SignedIn("sari"));
        var link = await house.LinkOf(id, "yusuf");

        var empty = await house.Visitor.Post($"{link}/pesan", [new("pesan", "")], page: link);
        var sent = await house.Visitor.Post($"{link}/pesan", [new("pesan", "Lampirannya kurang satu.")], page: link);

        Assert.NotNull(empty.ErrorAt("pesan"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.Contains("kurang satu", (await house.Visitor.Get(link)).Says("kotak-pesan"), StringComparison.Ordinal);
        Assert.Equal("2", (await house.Look(id)).Facts.Tasks[0].Step);
    }

    /// <summary>An ASN Berprestasi case in which every Kabid is asked.</summary>
    private static async Task<CaseId> Scoring(HouseUnderTest house)
    {
        var yusuf = await house.SignedIn("yusuf");
        var started = await yusuf.Post("/meja/mulai/asn-berprestasi", AtTask.Choosing(
            "siap", ("periode", "2026-02"), ("kriteria.1.kriteria", "Disiplin"), ("kriteria.1.bobot", "100")));
        var id = new CaseId(started.Location.Split('/')[^1]);
        await house.Decides(id, "edarkan");
        return id;
    }

    private static async Task Scores(HouseUnderTest house, CaseId id, string head, string mark)
    {
        var open = await house.Look(id);
        var task = open.Facts.Tasks.First(each => each.Officer == head);
        FieldValue table = new(
            "penilaian", "Penilaian bawahan Anda", FieldKind.Table, "", null, false, ["pegawai", "nilai", "alasan"],
            [["nina", mark, "Rajin"]]);
        var take = new CaseCommand.TakeOutcome(
            house.Time.Now, new(ActorKind.Officer, head, head, "uji"), task.Number, "serahkan",
            new StepForm.FieldsFilled([table]), []);
        Assert.Null((await house.Desk.Handle($"{id}:{head}", id, take, CancellationToken.None)).Refusal);
    }
}
