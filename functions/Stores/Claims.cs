using Azure;
using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Sees to it that a command id is written once in the whole ledger, though each stream is a partition of its
/// own. The truth is the command's row in its stream, written with the events; the claim in the index only says in
/// which streams to look. Whoever takes a claim over first bars the former streams: there the command's row is then
/// occupied, and the append that is still under way fails as a whole.</summary>
internal sealed class Claims(TableRoom room)
{
    public async Task<Appended.Repeated?> Answered(string commandId, CancellationToken cancel)
    {
        var claim = await room.Index.Get(Place(commandId), cancel);
        foreach (var stream in claim is null ? [] : Streams(claim))
        {
            if (await Written(stream, commandId, cancel) is { Repeated: { } answer }) return answer;
        }

        return null;
    }

    /// <summary>The command's row in a stream: written, barred or absent.</summary>
    public async Task<Standing> Written(string stream, string commandId, CancellationToken cancel) =>
        await room.Ledger.Read(StreamRows.CommandPlace(stream, commandId), cancel) is not { } row ? new(null, null, null)
        : row.First.GetBoolean("Batal") == true ? new(null, null, row.First.ETag, row.First.GetBoolean("Selamanya") == true)
        : new(new(stream, row.Text), row.First.GetString("Upaya"), null);

    /// <summary>The rows that write the command, in the transaction of its events.</summary>
    public static IEnumerable<TableTransactionAction> Rows(Append append, string attempt, Standing standing)
    {
        var rows = StreamRows.Command(StreamRows.CommandPlace(append.Stream, append.CommandId), append, attempt);
        yield return standing.Barred is { } tag
            ? new(TableTransactionActionType.UpdateReplace, rows[0], tag)
            : new(TableTransactionActionType.Add, rows[0]);
        foreach (var row in rows.Skip(1))
        {
            yield return new(TableTransactionActionType.UpsertReplace, row);
        }
    }

    /// <summary>Makes the stream the only one in which the command may be written from now on. Says what stands there:
    /// its answer if it was written (there or elsewhere), else how its row may be written.</summary>
    public async Task<Standing> Take(string commandId, string stream, CancellationToken cancel)
    {
        var place = Place(commandId);
        var fresh = new TableEntity(place.Partition, place.Row)
        {
            ["Perintah"] = commandId,
            ["Aliran"] = App.Desk.Ledger.Write<string[]>([stream]),
        };
        while (!await room.Index.Add(fresh, cancel))
        {
            // In this order: who bars a row moved the claim before, so what is read here is stale or the claim is.
            var standing = await Written(stream, commandId, cancel);
            if (standing.Repeated is not null || await room.Index.Get(place, cancel) is not { } claim)
            {
                return standing;
            }

            var streams = Streams(claim);
            if (streams[0] == stream || await Move(claim, [stream, .. streams.Where(one => one != stream)], cancel))
            {
                return await BarAll(streams.Where(one => one != stream), commandId, cancel) is { } before
                    ? new(before, null, null)
                    : standing;
            }
        }

        return new(null, null, null);
    }

    /// <summary>After this no append that began before can write the command into the stream. Its answer, if one
    /// has.</summary>
    /// <param name="forever">Nor can one that begins later: the stream's number is void.</param>
    public async Task<Standing> Bar(string stream, string commandId, CancellationToken cancel, bool forever = false)
    {
        var place = StreamRows.CommandPlace(stream, commandId);
        while (true)
        {
            var standing = await Written(stream, commandId, cancel);
            var barred = new TableEntity(place.Partition, place.Row)
            {
                ["Perintah"] = commandId,
                ["Batal"] = true,
                ["Selamanya"] = forever || standing.Forever,
            };
            if (standing.Repeated is not null
                || await (standing.Barred is { } tag ? room.Ledger.Replace(barred, tag, cancel) : room.Ledger.Add(barred, cancel)))
            {
                return standing;
            }
        }
    }

    private async Task<Appended.Repeated?> BarAll(IEnumerable<string> streams, string commandId, CancellationToken cancel)
    {
        foreach (var stream in streams)
        {
            if ((await Bar(stream, commandId, cancel)).Repeated is { } before) return before;
        }

        return null;
    }

    private Task<bool> Move(TableEntity claim, string[] streams, CancellationToken cancel)
    {
        claim["Aliran"] = App.Desk.Ledger.Write(streams);
        return room.Index.Replace(claim, claim.ETag, cancel);
    }

    private static List<string> Streams(TableEntity claim) => App.Desk.Ledger.Read<List<string>>(claim.GetString("Aliran"));

    private static Place Place(string commandId)
    {
        var hash = Keys.Hash(commandId);
        return new(Keys.Spread("perintah", hash), hash);
    }
}

/// <summary>How a command stands in a stream.</summary>
/// <param name="Repeated">Its answer, if it was written.</param>
/// <param name="Attempt">Who wrote it.</param>
/// <param name="Barred">Tag of the row that bars it, if one does.</param>
/// <param name="Forever">Nobody may lift the bar.</param>
internal sealed record Standing(Appended.Repeated? Repeated, string? Attempt, ETag? Barred, bool Forever = false);
