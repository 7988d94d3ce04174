using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>What is due, by the hour: each stream has at most one row for its alarm and one for what it owes, in a
/// partition per hour and shard. Past hours are empty, so the first rows are the ones that are due: one operation, and
/// for effects one more per stream.</summary>
internal sealed class Schedule(TableRoom room, Outbox outbox)
{
    public async Task<IReadOnlyList<string>> Alarms(DateTimeOffset now, int take, CancellationToken cancel) =>
    [
        .. (await Due(IndexRows.Alarm, now, take, cancel))
            .OrderBy(row => row.GetInt64("Saat")).ThenBy(Stream, StringComparer.Ordinal).Take(take).Select(Stream),
    ];

    /// <summary>In the order of commits among the streams that are due first: letters of one case leave in the order in
    /// which they were owed.</summary>
    public async Task<IReadOnlyList<OutboxEntry>> Effects(DateTimeOffset now, int take, CancellationToken cancel)
    {
        var streams = (await Due(IndexRows.Owed, now, take, cancel)).OrderBy(row => row.GetInt64("Saat")).Select(Stream).ToList();
        var owed = new IReadOnlyList<(OutboxEntry Entry, long Place)>[Math.Min(streams.Count, Math.Max(take, 64))];
        await Parallel.ForAsync(0, owed.Length, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel },
            async (i, token) => owed[i] = await outbox.Places(streams[i], token));
        return
        [
            .. owed.SelectMany(each => each).Where(one => one.Entry.NextTry <= now)
                .OrderBy(one => one.Place).Take(take).Select(one => one.Entry),
        ];
    }

    /// <summary>Two operations, or four when the first hour has more than 1,000 rows.</summary>
    public async Task<DateTimeOffset?> Next(CancellationToken cancel)
    {
        var earliest = await Task.WhenAll(First(IndexRows.Alarm, cancel), First(IndexRows.Owed, cancel));
        return earliest.Min();
    }

    /// <summary>Streams that are not closed, by name. Their partitions sort as the names do.</summary>
    public async Task<IReadOnlyList<string>> Open(string? after, int take, CancellationToken cancel)
    {
        List<string> streams = [];
        var safe = after is null ? null : Keys.Safe(after);
        var here = safe is null ? IndexRows.Open + "|" : IndexRows.OpenPartition(safe);
        string[] filters =
        [
            .. safe is null ? Array.Empty<string>()
                : [TableClient.CreateQueryFilter($"PartitionKey eq {here} and RowKey gt {safe}")],
            TableClient.CreateQueryFilter($"PartitionKey gt {here} and PartitionKey lt {IndexRows.Open + "|" + Keys.End}"),
        ];
        foreach (var filter in filters)
        {
            await foreach (var row in room.Index.Scan(filter, cancel, perPage: take is > 0 and < 1000 ? take : null))
            {
                if (streams.Count >= take) return streams;
                streams.Add(Stream(row));
            }
        }

        return streams;
    }

    /// <summary>At least <paramref name="take"/> of what is due, with everything of the same hour.</summary>
    private async Task<List<TableEntity>> Due(string kind, DateTimeOffset now, int take, CancellationToken cancel)
    {
        List<TableEntity> due = [];
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey ge {kind + "|"} and PartitionKey le {$"{kind}|{Keys.Hour(now)}|{Keys.End}"} and Saat le {now.UtcTicks}");
        await foreach (var row in room.Index.Scan(filter, cancel))
        {
            if (due.Count >= take && HourOf(row) != HourOf(due[^1])) break;
            due.Add(row);
        }

        return due;
    }

    private async Task<DateTimeOffset?> First(string kind, CancellationToken cancel)
    {
        List<TableEntity> first = [];
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {kind + "|"} and PartitionKey lt {kind + "|" + Keys.End}");
        await foreach (var row in room.Index.Scan(filter, cancel))
        {
            if (first.Count > 0 && HourOf(row) != HourOf(first[0])) break;
            first.Add(row);
        }

        return first.Count == 0 ? null : new DateTimeOffset(first.Min(row => row.GetInt64("Saat")!.Value), TimeSpan.Zero);
    }

    private static string Stream(TableEntity row) => row.GetString("Aliran");

    private static string HourOf(TableEntity row) => row.PartitionKey.Split('|')[1];
}
