using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>From the hash of a link to its stream. Written before the commit; what it points to counts only if the
/// stream has the link as well.</summary>
internal sealed class Pointers(TableRoom room, Heads heads)
{
    public async Task<TaskLink?> Link(string hash, CancellationToken cancel) =>
        await room.Index.Get(Place(hash), cancel) is { } pointer
        && await Row(pointer.GetString("Aliran"), hash, cancel) is { } link
            ? new(hash, pointer.GetString("Aliran"), link.GetInt32("Tugas")!.Value)
            : null;

    /// <summary>The stream that was filed first under a number: one operation.</summary>
    public async Task<string?> Number(string number, CancellationToken cancel)
    {
        var hash = Keys.Hash(number);
        var rows = await room.Index.Range(Keys.Spread(IndexRows.Number, hash), hash, hash + Keys.End, cancel);
        return rows.FirstOrDefault()?.GetString("Aliran");
    }

    /// <summary>Throws <see cref="InvalidOperationException"/> if the link leads to another stream already.</summary>
    public async Task Point(TaskLink link, CancellationToken cancel)
    {
        var place = Place(link.TokenHash);
        var pointer = new TableEntity(place.Partition, place.Row) { ["Aliran"] = link.Stream };
        while (!await room.Index.Add(pointer, cancel))
        {
            var known = await room.Index.Get(place, cancel);
            if (known?.GetString("Aliran") is not { } stream || stream == link.Stream) return;
            if (await Row(stream, link.TokenHash, cancel) is not null)
            {
                throw new InvalidOperationException($"link {link.TokenHash} leads to {stream} already");
            }

            if (await room.Index.Replace(pointer, known.ETag, cancel)) return;
        }
    }

    /// <summary>The stream's own row of the link; of a large append it may not have been unfolded yet.</summary>
    private async Task<TableEntity?> Row(string stream, string hash, CancellationToken cancel) =>
        await room.Ledger.Get(StreamRows.LinkPlace(stream, hash), cancel) is { } row ? row
        : (await heads.Read(stream, cancel)).Exists ? await room.Ledger.Get(StreamRows.LinkPlace(stream, hash), cancel)
        : null;

    private static Place Place(string hash) => new(Keys.Spread("tautan", Keys.Hash(hash)), Keys.Safe(hash));
}
