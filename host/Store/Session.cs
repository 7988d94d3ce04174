using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ppid.Host.Store;

/// <summary>One connection with its prepared statements; used by one thread at a time. Values are bound in
/// order to ?1, ?2, ….</summary>
internal sealed class Session : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    private Session(string file, SqliteOpenMode mode)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 5,
        }.ToString());
        connection.Open();
        Run("PRAGMA busy_timeout = 5000");
    }

    /// <summary>True from BEGIN to COMMIT or ROLLBACK, or until an engine error rolls back.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>The one connection that writes and checkpoints; its commits return flushed.</summary>
    public static Session Writer(string file)
    {
        var session = new Session(file, SqliteOpenMode.ReadWrite);
        session.Run("PRAGMA journal_mode = WAL");
        session.Run("PRAGMA synchronous = FULL");
        session.Run("PRAGMA foreign_keys = ON");
        session.Run("PRAGMA journal_size_limit = 67108864");
        session.Run("PRAGMA cache_size = -16384");
        // The undo log of the savepoints would otherwise be written to files: half of all the time spent.
        session.Run("PRAGMA temp_store = MEMORY");
        return session;
    }

    /// <summary>Reads only, and never checkpoints: before SQLite 3.51.3 two connections that checkpoint at
    /// once could destroy the file (its "WAL-reset" defect).</summary>
    public static Session Reader(string file)
    {
        var session = new Session(file, SqliteOpenMode.ReadOnly);
        session.Run("PRAGMA query_only = ON");
        session.Run("PRAGMA wal_autocheckpoint = 0");
        return session;
    }

    /// <summary>Executes and returns the number of rows changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteNonQuery();

    /// <summary>First column of the first row; null if there is none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) =>
        Command(sql, values).ExecuteScalar() is { } found and not DBNull ? found : null;

    public List<T> Rows<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
    {
        using var reader = Command(sql, values).ExecuteReader();
        List<T> rows = [];
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Row by row, for as long as somebody asks: for what is too long for the memory.</summary>
    public IEnumerable<T> Each<T>(string sql, Func<SqliteDataReader, T> row)
    {
        using var reader = Command(sql, []).ExecuteReader();
        while (reader.Read())
        {
            yield return row(reader);
        }
    }

    public T? First<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = Command(sql, values).ExecuteReader();
        return reader.Read() ? row(reader) : null;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            prepared[sql] = command = Prepare(sql, values.Length);
        }

        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    // The text is always a constant of this folder; what a person typed is only ever a bound value.
#pragma warning disable CA2100
    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"?{i}" });
        }

        return command;
    }
#pragma warning restore CA2100
}
