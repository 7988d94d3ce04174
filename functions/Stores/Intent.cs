using Azure.Data.Tables;

namespace Ppid.Functions.Stores;

/// <summary>What is about to happen to a stream, written down first: whoever finds it later finishes it or sees that
/// nothing came of it.</summary>
/// <param name="Id">Of the attempt; also of its staged rows.</param>
/// <param name="Command">Id of the command; null for a change without one.</param>
/// <param name="Keys">Every row of the index whose rightness this change may touch.</param>
/// <param name="Done">Effects of other streams that it settles.</param>
/// <param name="Series">"series|year" whose number was to be reserved for <paramref name="Command"/>; then no stream
/// is known yet.</param>
internal sealed record Intent(
    string Id, string Stream, string? Command, IReadOnlyList<Place> Keys, IReadOnlyList<string> Done, string? Series)
{
    /// <summary>When the store took it; null before.</summary>
    public DateTimeOffset? At { get; init; }

    public static Intent For(string stream, string? command, IReadOnlyList<Place> keys, IReadOnlyList<string> done) =>
        new(Guid.NewGuid().ToString("N"), stream, command, keys, done, null);

    public static Intent ToNumber(string series, string command) =>
        new(Guid.NewGuid().ToString("N"), series, command, [], [], series);

    private Place Place => new(Stores.Keys.Shard(Stream).ToString(), Id);

    public async Task Declare(Rack intents, CancellationToken cancel)
    {
        // The first row is the intent; it comes when the rest is there.
        foreach (var row in Rows().AsEnumerable().Reverse())
        {
            await intents.Put(row, cancel);
        }
    }

    public async Task Withdraw(Rack intents, CancellationToken cancel)
    {
        foreach (var row in Rows())
        {
            await intents.Remove(new(row.PartitionKey, row.RowKey), cancel);
        }
    }

    public static Intent Of(TableEntity row, string text)
    {
        var work = App.Desk.Ledger.Read<Work>(text);
        return new(row.RowKey, row.GetString("Aliran"), row.GetString("Perintah"), work.Keys, work.Done, row.GetString("Deret"))
        {
            At = row.Timestamp,
        };
    }

    private List<TableEntity> Rows() => LongText.Write(
        new(Place.Partition, Place.Row) { ["Aliran"] = Stream, ["Perintah"] = Command, ["Deret"] = Series },
        App.Desk.Ledger.Write(new Work(Keys, Done)));

    private sealed record Work(IReadOnlyList<Place> Keys, IReadOnlyList<string> Done);
}
