using Ppid.Domain.Cases;

namespace Ppid.App.Desk;

/// <summary>A case as loaded: its stored events, the events themselves, and what they amount to.</summary>
public sealed record History(
    IReadOnlyList<StoredEvent> Stored, IReadOnlyList<CaseEvent> Events, CaseFile State)
{
    public static readonly History Empty = new([], [], CaseFile.Start);

    public long Version => Stored.Count;

    public string LastHash => Stored.Count == 0 ? Ledger.Genesis : Stored[^1].Hash;

    public static async Task<History> Of(ICaseStore store, CaseId id, CancellationToken cancel)
    {
        var stored = await store.Load(id.Value, cancel);
        var events = stored.Select(e => Ledger.Read<CaseEvent>(e.Json)).ToList();
        return new(stored, events, CaseFolding.Replay(events));
    }

    /// <summary>The file as it stood right after one of its events.</summary>
    public CaseFile After(long seq) => CaseFolding.Replay(Events.Take((int)seq));
}

/// <summary>A case with the office as it is today and the rules it lives under.</summary>
public sealed record OpenCase(History History, OfficeInForce Office, Rules Rules)
{
    public CaseFile State => History.State;

    public CaseFacts Facts => History.State.Known!;
}
