using Ppid.Host.Store;
using Xunit;

namespace Ppid.Tests.Host.Store;

public sealed class The_sqlite_library
{
    [Fact]
    public void Is_the_systems_and_new_enough() =>
        Assert.True(SqliteLibrary.Load() >= SqliteLibrary.Oldest);

    [Fact]
    public void Is_refused_when_too_old()
    {
        var old = new Version(3, 39, 4);

        var refused = Assert.Throws<StoreUnavailableException>(() => SqliteLibrary.Check(old));

        Assert.Contains("versi 3.39.4; yang diperlukan 3.40", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_accepted_from_the_oldest_on() => SqliteLibrary.Check(new Version(3, 40, 0));

    [Fact]
    public void Is_named_when_the_configured_one_is_missing()
    {
        var refused = Assert.Throws<StoreUnavailableException>(() => SqliteLibrary.Handle("/tidak/ada.so"));

        Assert.Contains("\"/tidak/ada.so\" dari setelan", refused.Message, StringComparison.Ordinal);
    }
}
