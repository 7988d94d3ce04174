using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Effects of a stream and their fate. Each change of a fate is a change of the stream's head as well: the head
/// knows when the stream wants to be looked at for what it owes.</summary>
internal sealed class Outbox(TableRoom room, Heads heads, Indexing indexing)
{
    /// <summary>One operation.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> Pending(string stream, CancellationToken cancel) =>
        [.. (await heads.Effects(stream, cancel)).Select(one => one.Entry).Where(entry => entry.NextTry is not null)];

    /// <summary>The same, each with its place in the order of commits.</summary>
    public async Task<IReadOnlyList<(OutboxEntry Entry, long Place)>> Places(string stream, CancellationToken cancel) =>
    [
        .. (await heads.Effects(stream, cancel)).Where(one => one.Entry.NextTry is not null)
            .Select(one => (one.Entry, one.Row.GetInt64("Tempat")!.Value)),
    ];

    /// <summary>One operation; one or two more if it is not there.</summary>
    public async Task<OutboxEntry?> Find(string id, CancellationToken cancel)
    {
        if (StreamRows.EffectPlace(id) is not { } at) return null;
        var row = await room.Ledger.Read(at.Place, cancel);
        if (row is null && (await heads.Read(at.Stream, cancel)).Exists)
        {
            row = await room.Ledger.Read(at.Place, cancel);
        }

        return row is { } found ? StreamRows.Entry(found.First, found.Text) : null;
    }

    /// <summary>Never revives an effect that was settled in the meantime.</summary>
    public Task Postpone(string id, DateTimeOffset next, string error, CancellationToken cancel) =>
        Change(id, entry => entry.NextTry is null ? null : new(entry.Attempts + 1, next, error), cancel);

    public Task Requeue(string id, DateTimeOffset now, CancellationToken cancel) =>
        Change(id, _ => new(0, now, null), cancel);

    public Task Settle(string id, CancellationToken cancel) =>
        Change(id, entry => entry.NextTry is null ? null : new(entry.Attempts, null, entry.LastError), cancel);

    /// <summary>Rows and head after some effects are settled by an append.</summary>
    public async Task<(Head Head, List<TableTransactionAction> Rows)> Settled(
        Head head, IReadOnlyCollection<string> done, CancellationToken cancel)
    {
        if (done.Count == 0) return (head, []);
        // Read after the head: had a fate changed since, the head's tag would have as well.
        var effects = await heads.Effects(head.Stream, cancel);
        var settled = effects.Where(one => done.Contains(one.Entry.Effect.Id) && one.Entry.NextTry is not null).ToList();
        var rows = settled.Select(one => StreamRows.Fate(one.Row, one.Entry.Attempts, null, one.Entry.LastError)).ToList();
        return (head with { OwedAt = effects.Except(settled).Min(one => one.Entry.NextTry) }, rows);
    }

    private async Task Change(string id, Func<OutboxEntry, Fate?> decide, CancellationToken cancel)
    {
        while (StreamRows.EffectPlace(id) is { } at)
        {
            var head = await heads.Read(at.Stream, cancel);
            var effects = head.Exists ? await heads.Effects(at.Stream, cancel) : [];
            if (effects.Find(one => one.Entry.Effect.Id == id) is not { Row: not null } found
                || decide(found.Entry) is not { } fate
                || await Write(head, effects, found, fate))
            {
                return;
            }
        }
    }

    private async Task<bool> Write(
        Head head, List<(OutboxEntry Entry, TableEntity Row)> effects, (OutboxEntry Entry, TableEntity Row) changed, Fate fate)
    {
        var others = effects.Where(one => one.Row != changed.Row).Select(one => one.Entry.NextTry);
        var after = head with { Edition = head.Edition + 1, OwedAt = others.Append(fate.Next).Min() };
        var intent = Intent.For(head.Stream, null, IndexRows.Between(head, after), []);
        after = after with { Attempt = intent.Id };
        await intent.Declare(room.Intents, CancellationToken.None);
        var row = StreamRows.Fate(changed.Row, fate.Attempts, fate.Next, fate.Error);
        // What the store refuses may be ours all the same: an answer can be lost, and the client library asks again.
        if (!await room.Ledger.Commit([.. after.Write(head), row], CancellationToken.None))
        {
            after = await heads.Read(head.Stream, CancellationToken.None);
        }

        await indexing.Settle(intent.Keys, after, CancellationToken.None);
        await intent.Withdraw(room.Intents, CancellationToken.None);
        return after.Attempt == intent.Id;
    }

    private sealed record Fate(int Attempts, DateTimeOffset? Next, string? Error);
}
