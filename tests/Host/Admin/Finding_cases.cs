using System.Net;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

public sealed class Finding_cases
{
    [Fact]
    public async Task Tiles_count_what_needs_attention()
    {
        await using var house = await HouseUnderTest.Start();
        await house.FiledCase();
        await house.FiledWithoutEmail();
        await house.Round();
        var nur = await house.Administrator();

        var page = await nur.Get("/kelola");

        Assert.StartsWith("2 ", page.Says("ubin-berjalan"), StringComparison.Ordinal);
        Assert.StartsWith("0 ", page.Says("ubin-pemohon"), StringComparison.Ordinal);
        Assert.StartsWith("0 ", page.Says("ubin-dekat"), StringComparison.Ordinal);
        Assert.StartsWith("0 ", page.Says("ubin-lewat"), StringComparison.Ordinal);
        Assert.StartsWith("1 ", page.Says("ubin-surat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_office_without_cases_is_told_so_and_a_vain_search_differently()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();

        Assert.Contains("Belum ada berkas", (await nur.Get("/kelola")).Says("jumlah"), StringComparison.Ordinal);
        Assert.Null((await nur.Get("/kelola")).Find("grafik"));
        Assert.Contains("cocok", (await nur.Get("/kelola?cari=pasar")).Says("jumlah"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ledger_of_the_office_is_no_case()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();

        Assert.Equal(HttpStatusCode.NotFound, (await nur.Get("/kelola/perkara/kantor-dp2kukm")).Status);
    }

    [Fact]
    public async Task A_case_comes_near_its_last_day_and_then_passes_it()
    {
        await using var house = await HouseUnderTest.Start();
        var due = (await house.Look(await house.FiledCase())).Facts.OfficeClock!.Deadline.Due;
        var nur = await house.Administrator();

        house.Time.Now = new(due.ToDateTime(new(2, 0)), TimeSpan.Zero);
        var near = await nur.Get("/kelola?dekat=ya");
        house.Time.Pass(TimeSpan.FromDays(1));
        await house.Round();
        var late = await nur.Get("/kelola?lewat=ya");

        Assert.StartsWith("1 ", near.Says("ubin-dekat"), StringComparison.Ordinal);
        Assert.Equal("1 berkas.", near.Says("jumlah"));
        Assert.StartsWith("1 ", late.Says("ubin-lewat"), StringComparison.Ordinal);
        Assert.Equal("1 berkas.", late.Says("jumlah"));
    }

    [Theory]
    [InlineData("cari=koperasi", 1)]
    [InlineData("cari=pasar+rakyat", 1)]
    [InlineData("cari=6472014508900001", 0)]
    [InlineData("status=berjalan", 2)]
    [InlineData("status=selesai", 0)]
    [InlineData("sop=permohonan-informasi", 2)]
    [InlineData("sop=keberatan-informasi", 0)]
    [InlineData("pejabat=siti", 2)]
    [InlineData("pejabat=rina", 0)]
    [InlineData("surat=ya", 1)]
    [InlineData("lewat=ya", 0)]
    [InlineData("cari=pasar&surat=ya&pejabat=siti", 1)]
    public async Task Filters_are_combined(string query, int expected)
    {
        await using var house = await HouseUnderTest.Start();
        await house.FiledCase();
        await house.FiledWithoutEmail();
        await house.Round();
        var nur = await house.Administrator();

        var page = await nur.Get("/kelola?" + query);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(expected, page.Page.QuerySelectorAll("[data-testid='baris']").Length);
    }

    [Theory]
    [InlineData("halaman=-3")]
    [InlineData("halaman=99999999999")]
    [InlineData("cari=%22%27%3Bdrop&status=%00")]
    public async Task Nonsense_in_the_address_is_no_fault(string query)
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();

        Assert.Equal(HttpStatusCode.OK, (await nur.Get("/kelola?" + query)).Status);
    }
}
