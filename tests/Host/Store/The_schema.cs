using Ppid.Host.Store;
using Xunit;

namespace Ppid.Tests.Host.Store;

public sealed class The_schema : IDisposable
{
    private readonly DataFolderOfTest folder = new();
    private readonly Session writer;

    public The_schema()
    {
        SqliteLibrary.Load();
        var file = Path.Combine(folder.Path, "ppid.db");
        File.Create(file).Dispose();
        writer = Session.Writer(file);
    }

    public void Dispose()
    {
        writer.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void Is_brought_forward_once()
    {
        Schema.BringForward(writer);
        Assert.Equal(3L, writer.Scalar("PRAGMA user_version"));

        Schema.BringForward(writer);
        Assert.Equal(3L, writer.Scalar("PRAGMA user_version"));
    }

    [Fact]
    public void Keeps_the_rows_of_an_older_program()
    {
        writer.Run(SchemaSteps.First);
        writer.Run("PRAGMA user_version = 1");
        writer.Run(
            "INSERT INTO summaries (stream, office, sop, source, number, status, officers, title, applicant, received_at, "
            + "overdue, undelivered, search_text) "
            + "VALUES ('a', 'k', 's', 'K-07', '1', 'berjalan', '[\"siti\"]', 'T', 'B', '2026-03-09T00:00:00.0000000Z', 0, 0, 'T')");

        writer.Run(
            "INSERT INTO events (stream, seq, at, type, json, hash) VALUES ('a', 1, '2026-03-09T00:00:00.0000000Z', 't', '{}', 'h'), "
            + "('a', 2, '2026-04-01T00:00:00.0000000Z', 't', '{}', 'h')");

        Schema.BringForward(writer);
        var row = CaseList.Of(writer, "a")!;
        CaseList.Save(writer, row with { Told = ["siti"] });

        Assert.Empty(row.Told);
        Assert.Equal("a", Assert.Single(CaseList.Find(writer, new() { Told = "siti" }).Rows).Stream);
        Assert.Single(CaseList.Find(writer, new() { ChangedSince = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero) }).Rows);
        Assert.Empty(CaseList.Find(writer, new() { ChangedSince = new(2026, 4, 1, 0, 0, 1, TimeSpan.Zero) }).Rows);
    }

    [Fact]
    public void Of_a_newer_program_is_refused()
    {
        writer.Run("PRAGMA user_version = 99");

        var refused = Assert.Throws<StoreUnavailableException>(() => Schema.BringForward(writer));

        Assert.Contains("program yang lebih baru", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lies_in_a_file_that_flushes_every_commit()
    {
        Assert.Equal("wal", writer.Scalar("PRAGMA journal_mode"));
        Assert.Equal(2L, writer.Scalar("PRAGMA synchronous"));
        Assert.Equal(1L, writer.Scalar("PRAGMA foreign_keys"));
    }

    [Theory]
    [InlineData("SELECT stream FROM summaries WHERE next_alarm <= 'x' ORDER BY next_alarm, stream LIMIT 9")]
    [InlineData("SELECT min(next_try) FROM effects WHERE next_try IS NOT NULL")]
    [InlineData("SELECT id FROM effects WHERE next_try <= 'x' ORDER BY position LIMIT 9")]
    [InlineData("SELECT id FROM summaries WHERE overdue = 1 ORDER BY received_at DESC, id DESC LIMIT 9")]
    [InlineData("SELECT id FROM summaries WHERE status = 'x' ORDER BY received_at DESC, id DESC LIMIT 9")]
    [InlineData("SELECT id FROM summaries ORDER BY received_at DESC, id DESC LIMIT 9")]
    [InlineData("SELECT id FROM summaries WHERE changed_at >= 'x'")]
    [InlineData("SELECT max(number) FROM numbers WHERE series = 'x' AND year = 1")]
    public void Answers_without_reading_a_whole_table(string sql)
    {
        Schema.BringForward(writer);

        var plan = writer.Rows("EXPLAIN QUERY PLAN " + sql, row => row.GetString(3));

        Assert.DoesNotContain(plan, step =>
            step.StartsWith("SCAN", Ordinal) && !step.Contains("INDEX", Ordinal));
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;
}
