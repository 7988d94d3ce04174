using Azure.Data.Tables;

namespace Ppid.Functions.Stores;

/// <summary>Which cases have changed since an instant. Rows of later days are certain; those of its own day are judged by
/// their heads. It costs one operation per 1,000 rows, and one per case that changed on that day.</summary>
/// <remarks>What an earlier program wrote last has no such row: the cases of each month are looked through once, and given
/// the instant at which the storage says their heads were written.</remarks>
internal sealed class Changes(TableRoom room, Heads heads, Indexing indexing)
{
    /// <summary>Partition with one row per month of the list whose cases all have their row.</summary>
    public const string Complete = "ubah-lengkap";

    private readonly HashSet<string> _complete = [];

    /// <summary>Rows by their place in the list.</summary>
    public async Task<Dictionary<string, TableEntity>> Since(DateTimeOffset since, string? office, CancellationToken cancel)
    {
        await CompleteMonths(int.MaxValue, cancel);
        var (from, to) = ($"{IndexRows.Changed}|{Keys.Day(since)}", $"{IndexRows.Changed}|{Keys.End}");
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}");
        if (office is not null)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Kantor eq {Keys.Safe(office)}");
        }

        var (certain, perhaps) = (new Dictionary<string, TableEntity>(), new List<TableEntity>());
        await foreach (var row in room.Index.Scan(filter, cancel))
        {
            if (row.PartitionKey == from) perhaps.Add(row);
            else certain[row.RowKey] = row;
        }

        var held = new bool[perhaps.Count];
        await Wide(perhaps.Count, async (i, token) =>
            held[i] = (await heads.Read(perhaps[i].GetString("Aliran"), token)).ChangedAt >= since, cancel);
        foreach (var row in perhaps.Where((_, i) => held[i]))
        {
            certain[row.RowKey] = row;
        }

        return certain;
    }

    /// <summary>Looks through the months nobody has looked through yet, the latest first: whole months, until so many cases
    /// were read.</summary>
    public async Task CompleteMonths(int cases, CancellationToken cancel)
    {
        var months = await room.Index.Range(Listing.Months, "0", Keys.End, cancel);
        if (months.TrueForAll(month => Known(month.RowKey))) return;

        var done = await room.Index.Range(Complete, "0", Keys.End, cancel);
        foreach (var month in months.Select(month => month.RowKey).Except(done.Select(row => row.RowKey)))
        {
            if (cases <= 0) return;
            cases -= await CompleteMonth(month, cancel);
            await room.Index.Put(new TableEntity(Complete, month), cancel);
        }

        lock (_complete)
            _complete.UnionWith(months.Select(month => month.RowKey));
    }

    /// <summary>Looks through the latest months again, for a program of before may have written in between: whoever goes back
    /// to it goes forward again.</summary>
    public async Task Again(int cases, CancellationToken cancel)
    {
        foreach (var month in await room.Index.Range(Listing.Months, "0", Keys.End, cancel))
        {
            if (cases <= 0) return;
            cases -= await CompleteMonth(month.RowKey, cancel);
        }
    }

    private bool Known(string month)
    {
        lock (_complete)
            return _complete.Contains(month);
    }

    /// <summary>How many cases it has.</summary>
    private async Task<int> CompleteMonth(string month, CancellationToken cancel)
    {
        var rows = await room.Index.Range($"{IndexRows.All}|{month}", "0", Keys.End, cancel);
        await Wide(rows.Count, async (i, token) => await Note(rows[i].GetString("Aliran"), token), cancel);
        return rows.Count;
    }

    /// <summary>As every change of a head: first the intent, then the head under its tag, then the index.</summary>
    private async Task Note(string stream, CancellationToken cancel)
    {
        while (true)
        {
            var head = await heads.Read(stream, cancel);
            if (!head.Exists || head.ChangedAt is not null) return;
            var after = head with { ChangedAt = head.WrittenAt, Edition = head.Edition + 1 };
            var intent = Intent.For(stream, null, IndexRows.Between(head, after), []);
            await intent.Declare(room.Intents, CancellationToken.None);
            var written = await room.Ledger.Commit([.. after.Write(head)], CancellationToken.None);
            await indexing.Settle(
                intent.Keys, written ? after : await heads.Read(stream, CancellationToken.None), CancellationToken.None);
            await intent.Withdraw(room.Intents, CancellationToken.None);
        }
    }

    private static Task Wide(int many, Func<int, CancellationToken, ValueTask> work, CancellationToken cancel) =>
        Parallel.ForAsync(0, many, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel }, work);
}
