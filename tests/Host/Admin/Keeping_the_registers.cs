using System.Net;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

public sealed class Keeping_the_registers
{
    [Fact]
    public async Task Every_SOP_and_every_number_series_has_a_book()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();

        var books = (await nur.Get("/kelola/register")).Find("buku")!.QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href")!).ToList();

        Assert.Contains("/kelola/register/permohonan", books);
        Assert.Contains("/kelola/register/surat-masuk", books);
        Assert.Contains("/kelola/register/nomor-spb", books);
        foreach (var book in books)
        {
            Assert.Equal(HttpStatusCode.OK, (await nur.Get(book)).Status);
            Assert.Equal("text/csv", (await nur.Get(book + ".csv")).MediaType);
        }
    }

    [Fact]
    public async Task A_register_has_the_columns_that_its_SOP_names()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.CaseOf("surat-masuk");
        var nur = await house.Administrator();

        var register = await nur.Get("/kelola/register/surat-masuk");

        Assert.All(
            house.Sop("surat-masuk").RegisterFields.Select(name => house.Sop("surat-masuk").Field(name)!.Label),
            label => Assert.Contains(label, register.Says("register"), StringComparison.Ordinal));
        Assert.Contains((await house.Look(id)).Facts.Number, register.Says("baris"), StringComparison.Ordinal);
        Assert.Contains("Sedang dikerjakan", register.Says("baris"), StringComparison.Ordinal);
        Assert.NotNull((await nur.Get("/kelola/register/surat-masuk?tahun=2025")).Find("kosong"));
    }

    [Fact]
    public async Task A_number_whose_decision_did_not_come_about_stays_as_void()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.CaseOf("barang-milik-daerah");
        await house.ToTheEnd("barang-milik-daerah", id);
        var by = new Actor(ActorKind.Officer, "siti", "Siti Contoh", "uji");
        await house.Service<SeriesNumbers>().Reserve(
            "dp2kukm", "spb", $"{id}:99:setuju", new CaseCommand.Write(house.Time.Now, by, "", []), CancellationToken.None);
        var nur = await house.Administrator();

        var rows = (await nur.Get("/kelola/register/nomor-spb")).Page.QuerySelectorAll("[data-testid='baris']")
            .Select(row => row.TextContent).ToList();

        Assert.Contains("dipakai", rows[0], StringComparison.Ordinal);
        Assert.Contains((await house.Look(id)).Facts.Number, rows[0], StringComparison.Ordinal);
        Assert.Contains("batal", rows[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_shows_what_its_forms_and_papers_say()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.CaseOf("barang-milik-daerah");
        await house.ToTheEnd("barang-milik-daerah", id);
        var nur = await house.Administrator();

        var page = await nur.Get($"/kelola/perkara/{id}");

        var facts = (await house.Look(id)).Facts;
        Assert.All(
            facts.Values.Where(value => !value.IsBlank), value => Assert.NotNull(page.Find($"isian-{value.Name}")));
        Assert.NotEmpty(facts.Papers);
        var paper = page.Page.QuerySelector($"a[href^='/kelola/perkara/{id}/naskah/']")!.GetAttribute("href")!;
        Assert.Equal("application/pdf", (await nur.Get(paper)).MediaType);
    }
}
