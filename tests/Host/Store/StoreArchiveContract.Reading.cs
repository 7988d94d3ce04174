using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

public abstract partial class StoreArchiveContract
{
    [Fact]
    public async Task A_new_store_is_empty_until_anything_is_written()
    {
        Assert.True(await OldArchive.IsEmpty(Always));
        Assert.Empty(await All(OldArchive.Streams(Always)));

        await Old.Append(Next("a"), Always);
        Assert.False(await OldArchive.IsEmpty(Always));

        await New.Put("pin", "siti", "{}", 0, Always);
        Assert.False(await NewArchive.IsEmpty(Always));
    }

    [Fact]
    public async Task A_stream_is_read_with_all_that_belongs_to_it()
    {
        var first = Next("a", events: 2) with
        {
            Effects = [Letter("a", 2), Letter("a", 1), Letter("a", 1, 1)],
            Links = [new TaskLink("h2", "a", 1)],
            Summary = Row("a"),
        };
        await Old.Append(first, Always);
        await Old.Append(Next("a", 2) with { Done = ["a:2:0"], Links = [new TaskLink("h1", "a", 2)] }, Always);
        await Old.Append(Next("a", 3, "row:a:1", events: 0) with { Summary = Row("a") with { Status = "dijawab" } }, Always);
        await Old.Postpone("a:1:0", Monday.AddHours(2), "kotak penuh", Always);

        var read = Assert.Single(await All(OldArchive.Streams(Always)));

        AssertSame(
            new(
                "a", [Event("a", 1), Event("a", 2), Event("a", 3)],
                [new("a:0", "a", "jawaban a:0"), new("a:2", "a", "jawaban a:2"), new("row:a:1", "a", "jawaban a:3")],
                [
                    new(Letter("a", 2), 0, null, null),
                    new(Letter("a", 1), 1, Monday.AddHours(2), "kotak penuh"),
                    new(Letter("a", 1, 1), 0, Event("a", 1).At, null),
                ],
                [new("h1", "a", 2), new("h2", "a", 1)],
                Row("a") with { Status = "dijawab" }),
            read);
    }

    [Fact]
    public async Task Streams_come_in_ordinal_order_whatever_came_first()
    {
        foreach (var stream in (string[])["b-10", "a", "b-9", "b", "Z"])
        {
            await Old.Append(Next(stream, events: 3) with { Effects = [Letter(stream, 1)] }, Always);
        }

        Assert.Equal(
            ["Z", "a", "b", "b-10", "b-9"],
            (await All(OldArchive.Streams(Always))).Select(ledger => ledger.Stream));
        Assert.All(await All(OldArchive.Streams(Always)), ledger =>
        {
            Assert.Equal([1, 2, 3], ledger.Events.Select(one => one.Seq));
            Assert.All(ledger.Events, one => Assert.Equal(ledger.Stream, one.Stream));
            Assert.Equal($"{ledger.Stream}:1:0", Assert.Single(ledger.Effects).Effect.Id);
        });
    }

    [Fact]
    public async Task Numbers_come_by_series_year_and_number()
    {
        foreach (var (series, year) in ((string, int)[])[("K-07", 2027), ("K-07", 2026), ("K-06", 2026), ("K-07", 2026)])
        {
            await Old.Open(series, year, Guid.NewGuid().ToString(), number => Next($"{series}-{year}-{number}"), Always);
        }

        Assert.Equal(
            [("K-06", 2026, 1), ("K-07", 2026, 1), ("K-07", 2026, 2), ("K-07", 2027, 1)],
            (await All(OldArchive.Numbers(Always))).Select(one => (one.Series, one.Year, one.Number)));
        Assert.All(
            await All(OldArchive.Numbers(Always)),
            one => Assert.Equal($"{one.Series}-{one.Year}-{one.Number}", one.Stream));
    }

    [Fact]
    public async Task Kept_values_come_by_kind_and_key()
    {
        await Old.Put("sesi", "x", "1", 0, Always);
        await Old.Put("pin", "siti", "2", 0, Always);
        await Old.Put("pin", "dewi", "3", 0, Always);
        await Old.Put("pin", "dewi", "4", 1, Always);

        Assert.Equal(
            [new("pin", "dewi", new("4", 2)), new("pin", "siti", new("2", 1)), new("sesi", "x", new("1", 1))],
            await All(OldArchive.Kept(Always)));
    }
}
