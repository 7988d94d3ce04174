using System.Globalization;
using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>Pieces of work on a store, step by step, and what shows that a step was done. Each step may be repeated.</summary>
internal static class StoreWork
{
    /// <summary>Events, and as many letters: together more than a transaction holds (100 rows).</summary>
    public const int Many = 60;

    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);

    private static readonly CancellationToken Always = CancellationToken.None;

    public static readonly Dictionary<string, List<(Func<ICaseStore, Task> Do, Func<ICaseStore, Task> Shows)>> All = new()
    {
        ["filing"] = [(store => File(store, "berkas-1"), Filed)],
        ["deciding"] = [(Decide, Decided)],
        ["settling for another"] = [(SettleForAnother, SettledForAnother)],
        ["postponing"] = [(Postpone, Postponed), (Keep, Kept)],
        ["a large append"] = [(AppendMany, AppendedMany)],
    };

    /// <summary>One case that owes a letter, and another.</summary>
    public static async Task Before(ICaseStore store)
    {
        await File(store, "awal-1");
        await store.Append(Next("lain"), Always);
    }

    /// <summary>How many steps were acknowledged before the store failed.</summary>
    public static async Task<int> Do(string work, ICaseStore store)
    {
        for (var i = 0; i < All[work].Count; i++)
        {
            if (await Record.ExceptionAsync(() => All[work][i].Do(store)) is { } failed)
            {
                return failed is IOException ? i : throw failed;
            }
        }

        return All[work].Count;
    }

    public static async Task Shows(string work, int steps, ICaseStore store)
    {
        foreach (var (_, shows) in All[work].Take(steps))
        {
            await shows(store);
        }
    }

    public static Append Next(string stream, long after = 0, string? command = null, int events = 1) => new(
        stream, after, command ?? $"{stream}:{after}", $"jawaban {stream}:{after}",
        [.. Enumerable.Range(1, events).Select(i => Event(stream, after + i))], [], [], null, []);

    public static StoredEvent Event(string stream, long seq) => new(
        stream, seq, Monday.AddTicks(seq), "case-noted", $$"""{"catatan":"ke-{{seq}}"}""", $"hash-{stream}-{seq}");

    public static OwedEffect Letter(string stream, long seq, int index = 0) =>
        new($"{stream}:{seq}:{index}", stream, seq, index, "surat", """{"surat":"tanda-terima"}""");

    public static CaseSummary Row(string stream, string status = "berjalan") => new(
        stream, "dp2kukm", "permohonan-informasi", "K-07", $"{stream}/PPID", status, "2", ["siti"], "Anggaran", "Budi",
        Monday, new DateOnly(2026, 3, 16), false, false, Monday.AddDays(3), $"{stream} Budi Anggaran");

    private static async Task File(ICaseStore store, string command)
    {
        var filed = await store.Open("K-07", 2026, command, given => Next(Numbered(given)) with
        {
            Answer = Numbered(given),
            Effects = [Letter(Numbered(given), 1)],
            Links = [new TaskLink($"tautan-{given}", Numbered(given), 1)],
            Summary = Row(Numbered(given)),
        }, Always);
        Assert.IsNotType<Appended.Conflict>(filed);
    }

    private static string Numbered(int number) => string.Create(CultureInfo.InvariantCulture, $"k-{number}");

    private static async Task Filed(ICaseStore store)
    {
        // A cut between reservation and filing may have made a number void; the case is under the next one then.
        var stream = Assert.IsType<Appended.Repeated>(await store.Answered("berkas-1", Always)).Stream;
        Assert.Equal(stream, await store.ByNumber($"{stream}/PPID", Always));
        Assert.Equal(2, (await store.Find(new CaseQuery(Status: "berjalan"), Always)).Total);
        Assert.Equal(2, (await store.Find(new CaseQuery("angg"), Always)).Total);
        Assert.Equal([$"k-1:1:0", $"{stream}:1:0"], (await store.DueEffects(Monday.AddDays(1), 9, Always)).Select(one => one.Effect.Id));
        Assert.Equal(["k-1", stream], await store.DueAlarms(Monday.AddDays(3), 9, Always));
        Assert.Equal(stream, (await store.Link($"tautan-{stream[2..]}", Always))!.Stream);
        List<ReservedNumber> numbers = [];
        await foreach (var number in ((IStoreArchive)store).Numbers(Always))
        {
            numbers.Add(number);
        }

        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Select(number => number.Number));
        Assert.Equal(["k-1", stream], numbers.Select(number => number.Stream).OfType<string>());
    }

    private static async Task Decide(ICaseStore store) => Assert.IsNotType<Appended.Conflict>(await store.Append(
        Next("k-1", 1, "putus") with
        {
            Done = ["k-1:1:0"],
            Effects = [Letter("k-1", 2)],
            Links = [new TaskLink("tautan-lain", "k-1", 2)],
            Summary = Row("k-1", "selesai") with { Officers = ["dewi"], NextAlarm = null, Overdue = true },
        }, Always));

    private static async Task Decided(ICaseStore store)
    {
        Assert.Equal(2, (await store.Load("k-1", Always)).Count);
        Assert.Equal("k-1:2:0", Assert.Single(await store.DueEffects(Monday.AddDays(1), 9, Always)).Effect.Id);
        Assert.Empty(await store.DueAlarms(Monday.AddDays(9), 9, Always));
        Assert.Empty(await store.OpenStreams(null, 9, Always));
        Assert.Equal(0, (await store.Find(new CaseQuery(Officer: "siti"), Always)).Total);
        Assert.Equal(1, (await store.Find(new CaseQuery(Status: "selesai", Overdue: true), Always)).Total);
        Assert.Equal(2, (await store.Link("tautan-lain", Always))!.Task);
    }

    private static async Task SettleForAnother(ICaseStore store) => Assert.IsNotType<Appended.Conflict>(
        await store.Append(Next("lain", 1, "tautkan") with { Done = ["k-1:1:0"] }, Always));

    private static async Task SettledForAnother(ICaseStore store)
    {
        Assert.Equal(2, (await store.Load("lain", Always)).Count);
        Assert.Empty(await store.DueEffects(Monday.AddDays(1), 9, Always));
        Assert.Null((await store.Effect("k-1:1:0", Always))!.NextTry);
    }

    private static Task Postpone(ICaseStore store) => store.Postpone("k-1:1:0", Monday.AddDays(2), "kotak penuh", Always);

    private static async Task Postponed(ICaseStore store)
    {
        Assert.Empty(await store.DueEffects(Monday.AddDays(1), 9, Always));
        Assert.Equal(Monday.AddDays(2), await store.NextWake(Always));
    }

    private static async Task Keep(ICaseStore store) =>
        await store.Put("pin", "siti", "{}", (await store.Get("pin", "siti", Always))?.Version ?? 0, Always);

    private static async Task Kept(ICaseStore store) => Assert.Equal("{}", (await store.Get("pin", "siti", Always))!.Json);

    private static async Task AppendMany(ICaseStore store) => Assert.IsNotType<Appended.Conflict>(await store.Append(
        Next("k-1", 1, "banyak", Many) with
        {
            Effects = [.. Enumerable.Range(0, Many).Select(i => Letter("k-1", 2 + i))],
            Links = [.. Enumerable.Range(0, 20).Select(i => new TaskLink($"tautan-k1-{i}", "k-1", i))],
            Summary = Row("k-1", "dijawab"),
        }, Always));

    private static async Task AppendedMany(ICaseStore store)
    {
        Assert.Equal(Enumerable.Range(1, Many + 1).Select(i => Event("k-1", i)), await store.Load("k-1", Always));
        Assert.Equal(Many + 1, (await store.PendingEffects("k-1", Always)).Count);
        Assert.Equal(19, (await store.Link("tautan-k1-19", Always))!.Task);
        Assert.Equal("dijawab", (await store.Summary("k-1", Always))!.Status);
    }
}
