using Ppid.App.Web;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Keeping_a_PIN
{
    [Fact]
    public void Recognises_the_PIN_and_no_other()
    {
        var kept = PinHash.Of("271828");
        Assert.True(PinHash.Matches(kept, "271828"));
        Assert.False(PinHash.Matches(kept, "271829"));
        Assert.False(PinHash.Matches(kept, ""));
    }

    [Fact]
    public void Never_looks_the_same_twice_and_names_its_work()
    {
        var (first, second) = (PinHash.Of("271828"), PinHash.Of("271828"));
        Assert.NotEqual(first, second);
        Assert.True(
            int.Parse(first.Split('$')[1], System.Globalization.CultureInfo.InvariantCulture) >= 210_000);
        Assert.DoesNotContain("271828", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("271828")]
    [InlineData("md5$1$YQ==$YQ==")]
    [InlineData("pbkdf2-sha256$x$YQ==$YQ==")]
    public void Trusts_nothing_else_that_is_stored(string stored) =>
        Assert.False(PinHash.Matches(stored, "271828"));
}
