using System.Globalization;
using Microsoft.Data.Sqlite;
using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>Streams, commands, links and numbers, inside a transaction of the writer or a reader.</summary>
internal static class Ledger
{
    public const string Columns = "SELECT stream, seq, at, type, json, hash FROM events ";

    public static List<StoredEvent> Load(Session session, string stream, long after) => session.Rows(
        Columns + "WHERE stream = ?1 AND seq > ?2 ORDER BY seq", Event, stream, after);

    public static Appended.Repeated? Answered(Session session, string command) => session.First(
        "SELECT stream, answer FROM commands WHERE id = ?1",
        row => new Appended.Repeated(row.GetString(0), row.GetString(1)), command);

    public static TaskLink? Link(Session session, string hash) => session.First(
        "SELECT hash, stream, task FROM links WHERE hash = ?1", LinkRow, hash);

    public static Appended Append(Session writer, Append append)
    {
        if (Answered(writer, append.CommandId) is { } before) return before;
        var version = Whole(writer.Scalar("SELECT max(seq) FROM events WHERE stream = ?1", append.Stream));
        if (version != append.ExpectedVersion) return new Appended.Conflict();

        Check(append);
        Write(writer, append);
        return new Appended.Written(append.ExpectedVersion + append.Events.Count, append.Answer);
    }

    /// <summary>The number is taken only together with its stream: no gaps, no doubles.</summary>
    public static Appended Open(
        Session writer, string series, int year, string command, Func<int, Append> build)
    {
        if (Answered(writer, command) is { } before) return before;

        var number = 1 + (int)Whole(writer.Scalar(
            "SELECT max(number) FROM numbers WHERE series = ?1 AND year = ?2", series, year));
        var append = build(number) with { CommandId = command };
        var appended = Append(writer, append);
        if (appended is Appended.Written)
        {
            writer.Run(
                "INSERT INTO numbers VALUES (?1, ?2, ?3, ?4, ?5)",
                series, year, number, append.Stream, command);
        }

        return appended;
    }

    private static void Check(Append append)
    {
        var next = append.ExpectedVersion;
        foreach (var one in append.Events)
        {
            if (one.Stream != append.Stream || one.Seq != ++next)
            {
                throw new ArgumentException(
                    $"event {one.Stream}:{one.Seq} does not follow {append.Stream}:{next - 1}");
            }
        }
    }

    private static void Write(Session writer, Append append)
    {
        foreach (var one in append.Events)
        {
            writer.Run(
                "INSERT INTO events (stream, seq, at, type, json, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                one.Stream, one.Seq, Instant.Text(one.At), one.Type, one.Json, one.Hash);
        }

        writer.Run(
            "INSERT INTO commands VALUES (?1, ?2, ?3)", append.CommandId, append.Stream, append.Answer);
        foreach (var link in append.Links)
        {
            writer.Run("INSERT INTO links VALUES (?1, ?2, ?3)", link.TokenHash, link.Stream, link.Task);
        }

        foreach (var effect in append.Effects)
        {
            Outbox.Owe(writer, effect, append.Events.First(one => one.Seq == effect.Seq).At);
        }

        foreach (var done in append.Done)
        {
            Outbox.Settle(writer, done);
        }

        if (append.Summary is { } summary) CaseList.Save(writer, summary);
    }

    public static TaskLink LinkRow(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetInt32(2));

    public static StoredEvent Event(SqliteDataReader row) => new(
        row.GetString(0), row.GetInt64(1), Instant.Read(row.GetString(2)),
        row.GetString(3), row.GetString(4), row.GetString(5));

    private static long Whole(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
