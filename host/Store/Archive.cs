using System.Globalization;
using Microsoft.Data.Sqlite;
using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>A store read from beginning to end, row by row, whatever its size.</summary>
internal static class Archive
{
    private const string Anything =
        """
        SELECT EXISTS (SELECT 1 FROM events) + EXISTS (SELECT 1 FROM commands) + EXISTS (SELECT 1 FROM effects)
             + EXISTS (SELECT 1 FROM links) + EXISTS (SELECT 1 FROM numbers) + EXISTS (SELECT 1 FROM kept)
             + EXISTS (SELECT 1 FROM summaries)
        """;

    // Distinct over what is sorted by an index; the others are sorted once, in temporary files.
    private const string Names =
        """
        SELECT stream FROM events UNION SELECT stream FROM commands UNION SELECT stream FROM effects
        UNION SELECT stream FROM links UNION SELECT stream FROM summaries ORDER BY stream
        """;

    public static bool IsEmpty(Session session) =>
        Convert.ToInt32(session.Scalar(Anything), CultureInfo.InvariantCulture) == 0;

    /// <summary>Six listings that are sorted by stream, side by side.</summary>
    public static IEnumerable<ArchivedLedger> Streams(Session session)
    {
        using var events = new Sorted<StoredEvent>(
            session.Each(Ledger.Columns + "ORDER BY stream, seq", Ledger.Event), one => one.Stream);
        using var commands = new Sorted<AnsweredCommand>(
            session.Each("SELECT id, stream, answer FROM commands ORDER BY stream, id", Command), one => one.Stream);
        using var effects = new Sorted<OutboxEntry>(
            session.Each(Outbox.Columns + "ORDER BY stream, position", Outbox.Entry), one => one.Effect.Stream);
        using var links = new Sorted<TaskLink>(
            session.Each("SELECT hash, stream, task FROM links ORDER BY stream, hash", Ledger.LinkRow),
            one => one.Stream);
        using var rows = new Sorted<CaseSummary>(
            session.Each(CaseList.Columns + " ORDER BY stream", CaseList.Row), one => one.Stream);
        foreach (var stream in session.Each(Names, row => row.GetString(0)))
        {
            yield return new(
                stream, events.Of(stream), commands.Of(stream), effects.Of(stream), links.Of(stream),
                rows.Of(stream).SingleOrDefault());
        }
    }

    public static IEnumerable<ReservedNumber> Numbers(Session session) => session.Each(
        "SELECT series, year, number, stream, command FROM numbers ORDER BY series, year, number",
        row => new ReservedNumber(
            row.GetString(0), row.GetInt32(1), row.GetInt32(2),
            row.GetString(3) is { Length: > 0 } stream ? stream : null, row.GetString(4)));

    public static IEnumerable<KeptEntry> Kept(Session session) => session.Each(
        "SELECT kind, key, json, version FROM kept ORDER BY kind, key",
        row => new KeptEntry(row.GetString(0), row.GetString(1), new KeptValue(row.GetString(2), row.GetInt64(3))));

    private static AnsweredCommand Command(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2));

    /// <summary>A listing sorted by stream, of which the next stream's part is taken at a time.</summary>
    private sealed class Sorted<T>(IEnumerable<T> all, Func<T, string> stream) : IDisposable
    {
        private readonly IEnumerator<T> next = all.GetEnumerator();
        private bool? any;

        public List<T> Of(string name)
        {
            List<T> part = [];
            for (any ??= next.MoveNext(); any == true && stream(next.Current) == name; any = next.MoveNext())
            {
                part.Add(next.Current);
            }

            return part;
        }

        public void Dispose() => next.Dispose();
    }
}
