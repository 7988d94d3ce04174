using System.Net;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

public sealed class The_tab_in_Teams
{
    [Fact]
    public async Task Leads_out_of_Teams_to_the_task_it_was_told()
    {
        await using var house = await HouseUnderTest.Start();
        var link = await house.Link(await house.FiledCase());

        var tab = await house.Visitor.Get("/teams?tugas=" + link["/t/".Length..]);

        var button = tab.Find("buka-tugas")!;
        Assert.Equal((link, "_blank", "noopener noreferrer"),
            (button.GetAttribute("href"), button.GetAttribute("target"), button.GetAttribute("rel")));
        Assert.DoesNotContain("Siti", tab.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await house.Visitor.Get(link)).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?tugas=")]
    [InlineData("?tugas=%7Bpage.subPageId%7D")]
    [InlineData("?tugas=..%2F..%2Fkelola")]
    [InlineData("?tugas=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task Leads_nowhere_when_it_was_told_none(string query)
    {
        await using var house = await HouseUnderTest.Start();

        var tab = await house.Visitor.Get("/teams" + query);

        Assert.Equal(HttpStatusCode.OK, tab.Status);
        Assert.Null(tab.Find("buka-tugas"));
        Assert.NotNull(tab.Find("tanpa-tugas"));
    }

    [Fact]
    public async Task Is_the_only_page_that_Teams_may_frame_and_Teams_alone_may()
    {
        await using var house = await HouseUnderTest.Start();

        var tab = await house.Visitor.Get("/teams");
        var task = await house.Visitor.Get(await house.Link(await house.FiledCase()));

        Assert.Contains(
            "frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft;",
            tab.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("", tab.Header("X-Frame-Options"));
        Assert.Contains("frame-ancestors 'none'", task.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("DENY", task.Header("X-Frame-Options"));
    }
}
