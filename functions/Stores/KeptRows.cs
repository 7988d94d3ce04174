using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Small versioned documents, in 16 partitions per kind.</summary>
internal sealed class KeptRows(TableRoom room)
{
    public async Task<KeptValue?> Get(string kind, string key, CancellationToken cancel) =>
        await room.Kept.Read(PlaceOf(kind, key), cancel) is { } row ? Value(row.First, row.Text) : null;

    /// <summary>Two operations, one for a new value.</summary>
    public async Task<bool> Put(string kind, string key, string json, long expected, CancellationToken cancel)
    {
        var place = PlaceOf(kind, key);
        var known = expected == 0 ? null : await room.Kept.Get(place, cancel);
        if (expected != 0 && known?.GetInt64("Versi") != expected) return false;
        var rows = Rows(kind, key, json, expected + 1);
        TableTransactionAction first = known is null
            ? new(TableTransactionActionType.Add, rows[0])
            : new(TableTransactionActionType.UpdateReplace, rows[0], known.ETag);
        return await room.Kept.Commit([first, .. Behind(rows)], cancel)
            // What the store refuses may be ours all the same: the client library asks again when an answer is lost.
            || (await room.Kept.Get(place, cancel))?.GetString("Upaya") == rows[0].GetString("Upaya");
    }

    /// <summary>One operation per 1,000 values, at least; in the order of the keys.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, KeptValue>>> All(string kind, CancellationToken cancel)
    {
        List<TableEntity> rows = [];
        var from = Keys.Safe(kind) + "|";
        await foreach (var row in room.Kept.Scan(
            TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {from + Keys.End}"), cancel))
        {
            rows.Add(row);
        }

        return
        [
            .. LongText.Group(rows).Select(one => KeyValuePair.Create(one.First.GetString("Kunci"), Value(one.First, one.Text)))
                .OrderBy(one => one.Key, StringComparer.Ordinal),
        ];
    }

    public async Task Remove(string kind, string key, CancellationToken cancel)
    {
        var place = PlaceOf(kind, key);
        var rows = await room.Kept.Get(place, cancel) is { } first ? LongText.RowsAfter(first) : 0;
        await room.Kept.Remove(place, cancel);
        for (var i = 1; i <= rows; i++)
        {
            await room.Kept.Remove(new(place.Partition, LongText.Next(place.Row, i)), cancel);
        }
    }

    /// <summary>A value as it was elsewhere, unless there is one of its place.</summary>
    public Task Restore(KeptEntry kept, CancellationToken cancel)
    {
        var rows = Rows(kept.Kind, kept.Key, kept.Value.Json, kept.Value.Version);
        return room.Kept.Commit([new(TableTransactionActionType.Add, rows[0]), .. Behind(rows)], cancel);
    }

    private static List<TableEntity> Rows(string kind, string key, string json, long version)
    {
        var place = PlaceOf(kind, key);
        return LongText.Write(
            new(place.Partition, place.Row)
            {
                ["Jenis"] = kind,
                ["Kunci"] = key,
                ["Versi"] = version,
                ["Upaya"] = Guid.NewGuid().ToString("N"),
            },
            json);
    }

    private static IEnumerable<TableTransactionAction> Behind(List<TableEntity> rows) =>
        rows.Skip(1).Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));

    private static KeptValue Value(TableEntity row, string text) => new(text, row.GetInt64("Versi")!.Value);

    private static Place PlaceOf(string kind, string key) =>
        new($"{Keys.Safe(kind)}|{Keys.Shard(key)}", Keys.Safe(key));
}
