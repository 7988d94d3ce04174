using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

public abstract partial class CaseStoreContract
{
    [Fact]
    public async Task A_kept_value_is_written_only_over_the_version_that_was_read()
    {
        Assert.Null(await Store.Get("pin", "siti", Always));
        Assert.False(await Store.Put("pin", "siti", "{}", 1, Always));
        Assert.True(await Store.Put("pin", "siti", "1", 0, Always));
        Assert.False(await Store.Put("pin", "siti", "x", 0, Always));
        Assert.True(await Store.Put("pin", "siti", "2", 1, Always));
        Assert.False(await Store.Put("pin", "siti", "x", 1, Always));

        Assert.Equal(new KeptValue("2", 2), await Store.Get("pin", "siti", Always));
    }

    [Fact]
    public async Task Kinds_are_apart_and_listed_by_key()
    {
        await Store.Put("pin", "siti", "s", 0, Always);
        await Store.Put("pin", "dewi", "d", 0, Always);
        await Store.Put("sesi", "siti", "x", 0, Always);

        Assert.Equal(
            [new("dewi", new KeptValue("d", 1)), new("siti", new KeptValue("s", 1))],
            await Store.All("pin", Always));
        Assert.Empty(await Store.All("lain", Always));
    }

    [Fact]
    public async Task A_removed_value_is_gone_and_can_be_made_anew()
    {
        await Store.Put("pin", "siti", "s", 0, Always);
        await Store.Remove("pin", "siti", Always);
        await Store.Remove("pin", "siti", Always);

        Assert.Null(await Store.Get("pin", "siti", Always));
        Assert.True(await Store.Put("pin", "siti", "baru", 0, Always));
    }

    [Fact]
    public async Task Of_64_writers_of_one_kept_version_exactly_one_wins()
    {
        var won = await Task.WhenAll(Enumerable.Range(0, 64).Select(i =>
            Task.Run(() => Store.Put("pin", "siti", $"{i}", 0, Always))));

        Assert.Single(won, true);
    }
}
