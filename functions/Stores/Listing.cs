using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>The list by what never needs a look at many rows: status, SOP and office. A page costs one operation for the
/// months, one per month for the total (side by side), one for the page, and, where the rows are not whole, one per row
/// shown.</summary>
internal sealed class Listing(TableRoom room, Heads heads, CountedSets sets, Selecting selecting)
{
    /// <summary>Partition with one row per month in which something was received.</summary>
    public const string Months = "bulan";

    public async Task<CasePage> Find(CaseQuery query, CancellationToken cancel)
    {
        var after = query.After is { } place ? await Behind(place, cancel) : null;
        if (!string.IsNullOrWhiteSpace(query.Text) || query.Officer is not null || query.Told is not null
            || query.ToldNoneOf is not null || query.Overdue is not null || query.Undelivered is not null || query.ChangedSince is not null)
        {
            return await selecting.Find(query, after, cancel);
        }

        var facet = Facet(query);
        var months = await MonthsOf(facet, query, after, cancel);
        return new(await Page(facet, query, months, after, cancel), months.Sum(month => month.Count));
    }

    /// <summary>The partition, less its month, that holds everything the plain parts of a query can find.</summary>
    public static string Facet(CaseQuery query) =>
        query.Status is { } status ? IndexRows.OfStatus(status)
        : query.Sop is { } sop ? IndexRows.OfSop(sop)
        : query.Office is { } office ? IndexRows.OfOffice(office)
        : IndexRows.All;

    /// <param name="office">As a key, as all columns of the index are.</param>
    public static bool Wanted(CaseQuery query, string office, string sop) =>
        (query.Office is null || Keys.Safe(query.Office) == office) && (query.Sop is null || Keys.Safe(query.Sop) == sop)
        && !query.Without.Any(without => Keys.Safe(without) == sop);

    public static bool Wanted(CaseQuery query, TableEntity row) =>
        Wanted(query, row.GetString("Kantor"), row.GetString("Sop"));

    /// <summary>The whole summary of a row of the list.</summary>
    public async Task<CaseSummary?> Summary(TableEntity row, CancellationToken cancel) =>
        IndexRows.Full(row.PartitionKey)
            ? App.Desk.Ledger.Read<CaseSummary>(LongText.Read([row]))
            : (await heads.Read(row.GetString("Aliran"), cancel)).Summary;

    public async Task<List<CaseSummary>> Summaries(IReadOnlyList<TableEntity> rows, CancellationToken cancel)
    {
        var found = new CaseSummary?[rows.Count];
        await Parallel.ForAsync(0, rows.Count, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel },
            async (i, token) => found[i] = await Summary(rows[i], token));
        return [.. found.OfType<CaseSummary>()];
    }

    /// <summary>Rows of one partition of the list, newest first, behind a place.</summary>
    public IAsyncEnumerable<TableEntity> Rows(string partition, string? after, CaseQuery query, CancellationToken cancel)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after ?? CountedSets.CountKey}");
        if (query.Office is { } office)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Kantor eq {Keys.Safe(office)}");
        }

        if (query.Sop is { } sop)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Sop eq {Keys.Safe(sop)}");
        }

        return room.Index.Scan(filter, cancel);
    }

    /// <summary>Key behind which the list goes on; a stream without a row stands behind all of its instant.</summary>
    private async Task<After> Behind(ListedAfter place, CancellationToken cancel)
    {
        var head = await heads.Read(place.Stream, cancel);
        return new(Keys.Month(place.ReceivedAt), head.Summary is null
            ? IndexRows.Behind(place.ReceivedAt)
            : IndexRows.InList(place.ReceivedAt, head.Birth, place.Stream));
    }

    private async Task<List<(string Month, int Count)>> MonthsOf(
        string facet, CaseQuery query, After? after, CancellationToken cancel)
    {
        var months = await room.Index.Range(Months, after?.Month ?? "0", Keys.End, cancel);
        var counts = new (string, int)[months.Count];
        await Parallel.ForAsync(0, months.Count, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel },
            async (i, token) => counts[i] = (months[i].RowKey, await Count(months[i].RowKey, token)));
        return [.. counts];

        async Task<int> Count(string month, CancellationToken token)
        {
            if (month != after?.Month)
            {
                return await sets.Count($"{facet}|{month}", (office, sop) => Wanted(query, office, sop), token);
            }

            var count = 0;
            await foreach (var row in Rows($"{facet}|{month}", after.Key, query, token))
            {
                count += Wanted(query, row) ? 1 : 0;
            }

            return count;
        }
    }

    private async Task<List<CaseSummary>> Page(
        string facet, CaseQuery query, List<(string Month, int Count)> months, After? after, CancellationToken cancel)
    {
        var (skip, take) = (Math.Max(0, query.Skip), Math.Max(0, query.Take));
        List<TableEntity> rows = [];
        foreach (var (month, count) in months.Where(each => each.Count > 0))
        {
            if (rows.Count == take) break;
            if (skip >= count)
            {
                skip -= count;
                continue;
            }

            await foreach (var row in Rows($"{facet}|{month}", month == after?.Month ? after.Key : null, query, cancel))
            {
                if (!Wanted(query, row) || skip-- > 0) continue;
                rows.Add(row);
                if (rows.Count == take) break;
            }

            skip = 0;
        }

        return await Summaries(rows, cancel);
    }
}

/// <summary>Where a list goes on: everything in later partitions, and in this one what sorts behind the key.</summary>
internal sealed record After(string Month, string Key);
