using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

/// <summary>What every store must do. A new store derives from this class and says how it is made.</summary>
public abstract partial class CaseStoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Monday = new(2026, 3, 2, 1, 30, 0, TimeSpan.Zero);
    protected static readonly CancellationToken Always = CancellationToken.None;

    protected ICaseStore Store { get; private set; } = null!;

    /// <summary>An empty store; disposed of by the contract if it can be.</summary>
    protected abstract Task<ICaseStore> Create();

    public async Task InitializeAsync() => Store = await Create();

    public async Task DisposeAsync()
    {
        if (Store is IAsyncDisposable disposable) await disposable.DisposeAsync();
    }

    protected Task<Appended> Written(Append append) => Store.Append(append, Always);

    /// <summary>An append of one event (or more) that follows <paramref name="after"/>.</summary>
    protected static Append Next(
        string stream, long after = 0, string? command = null, int events = 1) => new(
        stream, after, command ?? $"{stream}:{after}", $"jawaban {stream}:{after}",
        [.. Enumerable.Range(1, events).Select(i => Event(stream, after + i))], [], [], null, []);

    protected static StoredEvent Event(string stream, long seq) => new(
        stream, seq, Monday.AddTicks(seq), "case-noted",
        $$"""{"catatan":"ke-{{seq}} “é” 🙂"}""", $"hash-{stream}-{seq}");

    protected static OwedEffect Letter(string stream, long seq, int index = 0) =>
        new($"{stream}:{seq}:{index}", stream, seq, index, "surat", """{"surat":"tanda-terima"}""");

    protected static CaseSummary Row(string stream, int day = 0) => new(
        stream, "dp2kukm", "permohonan-informasi", "K-07", $"{stream}/PPID/2026", "berjalan", "2",
        ["siti"], "Anggaran 2025", "Budi", Monday.AddDays(day), new DateOnly(2026, 3, 16), false, false,
        null, $"{stream}/PPID/2026 Budi Anggaran 2025");

    /// <summary>Files a new case with the given row.</summary>
    protected async Task Filed(CaseSummary row) =>
        Assert.IsType<Appended.Written>(await Written(Next(row.Stream) with { Summary = row }));

    protected async Task<string[]> Found(CaseQuery query) =>
        [.. (await Store.Find(query, Always)).Rows.Select(row => row.Stream)];
}
