using System.Net;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Ppid.Tests.Host.Api;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;
using Xunit;

namespace Ppid.Tests.Host.Office;

/// <summary>A new office with SOPs of its own needs data files and nothing else.</summary>
public sealed class An_office_made_of_data_files
{
    private static readonly Dictionary<string, string> Suggested = new()
    {
        ["nama"] = "Siti Contoh",
        ["email"] = "siti@contoh.id",
        ["perihal"] = "Tambah bangku di ruang tunggu",
    };

    [Fact]
    public async Task Runs_its_public_SOP_from_the_form_to_the_answer()
    {
        using var offices = new MadeUpOffices("balai-a");
        await using var house = await HouseUnderTest.Start(sops: offices.Folder);
        var page = (await house.Visitor.Post("/layanan/saran", Suggested)).Location.Split('?')[0];
        var id = Applicants.IdOf(page);
        var link = await house.LinkWithPin(id);

        await house.Visitor.Post(link, AtTask.Choosing("jawab", ("jawaban", "Sudah kami pesan.")));
        await house.Round();

        var open = await house.Look(id);
        Assert.Equal(Closing.Completed, Assert.IsType<CaseFile.Closed>(open.State).How);
        Assert.Equal(("1/S/balai-a/2026", "Tambah bangku di ruang tunggu"),
            (open.Facts.Number, open.Facts.Application.Title));
        Assert.Contains("Sudah kami pesan.", (await house.Visitor.Get(page)).Text, StringComparison.Ordinal);
        Assert.Contains(house.Post.Sent, mail => mail.ToString().Contains("siti@contoh.id", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Runs_an_SOP_that_an_officer_starts_through_a_return_to_its_end()
    {
        using var offices = new MadeUpOffices("balai-a");
        await using var house = await HouseUnderTest.Start(sops: offices.Folder);
        var id = await Started(house, "balai-a");

        await house.Visitor.Post(await house.LinkWithPin(id), AtTask.Choosing("perbaiki", ("alasan", "Belum jelas.")));
        await house.Visitor.Post(await house.LinkWithPin(id), AtTask.Choosing("ajukan", ("perihal", "Bangku baru")));
        await house.Visitor.Post(await house.LinkWithPin(id), AtTask.Choosing("setujui"));

        var facts = (await house.Look(id)).Facts;
        Assert.Equal(["ajukan", "perbaiki", "ajukan", "setujui"], facts.Trail.Select(passage => passage.Outcome));
        Assert.IsType<CaseFile.Closed>((await house.Look(id)).State);
    }

    [Fact]
    public async Task Does_not_offer_to_the_public_what_an_officer_starts()
    {
        using var offices = new MadeUpOffices("balai-a");
        await using var house = await HouseUnderTest.Start(sops: offices.Folder);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor.Get("/layanan/nota")).Status);
        Assert.Equal(HttpStatusCode.OK, (await house.Visitor.Get("/")).Status);
    }

    [Fact]
    public async Task Lives_beside_another_that_calls_its_SOPs_alike()
    {
        using var offices = new MadeUpOffices("balai-a", "balai-b");
        await using var house = await HouseUnderTest.Start(sops: offices.Folder);

        var ours = (await house.Look(await Started(house, "balai-a"))).Facts;
        var theirs = (await house.Look(await Started(house, "balai-b"))).Facts;

        Assert.Equal(("1/N/balai-a/2026", "1/N/balai-b/2026"), (ours.Number, theirs.Number));
        Assert.NotEqual(ours.SopHash, theirs.SopHash);
        Assert.Equal(["balai-a", "balai-b"], house.Service<SopCatalogue>().All
            .Where(sop => sop.Id == MadeUpOffices.Memo).Select(sop => sop.Office).Order());
    }

    /// <summary>An SOP is its office's: what keeps the one secret says nothing of the other.</summary>
    [Fact]
    public async Task Lists_its_cases_though_another_keeps_secret_what_it_calls_alike()
    {
        using var offices = new MadeUpOffices("balai-a", "balai-b");
        Secret(Path.Combine(offices.Folder, "balai-b", "nota.1.yaml"));
        await using var house = await HouseUnderTest.Start(sops: offices.Folder);
        var ours = await Started(house, "balai-a");
        await Started(house, "balai-b");

        Assert.Equal([ours.Value], await Listed(house, "balai-a"));
        Assert.Empty(await Listed(house, "balai-b"));
    }

    private static void Secret(string sop) => File.WriteAllText(sop, File.ReadAllText(sop)
        .Replace("revisi: 1\n", "revisi: 1\nrahasia: ya\n", StringComparison.Ordinal)
        .Replace("    jenis: petugas\n", "    jenis: petugas\n    pengganti: kepala\n", StringComparison.Ordinal));

    private static async Task<IEnumerable<string>> Listed(HouseUnderTest house, string office)
    {
        var (_, key) = await house.Key("SIMPEL", [ApiScope.List], office: office);
        var listed = (await house.Api("GET", "/api/cases", null, AtApi.With(key))).Json();
        return listed.EnumerateArray().Select(row => row.GetProperty("id").GetString()!);
    }

    private static async Task<CaseId> Started(HouseUnderTest house, string office)
    {
        var tuti = (await house.Service<OfficeBook>().InForce(office, default)).Roster.Officer($"tuti-{office}")!;
        var filed = await house.Desk.File(
            $"mulai:{office}", office, MadeUpOffices.Memo,
            (id, number) => new CaseCommand.Submit(
                house.Time.Now, new(ActorKind.Officer, tuti.Id, tuti.Name, "meja"), id, number, "meja",
                Applicant.Of(tuti),
                new Application.Filled("Bangku", [new("perihal", "Perihal nota", FieldKind.Text, "Bangku")]), []),
            default);
        return filed.State.Known!.Id;
    }
}
