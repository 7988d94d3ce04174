using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

public abstract partial class StoreArchiveContract
{
    [Fact]
    public async Task What_was_restored_reads_as_it_was_and_once_more_changes_nothing()
    {
        await Inhabited();

        await Move();
        await Move();

        var (old, moved) = (await All(OldArchive.Streams(Always)), await All(NewArchive.Streams(Always)));
        Assert.Equal(old.Count, moved.Count);
        Assert.All(old.Zip(moved), pair => AssertSame(pair.First, pair.Second));
        Assert.Equal(await All(OldArchive.Numbers(Always)), await All(NewArchive.Numbers(Always)));
        Assert.Equal(await All(OldArchive.Kept(Always)), await All(NewArchive.Kept(Always)));
    }

    [Fact]
    public async Task The_new_store_goes_on_where_the_old_one_stopped()
    {
        await Inhabited();
        await Move();

        Assert.Equal(
            new Appended.Repeated("K-07-2026-1", "jawaban K-07-2026-1:0"),
            await New.Open("K-07", 2026, "buka-1", _ => throw new InvalidOperationException(), Always));
        Assert.Equal(
            new Appended.Written(1, "jawaban K-07-2026-3:0"),
            await New.Open("K-07", 2026, "buka-3", number => Next($"K-07-2026-{number}"), Always));
        Assert.IsType<Appended.Conflict>(await New.Append(Next("a", 2, "late"), Always));
        Assert.IsType<Appended.Written>(await New.Append(Next("a", 3, "next"), Always));
        Assert.Equal(new TaskLink("h1", "a", 1), await New.Link("h1", Always));
        Assert.Equal("a", await New.ByNumber("a/PPID/2026", Always));
        Assert.Equal(["a"], await New.DueAlarms(Monday.AddTicks(7), 10, Always));
        Assert.Equal("a", Assert.Single((await New.Find(new CaseQuery("anggaran", Officer: "siti"), Always)).Rows).Stream);
        var last = (await New.Load("a", Always))[^1].At;
        Assert.Equal("a", Assert.Single((await New.Find(new CaseQuery { ChangedSince = last }, Always)).Rows).Stream);
        Assert.True(await New.Put("pin", "siti", "baru", 2, Always));
    }

    [Fact]
    public async Task What_was_settled_is_never_due_again_and_what_waits_comes_oldest_first()
    {
        await Old.Append(Late("a", 50) with { Effects = [Letter("a", 1), Letter("a", 1, 1)] }, Always);
        await Old.Append(Late("b", 10) with { Effects = [Letter("b", 1, 5), Letter("b", 1, 2)] }, Always);
        await Old.Append(Late("c", 30) with { Effects = [Letter("c", 1)] }, Always);
        await Old.Append(Next("a", 1) with { Done = ["a:1:1"] }, Always);
        await Old.Postpone("c:1:0", Monday.AddMinutes(90), "kotak penuh", Always);

        await Move();
        await New.Append(Late("d", 55) with { Effects = [Letter("d", 1)] }, Always);

        Assert.Equal(["b:1:5", "b:1:2", "a:1:0", "d:1:0"], await Due(60));
        Assert.Equal(["b:1:5", "b:1:2", "c:1:0", "a:1:0", "d:1:0"], await Due(90));
        Assert.Equal(["b:1:5", "b:1:2"], (await New.PendingEffects("b", Always)).Select(one => one.Effect.Id));
        Assert.Equal(Event("b", 1, 10).At, await New.NextWake(Always));
        Assert.Null((await New.Effect("a:1:1", Always))!.NextTry);
        Assert.Equal(
            new OutboxEntry(Letter("c", 1), 1, Monday.AddMinutes(90), "kotak penuh"), await New.Effect("c:1:0", Always));
    }

    [Fact]
    public async Task A_void_number_stays_void_and_is_not_given_again()
    {
        await NewArchive.Restore(new ReservedNumber("K-07", 2026, 1, null, "batal"), Always);

        Assert.False(await NewArchive.IsEmpty(Always));
        Assert.Equal([new("K-07", 2026, 1, null, "batal")], await All(NewArchive.Numbers(Always)));
        var opened = await New.Open("K-07", 2026, "buka", number => Next($"s{number}"), Always);
        Assert.IsType<Appended.Written>(opened);
        Assert.Single(await New.Load("s2", Always));
    }

    [Fact]
    public async Task Many_streams_may_be_restored_at_once()
    {
        for (var i = 0; i < 40; i++)
        {
            await Old.Append(Next($"s{i}", events: 3) with { Effects = [Letter($"s{i}", 1), Letter($"s{i}", 3)] }, Always);
        }

        await Parallel.ForEachAsync(
            await All(OldArchive.Streams(Always)), new ParallelOptions { MaxDegreeOfParallelism = 16 },
            async (ledger, cancel) => await NewArchive.Restore(ledger, cancel));

        var (old, moved) = (await All(OldArchive.Streams(Always)), await All(NewArchive.Streams(Always)));
        Assert.Equal(40, moved.Count);
        Assert.All(old.Zip(moved), pair => AssertSame(pair.First, pair.Second));
    }

    private async Task Inhabited()
    {
        await Old.Append(Next("a", events: 3) with
        {
            Effects = [Letter("a", 2), Letter("a", 1), Letter("a", 3)],
            Links = [new TaskLink("h1", "a", 1), new TaskLink("h2", "a", 2)],
            Summary = Row("a"),
        }, Always);
        await Old.Open("K-07", 2026, "buka-1", Numbered, Always);
        await Old.Open("K-07", 2026, "buka-2", Numbered, Always);
        await Old.Append(Next("K-07-2026-1", 1) with { Done = ["K-07-2026-1:1:0"] }, Always);
        await Old.Put("pin", "siti", "1", 0, Always);
        await Old.Put("pin", "siti", "2", 1, Always);
    }

    private static Append Numbered(int number) =>
        Next($"K-07-2026-{number}") with { Effects = [Letter($"K-07-2026-{number}", 1)] };

    /// <summary>A stream that began so many minutes after the week.</summary>
    private static Append Late(string stream, double minutes) =>
        Next(stream) with { Events = [Event(stream, 1, minutes)] };

    private async Task<string[]> Due(double minutes) =>
        [.. (await New.DueEffects(Monday.AddMinutes(minutes), 10, Always)).Select(one => one.Effect.Id)];
}
