using Microsoft.Data.Sqlite;
using Ppid.Host.Store;
using Xunit;

namespace Ppid.Tests.Host.Store;

public sealed class A_group_commit : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken Always = CancellationToken.None;

    private readonly DataFolderOfTest folder = new();
    private readonly ManualResetEventSlim gate = new();
    private GroupCommit commits = null!;
    private Session reader = null!;

    public Task InitializeAsync()
    {
        SqliteLibrary.Load();
        var file = Path.Combine(folder.Path, "ppid.db");
        File.Create(file).Dispose();
        var writer = Session.Writer(file);
        Schema.BringForward(writer);
        commits = new GroupCommit(writer);
        reader = Session.Reader(file);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        reader.Dispose();
        await commits.DisposeAsync();
    }

    public void Dispose()
    {
        gate.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task That_fails_is_the_failure_of_everyone_in_it_and_of_nobody_after_it()
    {
        var held = Hold();
        var one = Keep("one");
        var broken = commits.Run(session => session.Run("PRAGMA defer_foreign_keys = ON")
            + session.Run("INSERT INTO holders VALUES ('siti', 404)"), Always);
        var two = Keep("two");
        gate.Set();
        await held;

        foreach (var task in (Task[])[one, broken, two])
        {
            var failed = await Assert.ThrowsAsync<SqliteException>(() => task);
            Assert.Contains("FOREIGN KEY", failed.Message, Ordinal);
        }

        await Keep("three");
        Assert.Equal(["three"], Kept());
    }

    [Fact]
    public async Task On_a_full_disk_reports_as_written_exactly_what_is_there()
    {
        await Keep("before");
        await commits.Run(session => session.Scalar("PRAGMA max_page_count = 1"), Always);
        var held = Hold();
        var text = new string('x', 1_000_000);
        var big = commits.Run(session => Keeping.Put(session, "k", "big", text, 0), Always);
        var small = Keep("small");
        gate.Set();
        await held;

        await Assert.ThrowsAsync<SqliteException>(() => big);
        await Task.WhenAny(small);
        Assert.Equal(small.IsCompletedSuccessfully ? ["before", "small"] : ["before"], Kept());

        await commits.Run(session => session.Scalar("PRAGMA max_page_count = 1000000"), Always);
        await Keep("zafter");
        Assert.Equal("zafter", Kept()[^1]);
    }

    [Fact]
    public async Task Drops_what_was_cancelled_while_it_waited()
    {
        using var cancel = new CancellationTokenSource();
        var held = Hold();
        var waiting = commits.Run(session => Keeping.Put(session, "k", "late", "{}", 0), cancel.Token);
        await cancel.CancelAsync();
        gate.Set();
        await held;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Empty(Kept());
    }

    [Fact]
    public async Task Reports_as_written_what_was_cancelled_while_it_ran()
    {
        using var cancel = new CancellationTokenSource();

        Assert.True(await commits.Run(session =>
        {
            cancel.Cancel();
            return Keeping.Put(session, "k", "written", "{}", 0);
        }, cancel.Token));

        Assert.Equal(["written"], Kept());
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    /// <summary>Keeps the writer busy until the gate opens, so that what follows shares one commit.</summary>
    private async Task Hold()
    {
        using var started = new ManualResetEventSlim();
        var held = commits.Run(_ =>
        {
            started.Set();
            gate.Wait();
            return 0;
        }, Always);
        started.Wait();
        await held;
    }

    private Task<bool> Keep(string key) =>
        commits.Run(session => Keeping.Put(session, "k", key, "{}", 0), Always);

    private List<string> Kept() => [.. Keeping.All(reader, "k").Select(one => one.Key)];
}
