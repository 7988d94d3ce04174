using System.Diagnostics;
using Ppid.App.Desk;
using Ppid.Host.Store;

namespace Ppid.Bench;

/// <summary>Appends as a decision makes them: 3 events, 2 letters owed, 2 settled, the row.</summary>
internal sealed class StoreAppend(string folder, int writers) : IMeasurement, IAsyncDisposable
{
    private const int Events = 3;
    private const int EventBytes = 600;
    private const int AppendsPerCase = 8;
    private static readonly string Json = $$"""{"catatan":"{{new string('x', EventBytes - 14)}}"}""";
    private static readonly string Hash = new('a', 64);
    private static readonly DateTimeOffset At = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);

    private readonly SqliteCaseStore store = SqliteCaseStore.Open(Path.Combine(folder, $"store-{writers}"));

    public static int Bytes => Events * EventBytes;

    public string Name => $"store append, {writers} writer{(writers == 1 ? "" : "s")}";

    public async Task<double> PerSecond(TimeSpan span)
    {
        var watch = Stopwatch.StartNew();
        var all = Enumerable.Range(0, writers).Select(_ => Task.Run(() => Write(watch, span)));
        var times = await Task.WhenAll(all);
        return times.Sum() / watch.Elapsed.TotalSeconds;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async Task<int> Write(Stopwatch watch, TimeSpan span)
    {
        var times = 0;
        for (var stream = ""; watch.Elapsed < span; times++)
        {
            if (times % AppendsPerCase == 0) stream = $"permohonan-informasi-dp2kukm-{Guid.NewGuid():N}";
            var append = Next(stream, times % AppendsPerCase * Events);
            if (await store.Append(append, CancellationToken.None) is not Appended.Written)
            {
                throw new InvalidOperationException($"{stream} was not written");
            }
        }

        return times;
    }

    private static Append Next(string stream, long after) => new(
        stream, after, Guid.NewGuid().ToString(), """{"ok":true}""",
        [.. Enumerable.Range(1, Events).Select(i =>
            new StoredEvent(stream, after + i, At, "case-noted", Json, Hash))],
        [Letter(stream, after + 1), Letter(stream, after + 2)],
        [],
        Row(stream, after),
        after == 0 ? [] : [Letter(stream, after - Events + 1).Id, Letter(stream, after - Events + 2).Id]);

    private static OwedEffect Letter(string stream, long seq) =>
        new($"{stream}:{seq}:0", stream, seq, 0, "surat", """{"surat":"pemberitahuan","tugas":1}""");

    private static CaseSummary Row(string stream, long after) => new(
        stream, "dp2kukm", "permohonan-informasi", "K-07", stream, "berjalan", $"{1 + after / Events}",
        [$"petugas-{after % 5}"], "Rincian anggaran tahun 2025", "Budi Santoso", At,
        new DateOnly(2026, 3, 16), false, false, At.AddDays(after),
        $"{stream} Budi Santoso Rincian anggaran tahun 2025");
}
