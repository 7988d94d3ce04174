using System.Globalization;
using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Appends of more than one entity-group transaction: laid down first as staged rows that nobody reads,
/// committed by the one transaction of the head, and then unfolded into proper rows by whoever comes first. Until that
/// is done markers stand behind the events and the effects, so that no reader mistakes the rest for the whole.</summary>
internal sealed class Staging(TableRoom room)
{
    /// <summary>Throws <see cref="InvalidOperationException"/> if a row of the append is in the stream already: in one
    /// transaction the store would see that, in several we must.</summary>
    public async Task Lay(Append append, string attempt, long place, CancellationToken cancel)
    {
        var partition = Keys.Safe(append.Stream);
        var known = new HashSet<string>();
        foreach (var kind in (string[])["e:", "f:", "l:"])
        {
            known.UnionWith((await room.Ledger.Range(partition, kind, kind + Keys.End, cancel)).Select(row => row.RowKey));
        }

        if (StreamRows.Of(append, place).FirstOrDefault(action => !known.Add(action.Entity.RowKey)) is { } twice)
        {
            throw new InvalidOperationException($"{append.Stream} has a row {twice.Entity.RowKey} already");
        }

        var first = new TableEntity(partition, Key(attempt)) { ["Tempat"] = place };
        foreach (var row in LongText.Write(first, App.Desk.Ledger.Write(append)))
        {
            await room.Ledger.Put(row, cancel);
        }
    }

    public static IEnumerable<TableTransactionAction> Markers(string stream) => StreamRows.Markers.Select(marker =>
        new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(Keys.Safe(stream), marker)));

    /// <summary>Writes what is staged as proper rows; safe to do twice, and at the same time.</summary>
    public async Task Unfold(Head head, CancellationToken cancel)
    {
        var partition = Keys.Safe(head.Stream);
        if (await room.Ledger.Read(new(partition, Key(head.Staged!)), cancel) is { } staged)
        {
            var append = App.Desk.Ledger.Read<Append>(staged.Text);
            // A batch that fails is there already: nobody else writes rows of these keys, and no batch is half there.
            foreach (var batch in Batches.Cut(StreamRows.Of(append, staged.First.GetInt64("Tempat")!.Value)))
            {
                await room.Ledger.Commit(batch, cancel);
            }
        }

        var done = head with { Staged = null, Edition = head.Edition + 1 };
        var markers = StreamRows.Markers.Select(marker => new TableTransactionAction(
            TableTransactionActionType.Delete, new TableEntity(partition, marker), Azure.ETag.All));
        if (await room.Ledger.Commit([.. done.Write(head), .. markers], cancel)
            || (await room.Ledger.Get(Head.PlaceOf(head.Stream), cancel))?.GetString("Dititipkan") != head.Staged)
        {
            await Clear(head.Stream, head.Staged!, cancel);
        }
    }

    public async Task Clear(string stream, string attempt, CancellationToken cancel)
    {
        var partition = Keys.Safe(stream);
        // The first row last: as long as it is there, the rest can be found.
        foreach (var row in (await room.Ledger.Range(partition, Key(attempt), Key(attempt) + Keys.End, cancel)).AsEnumerable().Reverse())
        {
            await room.Ledger.Remove(new(partition, row.RowKey), cancel);
        }
    }

    private static string Key(string attempt) => string.Create(CultureInfo.InvariantCulture, $"t:{attempt}");
}
