using System.Net;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>What administrators see of the machine in the one-process host.</summary>
public sealed class One_clockwork_for_all
{
    [Fact]
    public async Task Tells_when_it_looks_at_a_case_and_offers_nothing()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        await house.Round();
        var nur = await house.Administrator();

        var page = await nur.Get($"/kelola/perkara/{id}");
        var report = await nur.Get("/kelola/mesin");

        Assert.Equal(("berjalan", page.Says("mesin-alarm")), (page.Says("mesin-keadaan"), page.Says("mesin-bangun")));
        Assert.Null(page.Find("mesin-tahan"));
        Assert.Null(page.Find("mesin-jalan"));
        Assert.NotNull(report.Find("satu-jam"));
        Assert.Contains("Semuanya sejalan", report.Says("kosong"), StringComparison.Ordinal);
        Assert.Null(report.Find("lanjut"));
        Assert.Null(report.Find("buat-ulang-semua"));
        Assert.Equal(HttpStatusCode.NotFound, (await nur.Get($"/kelola/perkara/{id}/mesin/tahan")).Status);

        house.Time.Pass(TimeSpan.FromDays(60));
        Assert.Contains("terlambat bangun", (await nur.Get("/kelola/mesin")).Says("baris"), StringComparison.Ordinal);
    }
}
