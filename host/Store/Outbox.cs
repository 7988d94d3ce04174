using Microsoft.Data.Sqlite;
using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>What is owed after a commit; next_try is null once it is settled.</summary>
internal static class Outbox
{
    public const string Columns =
        "SELECT id, stream, seq, idx, kind, json, attempts, next_try, last_error FROM effects ";

    public static void Owe(Session writer, OwedEffect effect, DateTimeOffset at) => writer.Run(
        """
        INSERT INTO effects (id, stream, seq, idx, kind, json, next_try)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        """,
        effect.Id, effect.Stream, effect.Seq, effect.Index, effect.Kind, effect.Json, Instant.Text(at));

    public static void Settle(Session writer, string id) =>
        writer.Run("UPDATE effects SET next_try = NULL WHERE id = ?1", id);

    /// <summary>In the order of commits: letters of one case leave in the order they were owed.</summary>
    public static List<OutboxEntry> Due(Session session, DateTimeOffset now, int take) => session.Rows(
        Columns + "WHERE next_try <= ?1 ORDER BY position LIMIT ?2", Entry, Instant.Text(now), take);

    /// <summary>Looks through everything that waits: few rows, whatever the age of the house.</summary>
    public static List<OutboxEntry> Pending(Session session, string stream) => session.Rows(
        Columns + "WHERE next_try IS NOT NULL AND stream = ?1 ORDER BY position", Entry, stream);

    public static OutboxEntry? Find(Session session, string id) =>
        session.First(Columns + "WHERE id = ?1", Entry, id);

    /// <summary>Never revives an effect that was settled in the meantime.</summary>
    public static int Postpone(Session writer, string id, DateTimeOffset next, string error) => writer.Run(
        """
        UPDATE effects SET attempts = attempts + 1, next_try = ?2, last_error = ?3
        WHERE id = ?1 AND next_try IS NOT NULL
        """,
        id, Instant.Text(next), error);

    public static int Requeue(Session writer, string id, DateTimeOffset now) => writer.Run(
        "UPDATE effects SET attempts = 0, next_try = ?2, last_error = NULL WHERE id = ?1",
        id, Instant.Text(now));

    public static OutboxEntry Entry(SqliteDataReader row) => new(
        new OwedEffect(
            row.GetString(0), row.GetString(1), row.GetInt64(2),
            row.GetInt32(3), row.GetString(4), row.GetString(5)),
        row.GetInt32(6),
        row.IsDBNull(7) ? null : Instant.Read(row.GetString(7)),
        row.IsDBNull(8) ? null : row.GetString(8));
}
