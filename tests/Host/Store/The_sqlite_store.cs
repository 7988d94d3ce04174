using Ppid.App.Desk;
using Ppid.Host.Store;
using Xunit;

namespace Ppid.Tests.Host.Store;

/// <summary>The SQLite store keeps the contract, and what only a file can promise.</summary>
public sealed class The_sqlite_store : CaseStoreContract, IDisposable
{
    private readonly DataFolderOfTest folder = new();

    protected override Task<ICaseStore> Create() =>
        Task.FromResult<ICaseStore>(SqliteCaseStore.Open(folder.Path));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Keeps_everything_it_acknowledged_when_the_process_dies()
    {
        for (var i = 0; i < 20; i++)
        {
            await Store.Open("K-07", 2026, $"k{i}", number => Next($"s{number}") with
            {
                Summary = Row($"s{number}"),
                Effects = [Letter($"s{number}", 1)],
            }, Always);
        }

        using var copy = AsTheDiskWas();
        await using var again = SqliteCaseStore.Open(copy.Path);

        Assert.Equal(20, (await again.Find(new CaseQuery("anggaran"), Always)).Total);
        Assert.Equal(20, (await again.DueEffects(Monday.AddHours(1), 100, Always)).Count);
        Assert.Equal(new Appended.Repeated("s20", "jawaban s20:0"), await again.Answered("k19", Always));
        Assert.Equal([Event("s20", 1)], await again.Load("s20", Always));
        await again.Open("K-07", 2026, "next", number => Next($"s{number}"), Always);
        Assert.Single(await again.Load("s21", Always));
    }

    [Fact]
    public async Task Holds_nothing_of_a_transaction_whose_log_was_torn()
    {
        await Written(Next("a"));
        var whole = new FileInfo(Wal(folder)).Length;
        await Written(Next("a", 1, events: 3));

        using var copy = AsTheDiskWas();
        using (var wal = new FileStream(Wal(copy), FileMode.Open))
        {
            wal.SetLength(whole + (wal.Length - whole) / 2);
        }

        await using var again = SqliteCaseStore.Open(copy.Path);

        Assert.Equal([Event("a", 1)], await again.Load("a", Always));
        Assert.Null(await again.Answered("a:1", Always));
    }

    [Fact]
    public async Task Is_the_same_after_an_orderly_stop_and_leaves_no_log()
    {
        await Written(Next("a", events: 2));
        await ((SqliteCaseStore)Store).DisposeAsync();
        Assert.False(File.Exists(Wal(folder)));

        await using var again = SqliteCaseStore.Open(folder.Path);

        Assert.Equal([Event("a", 1), Event("a", 2)], await again.Load("a", Always));
    }

    [Fact]
    public void Is_refused_to_a_second_process()
    {
        var refused = Assert.Throws<StoreUnavailableException>(() => SqliteCaseStore.Open(folder.Path));

        Assert.Contains("sedang dipakai proses lain", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finishes_what_was_waiting_before_it_stops()
    {
        var waiting = Enumerable.Range(0, 200).Select(i => Written(Next($"s{i}"))).ToArray();
        await ((SqliteCaseStore)Store).DisposeAsync();

        Assert.All(await Task.WhenAll(waiting), one => Assert.IsType<Appended.Written>(one));
    }

    [Fact]
    public async Task A_request_that_breaks_takes_no_other_of_its_commit_with_it()
    {
        await Written(Next("first") with { Links = [new TaskLink("taken", "first", 1)] });
        var all = Enumerable.Range(0, 50).Select(i => Written(Next($"s{i}") with
        {
            Links = i % 10 == 0 ? [new TaskLink("taken", $"s{i}", 1)] : [],
        })).ToArray();
        await Assert.ThrowsAnyAsync<Exception>(() => Task.WhenAll(all));

        Assert.Equal(5, all.Count(one => one.IsFaulted));
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(i % 10 == 0 ? 0 : 1, (await Store.Load($"s{i}", Always)).Count);
        }
    }

    [Fact]
    public void Is_readable_by_its_owner_only()
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.GetFiles(folder.Path, "ppid.db*"))
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    private static string Wal(DataFolderOfTest of) => Path.Combine(of.Path, "ppid.db-wal");

    /// <summary>What a kill would leave: the file and its log, without the orderly stop.</summary>
    private DataFolderOfTest AsTheDiskWas()
    {
        var copy = new DataFolderOfTest();
        foreach (var name in (string[])["ppid.db", "ppid.db-wal"])
        {
            File.Copy(Path.Combine(folder.Path, name), Path.Combine(copy.Path, name));
        }

        return copy;
    }
}
