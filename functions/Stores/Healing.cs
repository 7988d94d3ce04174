namespace Ppid.Functions.Stores;

/// <summary>Finishes what was cut off: every intent that is older than its grace is brought to its end or undone, and
/// whoever may still be working on it is barred first.</summary>
/// <param name="grace">An intent younger than this is at work, not left behind.</param>
/// <param name="pause">How often a process looks, at most.</param>
internal sealed class Healing(
    TableRoom room, Heads heads, Claims claims, Staging staging, Outbox outbox, Indexing indexing, TimeSpan grace, TimeSpan pause)
{
    private long _looked = long.MinValue;

    /// <summary>One operation when nothing was left behind, and none if a look was taken a moment ago.</summary>
    public async Task Look(CancellationToken cancel)
    {
        var (last, now) = (Interlocked.Read(ref _looked), room.Time.GetTimestamp());
        if (last != long.MinValue && room.Time.GetElapsedTime(last, now) < pause) return;
        if (Interlocked.CompareExchange(ref _looked, now, last) == last) await Run(cancel);
    }

    private async Task Run(CancellationToken cancel)
    {
        foreach (var intent in await Declared("PartitionKey ge '0'", cancel))
        {
            if (room.Time.GetUtcNow() - intent.At >= grace) await Finish(intent, cancel);
        }
    }

    /// <summary>What one written command left undone, whatever its age.</summary>
    public async Task Finish(string stream, string commandId, CancellationToken cancel)
    {
        var filter = Azure.Data.Tables.TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.Shard(stream).ToString()} and Aliran eq {stream} and Perintah eq {commandId}");
        foreach (var intent in await Declared(filter, cancel))
        {
            await Finish(intent, cancel);
        }
    }

    private async Task<List<Intent>> Declared(string filter, CancellationToken cancel)
    {
        List<Azure.Data.Tables.TableEntity> rows = [];
        await foreach (var row in room.Intents.Scan(filter, cancel))
        {
            rows.Add(row);
        }

        List<Intent> intents = [];
        foreach (var row in rows.Where(row => !LongText.Follows(row)))
        {
            if (await room.Intents.Read(new(row.PartitionKey, row.RowKey), cancel) is { } whole)
            {
                intents.Add(Intent.Of(whole.First, whole.Text));
            }
        }

        return intents;
    }

    private async Task Finish(Intent intent, CancellationToken cancel)
    {
        await (intent.Series is null ? Settle(intent, cancel) : Number(intent, cancel));
        await intent.Withdraw(room.Intents, cancel);
    }

    private async Task Settle(Intent intent, CancellationToken cancel)
    {
        var written = intent.Command is null ? null : await claims.Bar(intent.Stream, intent.Command, cancel);
        var head = await Touched(intent.Stream, cancel);
        // Undone, or unfolded by the reading of the head.
        if (intent.Command is not null) await staging.Clear(intent.Stream, intent.Id, cancel);
        await indexing.Settle(intent.Keys, head, cancel);
        foreach (var done in written?.Attempt == intent.Id ? intent.Done : [])
        {
            await outbox.Settle(done, cancel);
        }
    }

    /// <summary>The head under a new tag: a change without a command that is still under way fails at it.</summary>
    private async Task<Head> Touched(string stream, CancellationToken cancel)
    {
        while (true)
        {
            var head = await heads.Read(stream, cancel);
            var touched = head with { Edition = head.Edition + 1 };
            if (!head.Exists) return head;
            if (await room.Ledger.Commit([.. touched.Write(head)], cancel)) return touched;
        }
    }

    /// <summary>A number that was reserved is used if its command was written in its stream, else void for ever.</summary>
    private async Task Number(Intent intent, CancellationToken cancel)
    {
        if (await Numbering.Reserved(room, intent.Series!, intent.Command!, cancel) is not { } reserved
            || Numbering.IsVoid(reserved))
        {
            return;
        }

        var written = await claims.Bar(reserved.GetString("Aliran"), intent.Command!, cancel, forever: true);
        if (written.Repeated is null)
        {
            await Numbering.Void(room, reserved, cancel);
        }
        else
            await Finish(reserved.GetString("Aliran"), intent.Command!, cancel);
    }
}
