using Microsoft.Data.Sqlite;
using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>Small versioned documents that are not history.</summary>
internal static class Keeping
{
    public static KeptValue? Get(Session session, string kind, string key) => session.First(
        "SELECT json, version FROM kept WHERE kind = ?1 AND key = ?2", row => Value(row, 0), kind, key);

    public static bool Put(Session writer, string kind, string key, string json, long expected)
    {
        var written = expected == 0
            ? writer.Run("INSERT INTO kept VALUES (?1, ?2, ?3, 1) ON CONFLICT DO NOTHING", kind, key, json)
            : writer.Run(
                """
                UPDATE kept SET json = ?3, version = version + 1
                WHERE kind = ?1 AND key = ?2 AND version = ?4
                """,
                kind, key, json, expected);
        return written == 1;
    }

    public static List<KeyValuePair<string, KeptValue>> All(Session session, string kind) => session.Rows(
        "SELECT key, json, version FROM kept WHERE kind = ?1 ORDER BY key",
        row => KeyValuePair.Create(row.GetString(0), Value(row, 1)), kind);

    public static int Remove(Session writer, string kind, string key) =>
        writer.Run("DELETE FROM kept WHERE kind = ?1 AND key = ?2", kind, key);

    private static KeptValue Value(SqliteDataReader row, int at) =>
        new(row.GetString(at), row.GetInt64(at + 1));
}
