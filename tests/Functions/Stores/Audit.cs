using Azure.Data.Tables;
using Ppid.App.Desk;
using Ppid.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>Compares every row outside the streams with what the streams say.</summary>
internal static class Audit
{
    public static async Task NothingIsHalfThere(string connection, string name)
    {
        var room = new TableRoom(new TableServiceClient(connection), name, TimeProvider.System);
        var ledger = await All(room.Ledger);
        Assert.Empty(await All(room.Intents));
        Assert.DoesNotContain(ledger, row => row.RowKey.StartsWith("t:", StringComparison.Ordinal));
        Assert.DoesNotContain(ledger, row => StreamRows.Markers.Contains(row.RowKey));

        var heads = LongText.Group(ledger.Where(row => row.RowKey[0] == 'a')).Select(one => Head.Of(one.First, one.Text)).ToList();
        var index = (await All(room.Index)).Where(IsProjection).ToList();
        var wanted = heads.SelectMany(IndexRows.Of).ToDictionary();
        Assert.Equal(
            wanted.Keys.Select(Text).Order(StringComparer.Ordinal),
            index.Where(row => row.RowKey != CountedSets.CountKey)
                .Select(row => Text(new(row.PartitionKey, row.RowKey))).Order(StringComparer.Ordinal));
        Assert.All(index.Where(row => row.RowKey != CountedSets.CountKey && IndexRows.Full(row.PartitionKey)), row =>
            Assert.Equal(LongText.Read([wanted[new(row.PartitionKey, row.RowKey)]]), LongText.Read([row])));
        Assert.All(index.Where(row => row.RowKey == CountedSets.CountKey), count => Assert.Equal(
            index.Count(row => row.PartitionKey == count.PartitionKey) - 1,
            Ledger.Read<Dictionary<string, int>>(LongText.Read([count])).Values.Sum()));
        Assert.All(heads, head => Assert.Equal(ledger.Count(row => IsEventOf(head, row)), head.Version));
    }

    private static bool IsEventOf(Head head, TableEntity row) =>
        row.PartitionKey == Keys.Safe(head.Stream) && row.RowKey[0] == 'e' && !LongText.Follows(row);

    private static bool IsProjection(TableEntity row) =>
        row.PartitionKey.Split('|')[0] is not ("perintah" or "tautan" or Listing.Months or Changes.Complete);

    private static string Text(Place place) => $"{place.Partition} {place.Row}";

    private static async Task<List<TableEntity>> All(Rack rack)
    {
        List<TableEntity> rows = [];
        await foreach (var row in rack.Scan("PartitionKey ge '!'", CancellationToken.None))
        {
            rows.Add(row);
        }

        return rows;
    }
}
