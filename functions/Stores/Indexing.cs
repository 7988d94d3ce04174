using Azure;
using Azure.Data.Tables;

namespace Ppid.Functions.Stores;

/// <summary>Puts rows of the index right. A row can only be wrong while an intent that names it is still declared: an
/// intent is withdrawn when the stream has not changed between reading what ought to be and having written it.</summary>
internal sealed class Indexing(TableRoom room, Heads heads, CountedSets sets)
{
    private static readonly ParallelOptions Wide = new() { MaxDegreeOfParallelism = 8 };

    private readonly HashSet<string> _months = [];

    /// <param name="head">The stream as it was read last.</param>
    public async Task Settle(IReadOnlyList<Place> keys, Head head, CancellationToken cancel)
    {
        while (keys.Count > 0)
        {
            await Write(keys, head, cancel);
            var now = await heads.Read(head.Stream, cancel);
            if (now.Edition == head.Edition) return;
            head = now;
        }
    }

    private async Task Write(IReadOnlyList<Place> keys, Head head, CancellationToken cancel)
    {
        var wanted = IndexRows.Of(head);
        if (head.Summary is { } summary) await OpenMonth(Keys.Month(summary.ReceivedAt), cancel);
        await Parallel.ForEachAsync(keys.GroupBy(key => key.Partition), Wide, async (partition, _) =>
        {
            await (IndexRows.Counted(partition.Key)
                ? WriteCounted(partition, wanted, cancel)
                : WritePlain(partition, wanted, cancel));
        });
    }

    private async Task WriteCounted(
        IEnumerable<Place> keys, Dictionary<Place, TableEntity> wanted, CancellationToken cancel)
    {
        foreach (var key in keys)
        {
            if (!wanted.TryGetValue(key, out var row))
            {
                await Remove(key, cancel);
                continue;
            }

            await sets.Add(row, cancel);
            // Only over a row that is there: one that was taken out meanwhile would come back uncounted.
            if (IndexRows.Full(key.Partition)) await room.Index.Replace(row, ETag.All, cancel);
        }
    }

    /// <summary>What a row was counted as stands in the row itself.</summary>
    private async Task Remove(Place key, CancellationToken cancel)
    {
        if (await room.Index.Get(key, cancel) is { } row) await sets.Remove(row, cancel);
    }

    private async Task WritePlain(
        IEnumerable<Place> keys, Dictionary<Place, TableEntity> wanted, CancellationToken cancel)
    {
        var there = keys.Where(wanted.ContainsKey)
            .Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, wanted[key]));
        foreach (var batch in Batches.Cut(there))
        {
            await room.Index.Commit(batch, cancel);
        }

        foreach (var key in keys.Where(key => !wanted.ContainsKey(key)))
        {
            await room.Index.Remove(key, cancel);
        }
    }

    /// <summary>The list of months says in which partitions a list can be; it comes before their first row.</summary>
    private async Task OpenMonth(string month, CancellationToken cancel)
    {
        lock (_months)
        {
            if (_months.Contains(month)) return;
        }

        await room.Index.Put(new TableEntity(Listing.Months, month), cancel);
        lock (_months)
            _months.Add(month);
    }
}
