using System.Net;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Citizen;

/// <summary>The same returned file is open twice, on the telephone and on the computer.</summary>
public sealed class Two_windows_on_one_file
{
    [Fact]
    public async Task Tell_the_slower_one_that_nothing_of_his_was_recorded()
    {
        await using var house = await HouseUnderTest.Start();
        var (page, first, second) = await OpenedTwice(house);

        var faster = await house.Visitor.Submit(first, $"{page}/lengkapi", [new("tujuan", "Bahan skripsi")]);
        var slower = await house.Visitor.Submit(second, $"{page}/lengkapi", [new("tujuan", "Bahan tesis")]);

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.Conflict), (faster.Status, slower.Status));
        Assert.Contains("belum dicatat", slower.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lead_a_double_click_back_to_the_file()
    {
        await using var house = await HouseUnderTest.Start();
        var (page, first, _) = await OpenedTwice(house);

        await house.Visitor.Submit(first, $"{page}/lengkapi", [new("tujuan", "Bahan skripsi")]);
        var again = await house.Visitor.Submit(first, $"{page}/lengkapi", [new("tujuan", "Bahan skripsi")]);

        Assert.Equal((HttpStatusCode.SeeOther, page), (again.Status, again.Location));
    }

    private static async Task<(string Page, PageReply First, PageReply Second)> OpenedTwice(
        HouseUnderTest house)
    {
        var page = await house.Files();
        await house.Returns(Applicants.IdOf(page), "KTP tidak terbaca");
        return (page, await house.Visitor.Get($"{page}/lengkapi"),
            await house.Visitor.Get($"{page}/lengkapi"));
    }
}
