using Azure.Data.Tables;

namespace Ppid.Functions.Stores;

/// <summary>Partitions of the list that know how many rows they have, by office and SOP: row and count change in one
/// transaction, so that a total costs one read per month and not one per thousand rows.</summary>
internal sealed class CountedSets(TableRoom room)
{
    /// <summary>Sorts before every row of a list.</summary>
    public const string CountKey = "!";

    private const int Attempts = 100;

    public Task Add(TableEntity row, CancellationToken cancel) =>
        Change(row, +1, new(TableTransactionActionType.Add, row), cancel);

    public Task Remove(TableEntity row, CancellationToken cancel) =>
        Change(row, -1, new(TableTransactionActionType.Delete, row, Azure.ETag.All), cancel);

    /// <summary>Rows of a partition whose office and SOP are wanted.</summary>
    public async Task<int> Count(string partition, Func<string, string, bool> wanted, CancellationToken cancel) =>
        await room.Index.Get(new(partition, CountKey), cancel) is { } count
            ? Counts(count).Where(one => wanted(one.Key.Split('|')[0], one.Key.Split('|')[1])).Sum(one => one.Value)
            : 0;

    /// <param name="row">Carries office and SOP.</param>
    private Task<bool> Change(TableEntity row, int by, TableTransactionAction change, CancellationToken cancel) =>
        room.Lanes.Run(row.PartitionKey, async () =>
        {
            for (var attempt = 1; ; attempt++)
            {
                var count = await room.Index.Get(new(row.PartitionKey, CountKey), cancel);
                if (await room.Index.Commit([change, Counted(row, count, by)], cancel)) return true;
                // Somebody else counted, or the row is there (or gone) already, and was counted then.
                if (await room.Index.Get(new(row.PartitionKey, row.RowKey), cancel) is not null == by > 0)
                {
                    return false;
                }

                if (attempt == Attempts) throw new IOException($"{row.PartitionKey} could not be counted");
                await Task.Delay(Random.Shared.Next(5 * Math.Min(attempt, 20)), cancel);
            }
        });

    private static TableTransactionAction Counted(TableEntity row, TableEntity? count, int by)
    {
        var counts = count is null ? [] : Counts(count);
        var key = $"{row.GetString("Kantor")}|{row.GetString("Sop")}";
        counts[key] = counts.GetValueOrDefault(key) + by;
        var next = LongText.Write(new(row.PartitionKey, CountKey), App.Desk.Ledger.Write(counts)).Single();
        return count is null
            ? new(TableTransactionActionType.Add, next)
            : new(TableTransactionActionType.UpdateReplace, next, count.ETag);
    }

    private static Dictionary<string, int> Counts(TableEntity count) =>
        App.Desk.Ledger.Read<Dictionary<string, int>>(LongText.Read([count]));
}
