using Ppid.App.Offices;
using Xunit;

namespace Ppid.Tests.App.Offices;

public sealed class A_number_as_people_write_it
{
    private static readonly NumberFormat Requests = new("{nomor:000000}/PI/DP2KUKM/{tahun}");

    [Theory]
    [InlineData("000007/PI/DP2KUKM/2026")]
    [InlineData("7/PI/DP2KUKM/2026")]
    [InlineData("00007/pi/dp2kukm/2026")]
    [InlineData(" 000007 / PI / DP2KUKM / 2026 ")]
    [InlineData("7-PI-DP2KUKM-2026")]
    public void Is_the_number_that_was_given(string typed) => Assert.Equal("000007/PI/DP2KUKM/2026", Requests.Meant(typed));

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("000007/KI/DP2KUKM/2026")]
    [InlineData("70/PI/DP2KUKM/226")]
    [InlineData("x7/PI/DP2KUKM/2026")]
    [InlineData("9999999999/PI/DP2KUKM/2026")]
    [InlineData("\u0667/PI/DP2KUKM/\u0662\u0660\u0662\u0666")]
    public void Is_none_where_it_says_something_else(string typed) =>
        Assert.NotEqual("000007/PI/DP2KUKM/2026", Requests.Meant(typed));

    [Fact]
    public void Is_not_looked_for_in_what_is_no_number_at_all() =>
        Assert.Null(Requests.Meant(string.Concat(Enumerable.Repeat("1/", 100_000))));

    [Fact]
    public void May_begin_with_the_year() =>
        Assert.Equal("2026/KONSEP-0012", new NumberFormat("{tahun}/KONSEP-{nomor:0000}").Meant("2026/konsep-12"));
}
