using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>The list by officer, by what is late, undelivered or has changed, and by words: small sets are read whole and cut with
/// each other. It costs one operation per 1,000 rows of each set, and one per row shown (none of an officer's); where
/// little is left, the rest of the filter is judged by the summaries themselves.</summary>
internal sealed class Selecting(TableRoom room, Lazy<Listing> listing, Changes changes)
{
    /// <summary>So few are looked at one by one sooner than another set is read.</summary>
    private const int Few = 100;

    public async Task<CasePage> Find(CaseQuery query, After? after, CancellationToken cancel)
    {
        var sought = string.IsNullOrWhiteSpace(query.Text) ? null : Words.Sought(query.Text);
        if (sought is { Count: 0 }) return new([], 0);

        var (found, told) = await Narrow(query, sought, cancel);
        var rows = found.Values.Where(row => Listing.Wanted(query, row) && IsBehind(row, after))
            .OrderBy(InList, StringComparer.Ordinal).ToList();
        if (told) return new(await listing.Value.Summaries(Slice(rows, query), cancel), rows.Count);

        var summaries = await listing.Value.Summaries(rows, cancel);
        var exact = summaries.FindAll(each => Holds(each, query, sought));
        return new(Slice(exact, query), exact.Count);
    }

    /// <summary>Rows by their place in the list; whether nothing is left to judge.</summary>
    private async Task<(Dictionary<string, TableEntity> Found, bool Told)> Narrow(
        CaseQuery query, List<List<string>>? sought, CancellationToken cancel)
    {
        var found = query.ChangedSince is { } since ? await changes.Since(since, query.Office, cancel) : null;
        foreach (var set in Sets(query, sought))
        {
            if (found?.Count <= Few) return (found, false);
            found = Cut(found, await Read(set, cancel));
        }

        if (query.ToldNoneOf is { } left)
        {
            if (found?.Count <= Few) return (found, false);
            found = Cut(found, await Strayed(left, cancel));
        }

        var told = (found is null || query.Status is null)
            && (sought ?? []).TrueForAll(phrase => phrase.Count == 1 && Words.Told(phrase[0]));
        found ??= await Read(Facet(Listing.Facet(query)), cancel);
        foreach (var (no, set) in new[] { (query.Overdue == false, IndexRows.Late), (query.Undelivered == false, IndexRows.Undelivered) })
        {
            foreach (var key in no ? (await Read(Facet(set), cancel)).Keys : Enumerable.Empty<string>())
            {
                found.Remove(key);
            }
        }

        return (found, told);
    }

    /// <summary>What must all hold, the smallest sets first.</summary>
    private static IEnumerable<string> Sets(CaseQuery query, List<List<string>>? sought)
    {
        if (query.Officer is { } officer) yield return Facet(IndexRows.OfOfficer(officer));
        if (query.Told is { } told) yield return Facet(IndexRows.OfListener(told));
        if (query.Undelivered == true) yield return Facet(IndexRows.Undelivered);
        if (query.Overdue == true) yield return Facet(IndexRows.Late);
        foreach (var word in (sought ?? []).SelectMany(Beginnings).Distinct().OrderByDescending(word => word.Length))
        {
            yield return word;
        }
    }

    /// <summary>What somebody was told of, but none of these: messages that wait are few, so all of them are read.</summary>
    private async Task<Dictionary<string, TableEntity>> Strayed(IReadOnlyList<string> left, CancellationToken cancel)
    {
        var theirs = left.Select(IndexRows.OfListener).ToHashSet(StringComparer.Ordinal);
        var (rows, known) = (new Dictionary<string, TableEntity>(), new HashSet<string>(StringComparer.Ordinal));
        await foreach (var row in room.Index.Scan(Between(IndexRows.Listener), cancel))
        {
            rows[InList(row)] = row;
            if (theirs.Contains(row.PartitionKey[..row.PartitionKey.LastIndexOf('|')])) known.Add(InList(row));
        }

        return rows.Where(row => !known.Contains(row.Key)).ToDictionary();
    }

    private static string Facet(string facet) => Between(facet + "|");

    private static string Between(string from)
    {
        var to = from + Keys.End;
        return TableClient.CreateQueryFilter(
            $"PartitionKey ge {from} and PartitionKey lt {to} and RowKey gt {CountedSets.CountKey}");
    }

    /// <summary>All but the last word of a phrase are whole.</summary>
    private static IEnumerable<string> Beginnings(List<string> phrase) => phrase.Select((word, i) =>
    {
        var drawer = $"{IndexRows.Word}|{Words.Drawer(word)}";
        var (from, to) = (Words.Key(word), Words.Key(word) + (i == phrase.Count - 1 ? Keys.End : "|" + Keys.End));
        return TableClient.CreateQueryFilter($"PartitionKey eq {drawer} and RowKey ge {from} and RowKey lt {to}");
    });

    private async Task<Dictionary<string, TableEntity>> Read(string filter, CancellationToken cancel)
    {
        var rows = new Dictionary<string, TableEntity>();
        await foreach (var row in room.Index.Scan(filter, cancel))
        {
            rows[InList(row)] = row;
        }

        return rows;
    }

    private static Dictionary<string, TableEntity> Cut(
        Dictionary<string, TableEntity>? found, Dictionary<string, TableEntity> with) =>
        found is null ? with : found.Where(one => with.ContainsKey(one.Key)).ToDictionary();

    /// <summary>A word's row has the word before its place.</summary>
    private static string InList(TableEntity row) =>
        row.PartitionKey.StartsWith(IndexRows.Word + "|", StringComparison.Ordinal)
            ? row.RowKey[(row.RowKey.IndexOf('|', StringComparison.Ordinal) + 1)..]
            : row.RowKey;

    private static bool IsBehind(TableEntity row, After? after) =>
        after is null || string.CompareOrdinal(InList(row), after.Key) > 0;

    private static bool Holds(CaseSummary row, CaseQuery query, List<List<string>>? sought) =>
        (query.Status is null || row.Status == query.Status)
        && (query.Officer is null || row.Officers.Contains(query.Officer))
        && (query.Told is null || row.Told.Contains(query.Told))
        && (query.ToldNoneOf is not { } left || (row.Told.Count > 0 && !row.Told.Any(left.Contains)))
        && (query.Overdue is null || row.Overdue == query.Overdue)
        && (query.Undelivered is null || row.Undelivered == query.Undelivered)
        && (sought is null || Words.Match(row.SearchText, sought));

    private static List<T> Slice<T>(List<T> all, CaseQuery query) =>
        [.. all.Skip(Math.Max(0, query.Skip)).Take(Math.Max(0, query.Take))];
}
