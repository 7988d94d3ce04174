using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>One decision into its stream's partition: claim and intent first, then one transaction, then the index.
/// Until the transaction nothing can be seen; from then on everything is there or is put right by
/// <see cref="Healing"/>.</summary>
internal sealed class Appending(
    TableRoom room, Heads heads, Claims claims, Pointers pointers, Staging staging, Outbox outbox, Indexing indexing, Healing healing)
{
    private const int Attempts = 16;

    public async Task<Appended> Append(Append append, CancellationToken cancel)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            cancel.ThrowIfCancellationRequested();
            if (await TryAppend(append, cancel) is { } ended)
            {
                return ended is Appended.Repeated repeated ? await Finished(append.CommandId, repeated, cancel) : ended;
            }

            await Task.Delay(Random.Shared.Next(10 * attempt), cancel);
        }

        return new Appended.Conflict();
    }

    /// <summary>What is answered as written has to be found as well: it may have been cut off before its index.</summary>
    public async Task<Appended> Finished(string commandId, Appended.Repeated repeated, CancellationToken cancel)
    {
        await healing.Finish(repeated.Stream, commandId, cancel);
        return repeated;
    }

    public static void Check(Append append)
    {
        var next = append.ExpectedVersion;
        foreach (var one in append.Events)
        {
            if (one.Stream != append.Stream || one.Seq != ++next)
            {
                throw new ArgumentException($"event {one.Stream}:{one.Seq} does not follow {append.Stream}:{next - 1}");
            }
        }

        if (append.Effects.FirstOrDefault(one => StreamRows.EffectPlace(one.Id)?.Stream != append.Stream) is { } stray)
        {
            throw new ArgumentException($"effect {stray.Id} is none of {append.Stream}");
        }
    }

    /// <summary>Null: try again.</summary>
    private async Task<Appended?> TryAppend(Append append, CancellationToken cancel)
    {
        var head = await heads.Read(append.Stream, cancel);
        if (head.Version != append.ExpectedVersion)
        {
            return (Appended?)await claims.Answered(append.CommandId, cancel) ?? new Appended.Conflict();
        }

        Check(append);
        var standing = await claims.Take(append.CommandId, append.Stream, cancel);
        if (standing.Repeated is not null || standing.Forever)
        {
            return (Appended?)standing.Repeated ?? new Appended.Conflict();
        }

        foreach (var link in append.Links)
        {
            await pointers.Point(link, cancel);
        }

        return await Write(append, head, standing, cancel);
    }

    private async Task<Appended?> Write(Append append, Head head, Standing standing, CancellationToken cancel)
    {
        var own = append.Done.Where(id => StreamRows.EffectPlace(id)?.Stream == append.Stream).ToList();
        var (settled, rows) = await outbox.Settled(head, own, cancel);
        var after = After(append, settled);
        var intent = Intent.For(
            append.Stream, append.CommandId, IndexRows.Between(head, after), [.. append.Done.Except(own)]);

        // From here on without the caller's token: what was begun is brought to its end.
        await intent.Declare(room.Intents, CancellationToken.None);
        rows.AddRange(Claims.Rows(append, intent.Id, standing));
        var place = room.Birth(append.Effects.Count + 1);
        List<TableTransactionAction> all = [.. after.Write(head), .. rows, .. StreamRows.Of(append, place)];
        if (!Batches.Fit(all))
        {
            await staging.Lay(append, intent.Id, place, CancellationToken.None);
            after = after with { Staged = intent.Id };
            all = [.. after.Write(head), .. rows, .. Staging.Markers(append.Stream)];
        }

        var committed = await room.Ledger.Commit(all, CancellationToken.None);
        return await Ended(append, head, after, intent, committed);
    }

    /// <summary>What the store refuses may be ours all the same: an answer can be lost on its way, and the client
    /// library asks again.</summary>
    private async Task<Appended?> Ended(Append append, Head before, Head after, Intent intent, bool committed)
    {
        var standing = committed
            ? new Standing(null, intent.Id, null)
            : await claims.Written(append.Stream, append.CommandId, CancellationToken.None);
        if (standing.Attempt == intent.Id) return await Finish(append, after, intent);
        if (after.Staged is not null) await staging.Clear(append.Stream, intent.Id, CancellationToken.None);
        await intent.Withdraw(room.Intents, CancellationToken.None);
        if (standing.Repeated is not null || standing.Barred is not null) return standing.Repeated;
        var now = await heads.Read(append.Stream, CancellationToken.None);
        return now.Version != before.Version ? new Appended.Conflict()
            : now.Edition != before.Edition ? null
            : throw new InvalidOperationException($"{append.Stream} has a row of {append.CommandId} already");
    }

    private async Task<Appended.Written> Finish(Append append, Head after, Intent intent)
    {
        // The tag of the new head is not known; nothing below needs it.
        var now = after.Staged is null ? after : await Unfolded(append.Stream, intent.Id);
        await indexing.Settle(intent.Keys, now, CancellationToken.None);
        foreach (var done in intent.Done)
        {
            await outbox.Settle(done, CancellationToken.None);
        }

        await intent.Withdraw(room.Intents, CancellationToken.None);
        return new(after.Version, append.Answer);
    }

    private async Task<Head> Unfolded(string stream, string attempt)
    {
        var head = await heads.Read(stream, CancellationToken.None);
        await staging.Clear(stream, attempt, CancellationToken.None);
        return head;
    }

    private static Head After(Append append, Head settled) => settled with
    {
        Version = append.ExpectedVersion + append.Events.Count,
        Edition = settled.Edition + 1,
        OwedAt = append.Effects.Select(effect => (DateTimeOffset?)StreamRows.DueAt(append, effect)).Append(settled.OwedAt).Min(),
        Summary = append.Summary ?? settled.Summary,
        ChangedAt = append.Events.Select(one => (DateTimeOffset?)one.At).Append(settled.ChangedAt).Max(),
    };
}
