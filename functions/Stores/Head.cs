using Azure;
using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>The first row of a stream's partition. Every change of the stream replaces it under its tag, so that of two
/// writers one fails and nothing of his is written.</summary>
/// <param name="Version">Seq of the last event.</param>
/// <param name="Edition">Counts every change, also those without an event.</param>
/// <param name="Birth">Its place in the order in which streams began; see <see cref="TableRoom.Birth"/>.</param>
/// <param name="OwedAt">Earliest attempt of an effect that waits; null when none does.</param>
/// <param name="Staged">Id of an append that is committed and still lies in staged rows; see <see cref="Staging"/>.</param>
/// <param name="Attempt">Id of the change that wrote it.</param>
/// <param name="Tag">Default for a stream that does not exist.</param>
internal sealed record Head(
    string Stream, long Version, long Edition, long Birth, DateTimeOffset? OwedAt, string? Staged, CaseSummary? Summary,
    string? Attempt, ETag Tag)
{
    public const string Key = "a";

    public bool Exists => Edition > 0;

    /// <summary>Instant of the latest event; null where a program wrote last that did not keep it: see
    /// <see cref="Changes"/>.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>When the row was written, by the storage's own clock: not before its last event.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    public static Head None(string stream, long birth) => new(stream, 0, 0, birth, null, null, null, null, default);

    public static Place PlaceOf(string stream) => new(Keys.Safe(stream), Key);

    public static Head Of(TableEntity row, string text) => new(
        row.GetString("Aliran"), row.GetInt64("Versi") ?? 0, row.GetInt64("Edisi") ?? 0, row.GetInt64("Lahir") ?? 0,
        row.GetInt64("Utang") is { } owed ? new DateTimeOffset(owed, TimeSpan.Zero) : null,
        row.GetString("Dititipkan"), text.Length == 0 ? null : App.Desk.Ledger.Read<CaseSummary>(text),
        row.GetString("Upaya"), row.ETag)
    {
        ChangedAt = row.GetInt64("Diubah") is { } changed ? new DateTimeOffset(changed, TimeSpan.Zero) : null,
        WrittenAt = row.Timestamp,
    };

    /// <summary>What writes this head where <paramref name="before"/> was.</summary>
    public IEnumerable<TableTransactionAction> Write(Head before)
    {
        var place = PlaceOf(Stream);
        var first = new TableEntity(place.Partition, place.Row)
        {
            ["Aliran"] = Stream,
            ["Versi"] = Version,
            ["Edisi"] = Edition,
            ["Lahir"] = Birth,
            ["Utang"] = OwedAt?.UtcTicks,
            ["Dititipkan"] = Staged,
            ["Upaya"] = Attempt,
            ["Diubah"] = ChangedAt?.UtcTicks,
        };
        var rows = LongText.Write(first, Summary is null ? "" : App.Desk.Ledger.Write(Summary));
        yield return before.Exists
            ? new(TableTransactionActionType.UpdateReplace, rows[0], before.Tag)
            : new(TableTransactionActionType.Add, rows[0]);
        foreach (var row in rows.Skip(1))
        {
            yield return new(TableTransactionActionType.UpsertReplace, row);
        }
    }
}
