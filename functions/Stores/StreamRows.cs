using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Events, commands, links and effects of one stream as rows of its partition, and back.</summary>
internal static class StreamRows
{
    /// <summary>Stands at the end of the events, and of the effects, while more of them lie in staged rows.</summary>
    public static readonly string[] Markers = ["e" + Keys.End, "f" + Keys.End];

    public static string EventKey(long seq) => string.Create(CultureInfo.InvariantCulture, $"e:{seq:D10}");

    public static Place CommandPlace(string stream, string commandId) => new(Keys.Safe(stream), "c:" + Keys.Hash(commandId));

    public static Place LinkPlace(string stream, string hash) => new(Keys.Safe(stream), "l:" + Keys.Safe(hash));

    /// <summary>An effect's stream and place, from its id alone: "stream:seq:index".</summary>
    public static (string Stream, Place Place)? EffectPlace(string id)
    {
        var seq = id.LastIndexOf(':') is var last and > 0 ? id.LastIndexOf(':', last - 1) : -1;
        return seq <= 0 ? null : (id[..seq], new(Keys.Safe(id[..seq]), $"f:{Keys.Safe(id[(seq + 1)..])}"));
    }

    /// <summary>Everything of an append but its head, its command and what it settles.</summary>
    /// <param name="place">Place of the append in the order of commits.</param>
    public static IEnumerable<TableTransactionAction> Of(Append append, long place)
    {
        var partition = Keys.Safe(append.Stream);
        var rows = append.Events.SelectMany(one => Event(partition, one))
            .Concat(append.Links.Select(link => new TableEntity(partition, LinkPlace(append.Stream, link.TokenHash).Row)
            {
                ["Tautan"] = link.TokenHash,
                ["Tugas"] = link.Task,
            }))
            .Concat(append.Effects.Index().SelectMany(
                each => Effect(each.Item, DueAt(append, each.Item), place + each.Index)));
        return rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row));
    }

    /// <summary>An effect is due from the instant of its event.</summary>
    public static DateTimeOffset DueAt(Append append, OwedEffect effect) =>
        append.Events.First(one => one.Seq == effect.Seq).At;

    public static List<TableEntity> Command(Place at, Append append, string attempt) => LongText.Write(
        new(at.Partition, at.Row) { ["Perintah"] = append.CommandId, ["Aliran"] = append.Stream, ["Upaya"] = attempt },
        append.Answer);

    public static List<StoredEvent> Events(string stream, IEnumerable<TableEntity> rows) =>
    [
        .. LongText.Group(rows).Select(one => new StoredEvent(
            stream, one.First.GetInt64("Urut")!.Value, At(one.First, "Saat")!.Value, one.First.GetString("Jenis"),
            one.Text, one.First.GetString("Sidik"))),
    ];

    public static List<(OutboxEntry Entry, TableEntity Row)> Effects(IEnumerable<TableEntity> rows) =>
    [
        .. LongText.Group(rows)
            .OrderBy(one => one.First.GetInt64("Tempat"))
            .Select(one => (Entry(one.First, one.Text), one.First)),
    ];

    public static OutboxEntry Entry(TableEntity row, string text) => new(
        new OwedEffect(
            row.GetString("Utang"), row.GetString("Aliran"), row.GetInt64("Urut")!.Value, row.GetInt32("Indeks")!.Value,
            row.GetString("Jenis"), text),
        row.GetInt32("Percobaan") ?? 0, At(row, "Berikut"), row.GetString("Galat"));

    /// <summary>The same effect with another fate. Only the first row changes: the payload never does.</summary>
    public static TableTransactionAction Fate(TableEntity row, int attempts, DateTimeOffset? next, string? error)
    {
        row["Percobaan"] = attempts;
        row["Berikut"] = next?.UtcTicks;
        row["Galat"] = error?[..Math.Min(error.Length, 30_000)];
        return new(TableTransactionActionType.UpdateReplace, row, ETag.All);
    }

    /// <summary>An effect as it was elsewhere, its fate included.</summary>
    public static List<TableEntity> Restored(OutboxEntry entry, long place)
    {
        var rows = Effect(entry.Effect, default, place);
        Fate(rows[0], entry.Attempts, entry.NextTry, entry.LastError);
        return rows;
    }

    private static List<TableEntity> Event(string partition, StoredEvent one) => LongText.Write(
        new(partition, EventKey(one.Seq))
        {
            ["Urut"] = one.Seq,
            ["Saat"] = one.At.UtcTicks,
            ["Jenis"] = one.Type,
            ["Sidik"] = one.Hash,
        },
        one.Json);

    private static List<TableEntity> Effect(OwedEffect effect, DateTimeOffset due, long place) => LongText.Write(
        new(EffectPlace(effect.Id)!.Value.Place.Partition, EffectPlace(effect.Id)!.Value.Place.Row)
        {
            ["Utang"] = effect.Id,
            ["Aliran"] = effect.Stream,
            ["Urut"] = effect.Seq,
            ["Indeks"] = effect.Index,
            ["Jenis"] = effect.Kind,
            ["Tempat"] = place,
            ["Berikut"] = due.UtcTicks,
        },
        effect.Json);

    private static DateTimeOffset? At(TableEntity row, string column) =>
        row.GetInt64(column) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
