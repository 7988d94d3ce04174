using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

/// <summary>What an archivist may ask of every store. A new store derives from this class and says how it is
/// made.</summary>
public abstract partial class StoreArchiveContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);
    protected static readonly CancellationToken Always = CancellationToken.None;

    private readonly List<(ICaseStore Store, IStoreArchive Archive)> made = [];

    protected ICaseStore Old => made[0].Store;

    protected IStoreArchive OldArchive => made[0].Archive;

    protected ICaseStore New => made[1].Store;

    protected IStoreArchive NewArchive => made[1].Archive;

    /// <summary>An empty store, and the archivist's door to it; called twice, for two stores side by side. Both are
    /// disposed of by the contract if they can be.</summary>
    protected abstract Task<(ICaseStore Store, IStoreArchive Archive)> Create();

    public async Task InitializeAsync()
    {
        made.Add(await Create());
        made.Add(await Create());
    }

    public async Task DisposeAsync()
    {
        foreach (var disposable in made.SelectMany(one => new object[] { one.Store, one.Archive }).OfType<IAsyncDisposable>())
        {
            await disposable.DisposeAsync();
        }
    }

    protected static Append Next(string stream, long after = 0, string? command = null, int events = 1) => new(
        stream, after, command ?? $"{stream}:{after}", $"jawaban {stream}:{after}",
        [.. Enumerable.Range(1, events).Select(i => Event(stream, after + i))], [], [], null, []);

    protected static StoredEvent Event(string stream, long seq, double minutes = 0) => new(
        stream, seq, Monday.AddMinutes(minutes).AddTicks(seq), "case-noted",
        $$"""{"catatan":"ke-{{seq}} “é” 🙂 \u002B"}""", $"hash-{stream}-{seq}");

    protected static OwedEffect Letter(string stream, long seq, int index = 0) =>
        new($"{stream}:{seq}:{index}", stream, seq, index, "surat", """{"surat":"tanda-terima"}""");

    protected static CaseSummary Row(string stream) => new(
        stream, "dp2kukm", "permohonan-informasi", "K-07", $"{stream}/PPID/2026", "berjalan", "2",
        ["siti", "dewi \"Ibu\""], "Anggaran 2025", "Budi", Monday.AddTicks(3), new DateOnly(2026, 3, 16), true, false,
        Monday.AddTicks(7), $"{stream}/PPID/2026 Budi Anggaran 2025");

    protected static async Task<List<T>> All<T>(IAsyncEnumerable<T> listed)
    {
        List<T> all = [];
        await foreach (var one in listed)
        {
            all.Add(one);
        }

        return all;
    }

    /// <summary>Everything of the old store into the new one, as an archivist does it.</summary>
    protected async Task Move()
    {
        foreach (var ledger in await All(OldArchive.Streams(Always)))
        {
            await NewArchive.Restore(ledger, Always);
        }

        foreach (var number in await All(OldArchive.Numbers(Always)))
        {
            await NewArchive.Restore(number, Always);
        }

        foreach (var kept in await All(OldArchive.Kept(Always)))
        {
            await NewArchive.Restore(kept, Always);
        }
    }

    /// <summary>Compared part by part: a list inside a record is compared by reference.</summary>
    protected static void AssertSame(ArchivedLedger expected, ArchivedLedger actual)
    {
        Assert.Equal(expected.Stream, actual.Stream);
        Assert.Equal(expected.Events, actual.Events);
        Assert.Equal(expected.Effects, actual.Effects);
        Assert.Equal(
            expected.Commands.OrderBy(one => one.Id, StringComparer.Ordinal),
            actual.Commands.OrderBy(one => one.Id, StringComparer.Ordinal));
        Assert.Equal(
            expected.Links.OrderBy(one => one.TokenHash, StringComparer.Ordinal),
            actual.Links.OrderBy(one => one.TokenHash, StringComparer.Ordinal));
        Assert.Equal(expected.Row?.Officers, actual.Row?.Officers);
        Assert.Equal(expected.Row?.Told, actual.Row?.Told);
        Assert.Equal(expected.Row, actual.Row is { } row ? row with { Officers = expected.Row!.Officers, Told = expected.Row.Told } : null);
    }
}
