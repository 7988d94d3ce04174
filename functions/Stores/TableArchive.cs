using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>A store read from beginning to end. Streams come one partition at a time; only their names are held
/// together, because the tables sort them in another order.</summary>
internal sealed class TableArchive(TableRoom room, Heads heads, Claims claims, KeptRows kept)
{
    public async Task<bool> IsEmpty(CancellationToken cancel)
    {
        foreach (var rack in (Rack[])[room.Ledger, room.Index, room.Intents, room.Numbers, room.Kept])
        {
            await foreach (var _ in rack.Scan("PartitionKey ge '!'", cancel, ["RowKey"], perPage: 1))
            {
                return false;
            }
        }

        return true;
    }

    public async IAsyncEnumerable<ArchivedLedger> Streams([EnumeratorCancellation] CancellationToken cancel)
    {
        var names = await Distinct(room.Ledger, $"RowKey eq '{Head.Key}'", "Aliran", cancel);
        foreach (var name in names)
        {
            yield return await Ledger(name, cancel);
        }
    }

    public async IAsyncEnumerable<ReservedNumber> Numbers([EnumeratorCancellation] CancellationToken cancel)
    {
        List<(string Series, int Year)> series = [];
        await foreach (var row in room.Numbers.Scan($"RowKey eq '{Numbering.Counter}'", cancel))
        {
            series.Add((row.GetString("Deret"), row.GetInt32("Tahun")!.Value));
        }

        foreach (var (name, year) in series.OrderBy(one => one.Series, StringComparer.Ordinal).ThenBy(one => one.Year))
        {
            foreach (var row in await room.Numbers.Range(Numbering.Partition(name, year), "n:", "n:" + Keys.End, cancel))
            {
                yield return await Number(name, year, row, cancel);
            }
        }
    }

    public async IAsyncEnumerable<KeptEntry> Kept([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var kind in await Distinct(room.Kept, "PartitionKey ge '!'", "Jenis", cancel))
        {
            foreach (var (key, value) in await kept.All(kind, cancel))
            {
                yield return new(kind, key, value);
            }
        }
    }

    private async Task<ArchivedLedger> Ledger(string stream, CancellationToken cancel)
    {
        var head = await heads.Read(stream, cancel);
        var rows = (await room.Ledger.Range(Keys.Safe(stream), "c:", "l:" + Keys.End, cancel)).ToLookup(row => row.RowKey[0]);
        return new(
            stream, StreamRows.Events(stream, rows['e']),
            [
                .. LongText.Group(rows['c']).Where(one => one.First.GetBoolean("Batal") != true)
                    .Select(one => new AnsweredCommand(one.First.GetString("Perintah"), stream, one.Text)),
            ],
            [.. StreamRows.Effects(rows['f']).Select(one => one.Entry)],
            [.. rows['l'].Select(row => new TaskLink(row.GetString("Tautan"), stream, row.GetInt32("Tugas")!.Value))],
            head.Summary);
    }

    /// <summary>A number whose command was not written in its stream is void, noted or not.</summary>
    private async Task<ReservedNumber> Number(string series, int year, TableEntity row, CancellationToken cancel)
    {
        var (stream, command) = (row.GetString("Aliran"), row.GetString("Perintah"));
        var opened = !Numbering.IsVoid(row) && (await claims.Written(stream, command, cancel)).Repeated is not null;
        return new(series, year, row.GetInt32("Nomor")!.Value, opened ? stream : null, command);
    }

    private static async Task<IEnumerable<string>> Distinct(
        Rack rack, string filter, string column, CancellationToken cancel)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var row in rack.Scan(filter, cancel, [column]))
        {
            // Rows that only carry on a long text have no columns of their own.
            if (row.GetString(column) is { } value) values.Add(value);
        }

        return values;
    }
}
