using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ppid.App.Offices;
using Ppid.App.Screens.SopPages;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed class The_pages_of_an_SOP
{
    private static readonly OfficeData Data = OfficeData.Load(Repository.Sops);

    private static Sop Request => Data.Sops.All.Single(sop => sop.Id == "permohonan-informasi");

    [Fact]
    public async Task Show_every_word_of_the_table_and_badge_what_is_not_in_it()
    {
        var page = await Show<SopTable>(new() { ["Sop"] = Request });

        Assert.All(Request.Steps, step =>
            Assert.Contains(step.Activity, page.Body!.TextContent, StringComparison.Ordinal));
        Assert.Equal("mulai", page.QuerySelector("#langkah-1 .tanda")!.TextContent);
        Assert.NotNull(page.GetElementById("langkah-3c")!.QuerySelector(".asal.tambahan"));
        Assert.NotNull(page.GetElementById("langkah-4")!.QuerySelector(".asal.disimpulkan"));
        Assert.Null(page.GetElementById("langkah-1")!.QuerySelector(".asal"));
    }

    [Fact]
    public async Task Draw_every_step_and_every_outcome()
    {
        var page = await Show<SwimLane>(new() { ["Sop"] = Request });

        Assert.Equal(
            Request.Steps.Select(step => step.No), page.QuerySelectorAll("[data-step]").Select(Number));
        Assert.Equal(
            Request.Steps.Sum(step => step.Outcomes.Count) + 1, page.QuerySelectorAll(".alur-garis").Length);
        Assert.Equal(Count(Provenance.Added), page.QuerySelectorAll(".alur-garis.tambahan").Length);
        Assert.Equal(Count(Provenance.Inferred), page.QuerySelectorAll(".alur-garis.disimpulkan").Length);
        Assert.Empty(page.QuerySelectorAll(".alur-langkah.di-sini, .alur-garis.dilalui"));
    }

    [Fact]
    public async Task Show_a_case_standing_in_its_step_and_the_way_it_came()
    {
        var page = await Show<SwimLane>(new()
        {
            ["Sop"] = Request,
            ["Current"] = new[] { "4" },
            ["Taken"] = new TakenWay[] { new("1", "ajukan"), new("2", "lengkap"), new("3", "ke-bidang") },
        });

        Assert.Equal("4", Number(Assert.Single(page.QuerySelectorAll(".di-sini"))));
        Assert.Equal(4, page.QuerySelectorAll(".alur-garis.dilalui").Length);
        Assert.Contains(
            "perkara ada di sini", page.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_be_read_and_scrolled_without_seeing_the_drawing()
    {
        var page = await Show<SwimLane>(new() { ["Sop"] = Request });
        var svg = page.QuerySelector("svg")!;
        var region = page.QuerySelector(".alur-gulir")!;

        Assert.All(
            svg.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.NotNull(page.GetElementById(id)));
        Assert.Equal(("0", "region"), (region.GetAttribute("tabindex"), region.GetAttribute("role")));
        Assert.Equal(Request.Steps.Count, page.QuerySelectorAll("details > ol > li").Length);
    }

    [Fact]
    public async Task Show_the_head_the_defects_and_where_the_law_says_otherwise()
    {
        var page = await Show<SopPageBody>(new() { ["Sop"] = Request });

        Assert.Contains(
            "NIP. 19730314 199803 2 009",
            page.QuerySelector("[data-testid=sop-head]")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(
            Request.Header.Defects.Count, page.QuerySelectorAll("[data-testid=sop-defects] li").Length);
        Assert.Equal(
            Request.Conflicts.Count, page.QuerySelectorAll("[data-testid=sop-conflicts] tbody tr").Length);
    }

    [Fact]
    public async Task List_every_SOP_with_its_office()
    {
        var page = await Show<SopListBody>(new()
        {
            ["Sops"] = Data.Sops.All,
            ["OfficeNames"] = Data.Offices.ToDictionary(
                office => office.Key, office => office.Value.File.Name),
        });

        Assert.Equal(
            Data.Sops.All.Select(sop => $"/sop/{sop.Id}?kantor={sop.Office}"),
            page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal(
            [
                "Biro Administrasi Pimpinan Sekretariat Daerah Provinsi Kalimantan Tengah",
                "Dinas Komunikasi dan Informatika Provinsi Kalimantan Utara",
                "Dinas Perindustrian, Perdagangan, Koperasi dan UKM Provinsi Kalimantan Timur",
            ],
            page.QuerySelectorAll("h2").Select(office => office.TextContent));
    }

    private static int Count(Provenance provenance) =>
        Request.Steps.SelectMany(step => step.Outcomes).Count(outcome => outcome.Provenance == provenance);

    private static string? Number(IElement step) => step.GetAttribute("data-step");

    private static async Task<IDocument> Show<T>(Dictionary<string, object?> parameters)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        new HtmlParser().ParseDocument(await Rendered.Html<T>(parameters));
}
