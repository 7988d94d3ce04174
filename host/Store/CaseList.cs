using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>The rows by which cases are listed, searched and woken.</summary>
internal static class CaseList
{
    public const string Columns =
        """
        SELECT stream, office, sop, source, number, status, step, officers, title, applicant,
               received_at, due, overdue, undelivered, next_alarm, search_text, told
        FROM summaries
        """;

    private const string Upsert =
        """
        INSERT INTO summaries (stream, office, sop, source, number, status, step, officers, title, applicant,
                               received_at, due, overdue, undelivered, next_alarm, search_text, told)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
        ON CONFLICT (stream) DO UPDATE SET
            office = ?2, sop = ?3, source = ?4, number = ?5, status = ?6, step = ?7, officers = ?8,
            title = ?9, applicant = ?10, received_at = ?11, due = ?12, overdue = ?13,
            undelivered = ?14, next_alarm = ?15, search_text = ?16, told = ?17
        """;

    // What a decision usually changes. Where the rest is the same, its indexes are left alone.
    private const string Move =
        """
        UPDATE summaries SET status = ?6, step = ?7, officers = ?8, due = ?12, overdue = ?13,
                             undelivered = ?14, next_alarm = ?15, told = ?17
        WHERE stream = ?1 AND office = ?2 AND sop = ?3 AND source = ?4 AND number = ?5 AND title = ?9
              AND applicant = ?10 AND received_at = ?11 AND search_text = ?16
        """;

    public static void Save(Session writer, CaseSummary row)
    {
        object?[] values = Values(row);
        if (writer.Run(Move, values) == 0) writer.Run(Upsert, values);
    }

    private static object?[] Values(CaseSummary row) => [
        row.Stream, row.Office, row.Sop, row.Source, row.Number, row.Status, row.Step,
        JsonSerializer.Serialize(row.Officers), row.Title, row.Applicant, Instant.Text(row.ReceivedAt),
        Instant.Text(row.Due), row.Overdue, row.Undelivered, Instant.Text(row.NextAlarm), row.SearchText,
        JsonSerializer.Serialize(row.Told)];

    /// <summary>Newest first; the total counts all pages.</summary>
    public static CasePage Find(Session session, CaseQuery query)
    {
        var (where, values) = CaseFilter.Of(query);
        var total = session.Scalar("SELECT count(*) FROM summaries" + where, values);
        var rows = session.Rows(
            Columns + where + " ORDER BY received_at DESC, id DESC"
            + $" LIMIT ?{values.Length + 1} OFFSET ?{values.Length + 2}",
            Row, [.. values, Math.Max(0, query.Take), Math.Max(0, query.Skip)]);
        return new CasePage(rows, Convert.ToInt32(total, CultureInfo.InvariantCulture));
    }

    public static CaseSummary? Of(Session session, string stream) =>
        session.First(Columns + " WHERE stream = ?1", Row, stream);

    public static string? ByNumber(Session session, string number) =>
        session.Scalar(
            "SELECT stream FROM summaries WHERE number = ?1 ORDER BY id LIMIT 1", number) as string;

    public static List<string> DueAlarms(Session session, DateTimeOffset now, int take) => session.Rows(
        "SELECT stream FROM summaries WHERE next_alarm <= ?1 ORDER BY next_alarm, stream LIMIT ?2",
        row => row.GetString(0), Instant.Text(now), take);

    public static List<string> Running(Session session, string? after, int take) => session.Rows(
        "SELECT stream FROM summaries WHERE stream > ?1 "
            + "AND status NOT IN ('selesai', 'ditarik', 'dibatalkan', 'ditolak') ORDER BY stream LIMIT ?2",
        row => row.GetString(0), after ?? "", take);

    /// <summary>Earliest alarm or attempt.</summary>
    public static DateTimeOffset? NextWake(Session session)
    {
        var earliest = session.Scalar(
            """
            SELECT min(at) FROM (
                SELECT min(next_alarm) AS at FROM summaries WHERE next_alarm IS NOT NULL
                UNION ALL SELECT min(next_try) FROM effects WHERE next_try IS NOT NULL)
            """);
        return earliest is string text ? Instant.Read(text) : null;
    }

    public static CaseSummary Row(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2),
        row.GetString(3), row.GetString(4), row.GetString(5),
        Optional(row, 6), JsonSerializer.Deserialize<List<string>>(row.GetString(7))!, row.GetString(8),
        row.GetString(9), Instant.Read(row.GetString(10)),
        Optional(row, 11) is { } due ? Instant.Day(due) : null,
        row.GetBoolean(12), row.GetBoolean(13),
        Optional(row, 14) is { } alarm ? Instant.Read(alarm) : null,
        row.GetString(15))
    {
        Told = JsonSerializer.Deserialize<List<string>>(row.GetString(16))!,
    };

    private static string? Optional(SqliteDataReader row, int at) =>
        row.IsDBNull(at) ? null : row.GetString(at);
}
