using System.Globalization;
using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

public abstract partial class CaseStoreContract
{
    [Fact]
    public async Task Numbers_start_at_1_in_every_series_and_year()
    {
        Assert.Equal(1, await Opened("K-07", 2026));
        Assert.Equal(2, await Opened("K-07", 2026));
        Assert.Equal(1, await Opened("K-06", 2026));
        Assert.Equal(1, await Opened("K-07", 2027));
    }

    [Fact]
    public async Task Of_64_openings_at_once_each_gets_a_number_of_its_own_without_a_gap()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ =>
            Task.Run(() => Opened("K-07", 2026))));

        Assert.Equal(Enumerable.Range(1, 64), numbers.Order());
    }

    [Fact]
    public async Task A_repeated_opening_gets_its_first_answer_and_no_second_number()
    {
        await Store.Open("K-07", 2026, "once", Numbered("K-07", 2026), Always);

        var repeated = await Store.Open("K-07", 2026, "once", Numbered("K-07", 2026), Always);

        Assert.Equal(new Appended.Repeated("K-07-2026-1", "1"), repeated);
        Assert.Equal(2, await Opened("K-07", 2026));
    }

    [Fact]
    public async Task Of_64_repetitions_of_one_opening_exactly_one_opens()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ =>
            Task.Run(() => Store.Open("K-07", 2026, "once", Numbered("K-07", 2026), Always))));

        Assert.Single(all.OfType<Appended.Written>());
        Assert.All(all.OfType<Appended.Repeated>(), one => Assert.Equal("1", one.Answer));
    }

    [Fact]
    public async Task An_opening_that_fails_writes_nothing()
    {
        var failed = await Assert.ThrowsAsync<InvalidOperationException>(() => Store.Open(
            "K-07", 2026, "broken", _ => throw new InvalidOperationException("rusak"), Always));

        Assert.Equal("rusak", failed.Message);
        Assert.Null(await Store.Answered("broken", Always));
        Assert.Equal(1, await Opened("K-07", 2026));
    }

    [Fact]
    public async Task An_opening_onto_a_stream_that_exists_is_a_conflict()
    {
        await Written(Next("a"));

        var opened = await Store.Open("K-07", 2026, "late", _ => Next("a"), Always);

        Assert.IsType<Appended.Conflict>(opened);
        Assert.Single(await Store.Load("a", Always));
    }

    private static Func<int, Append> Numbered(string series, int year) => number =>
        Next($"{series}-{year}-{number}") with { Answer = number.ToString(CultureInfo.InvariantCulture) };

    private async Task<int> Opened(string series, int year)
    {
        var command = Guid.NewGuid().ToString();
        var opened = await Store.Open(series, year, command, Numbered(series, year), Always);
        return int.Parse(Assert.IsType<Appended.Written>(opened).Answer, CultureInfo.InvariantCulture);
    }
}
