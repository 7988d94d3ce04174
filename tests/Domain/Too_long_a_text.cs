using Ppid.Domain;
using Xunit;

namespace Ppid.Tests.Domain;

public sealed class Too_long_a_text
{
    [Theory]
    [InlineData("Kartu", 5, "Kartu")]
    [InlineData("Kartu nama", 5, "Kartu")]
    [InlineData("Kart👍 nama", 5, "Kart")]
    [InlineData("Kart👍 nama", 6, "Kart👍")]
    [InlineData("👍", 1, "")]
    [InlineData("Kartu", 0, "")]
    public void Is_cut_between_characters(string text, int most, string expected) => Assert.Equal(expected, text.Within(most));

    [Theory]
    [InlineData("Kartu", 5, "Kartu")]
    [InlineData("Kartu nama", 6, "Kartu…")]
    [InlineData("Kart👍 nama", 6, "Kart…")]
    [InlineData("Kartu", 1, "…")]
    public void Says_that_it_goes_on(string text, int most, string expected) => Assert.Equal(expected, text.Shortened(most));
}
