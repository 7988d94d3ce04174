using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>What an archive held, written as it was. The head comes last of its partition: while it is missing the
/// stream is not there, and is written again from the beginning.</summary>
internal sealed class Restoration(TableRoom room, Heads heads, Claims claims, Pointers pointers, Indexing indexing)
{
    private static readonly ParallelOptions Wide = new() { MaxDegreeOfParallelism = 8 };

    public async Task Of(ArchivedLedger ledger, CancellationToken cancel)
    {
        var head = await heads.Read(ledger.Stream, cancel);
        if (!head.Exists)
        {
            foreach (var batch in Batches.Cut(Rows(ledger)))
            {
                await room.Ledger.Commit(batch, cancel);
            }

            await Parallel.ForEachAsync(
                ledger.Commands, Wide, async (command, _) => await claims.Take(command.Id, ledger.Stream, cancel));
            await Parallel.ForEachAsync(ledger.Links, Wide, async (link, _) => await pointers.Point(link, cancel));
            var none = head;
            head = Restored(ledger);
            await room.Ledger.Commit([.. head.Write(none)], cancel);
        }

        await indexing.Settle([.. IndexRows.Of(head).Keys], head, cancel);
    }

    /// <summary>A void number has no stream.</summary>
    public async Task Of(ReservedNumber number, CancellationToken cancel)
    {
        var row = Numbering.Row(number.Series, number.Year, number.Number, number.Stream, number.Command);
        while (await room.Numbers.Get(new(row.PartitionKey, row.RowKey), cancel) is null)
        {
            var counter = await room.Numbers.Get(new(row.PartitionKey, Numbering.Counter), cancel);
            await room.Numbers.Commit(Numbering.Taking(counter, row), cancel);
        }
    }

    private static Head Restored(ArchivedLedger ledger) => new(
        ledger.Stream, ledger.Events.Count, 1, ledger.Events.Select(one => one.At.UtcTicks).FirstOrDefault(),
        ledger.Effects.Min(entry => entry.NextTry), null, ledger.Row, null, default)
    {
        ChangedAt = ledger.Events.Max(one => (DateTimeOffset?)one.At),
    };

    /// <summary>A place in the outbox is the instant of the event, so that what is owed comes oldest first among all
    /// streams, in whatever order they were restored.</summary>
    private IEnumerable<TableTransactionAction> Rows(ArchivedLedger ledger)
    {
        var instants = ledger.Events.ToDictionary(one => one.Seq, one => one.At.UtcTicks);
        var place = 0L;
        foreach (var entry in ledger.Effects)
        {
            place = Math.Max(place + 1, instants.GetValueOrDefault(entry.Effect.Seq));
            foreach (var row in StreamRows.Restored(entry, place))
            {
                yield return Put(row);
            }
        }

        room.Passed(place);
        var bare = new Append(ledger.Stream, 0, "", "", ledger.Events, [], ledger.Links, null, []);
        foreach (var row in StreamRows.Of(bare, 0))
        {
            yield return Put((TableEntity)row.Entity);
        }

        foreach (var command in ledger.Commands)
        {
            var written = bare with { CommandId = command.Id, Answer = command.Answer };
            foreach (var row in StreamRows.Command(StreamRows.CommandPlace(ledger.Stream, command.Id), written, "arsip"))
            {
                yield return Put(row);
            }
        }
    }

    private static TableTransactionAction Put(TableEntity row) => new(TableTransactionActionType.UpsertReplace, row);
}
