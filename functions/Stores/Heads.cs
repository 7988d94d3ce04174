using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Reads streams so that what is committed is whole.</summary>
internal sealed class Heads(TableRoom room, Staging staging)
{
    /// <summary>The head; a stream that does not exist has one as well. One operation.</summary>
    public async Task<Head> Read(string stream, CancellationToken cancel)
    {
        while (true)
        {
            if (await room.Ledger.Read(Head.PlaceOf(stream), cancel) is not { } row)
            {
                return Head.None(stream, room.Birth());
            }

            var head = Head.Of(row.First, row.Text);
            if (head.Staged is null) return head;
            await staging.Unfold(head, cancel);
        }
    }

    /// <summary>Events after <paramref name="seq"/>: one operation per 1,000 or per 4 MiB.</summary>
    public async Task<IReadOnlyList<StoredEvent>> Events(string stream, long seq, CancellationToken cancel) =>
        StreamRows.Events(stream, await Whole(stream, StreamRows.EventKey(seq + 1), StreamRows.Markers[0], cancel));

    /// <summary>Effects of the stream with their rows, settled ones too, in the order in which they were owed: one
    /// operation.</summary>
    public async Task<List<(OutboxEntry Entry, Azure.Data.Tables.TableEntity Row)>> Effects(
        string stream, CancellationToken cancel) =>
        StreamRows.Effects(await Whole(stream, "f:", StreamRows.Markers[1], cancel));

    /// <summary>A range that ends where its marker would stand.</summary>
    private async Task<List<Azure.Data.Tables.TableEntity>> Whole(string stream, string from, string marker, CancellationToken cancel)
    {
        while (true)
        {
            var rows = await room.Ledger.Range(Keys.Safe(stream), from, marker, cancel);
            if (rows.Count == 0 || rows[^1].RowKey != marker) return rows;
            await Read(stream, cancel);
        }
    }
}
