using System.Net;
using Microsoft.Data.Sqlite;
using Ppid.Host.Store;
using Ppid.Tests.Host.Crash;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Store;
using Xunit;

namespace Ppid.Tests.Host.Move;

/// <summary>The move as an operator does it, with real processes on real folders.</summary>
public sealed class By_command : IDisposable
{
    /// <summary>The first event written after it never comes to an end: whoever writes it is there to be killed.</summary>
    private const string Halt = """
        CREATE TRIGGER halt BEFORE INSERT ON events BEGIN
            SELECT count(*) FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT i FROM n);
        END
        """;

    private readonly DataFolderOfTest _place = new();

    private string Old => Path.Combine(_place.Path, "lama");

    private string New => Path.Combine(_place.Path, "baru");

    private string Folder => Path.Combine(_place.Path, "ekspor");

    private string Key => Path.Combine(_place.Path, "kunci.txt");

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task The_office_goes_there_and_is_closed_here()
    {
        var tracking = await Filed();
        await Done(Old, "ekspor-kunci", Key);
        var said = await Done(Old, "ekspor", Folder);
        Assert.Contains("Sidik ekspor", said, StringComparison.Ordinal);
        await Refused(Old, "sudah diekspor untuk pindah");

        await Refused(New, "impor-kunci", "impor", Folder);
        await Done(New, "impor-kunci", Key);
        Assert.Contains("boleh dibuka di sini", await Done(New, "impor", Folder), StringComparison.Ordinal);
        await Done(New, "periksa", Folder);

        Assert.True(OwnersOnly(Folder));
        using var host = HostProcess.Start(New);
        using var visitor = new Visitor(await host.Ready());
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(tracking)).Status);
    }

    [Fact]
    public async Task An_import_that_is_killed_is_repeated()
    {
        await Filed();
        await Done(Old, "ekspor-kunci", Key);
        await Done(Old, "ekspor", Folder);
        await Done(New, "impor-kunci", Key);
        await InNew(Halt);
        using (var import = HostProcess.Command(New, "impor", Folder))
        {
            await import.Saying("Mengimpor");
            import.Kill();
        }

        await InNew("DROP TRIGGER halt");
        await Refused(New, "belum selesai");
        await Done(New, "impor", Folder);
        await Done(New, "periksa", Folder);
    }

    [Fact]
    public async Task Nothing_is_exported_while_the_host_runs()
    {
        using var host = HostProcess.Start(Old);
        await host.Ready();
        await Refused(Old, "sedang dipakai proses lain", "ekspor", Folder);
        Assert.False(Directory.Exists(Folder));
    }

    /// <summary>A request in the old house, which is then stopped; returns its tracking page.</summary>
    private async Task<string> Filed()
    {
        using var host = HostProcess.Start(Old);
        using var visitor = new Visitor(await host.Ready());
        var reply = await visitor.Post("/permohonan", Applicants.Siti, [Applicants.Ktp]);
        host.Kill();
        return reply.Location.Split('?')[0];
    }

    private async Task InNew(string sql)
    {
        await using var store = SqliteCaseStore.Open(New);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(New, "ppid.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the test's own text
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> Done(string data, params string[] words)
    {
        using var command = HostProcess.Command(data, words);
        var code = await command.Exit();
        return code == 0 ? command.Said : throw new InvalidOperationException($"{code}: {command.Said}");
    }

    private static async Task Refused(string data, string said, params string[] words)
    {
        using var command = HostProcess.Command(data, words);
        Assert.Equal(1, await command.Exit());
        Assert.Contains(said, command.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", command.Said, StringComparison.Ordinal);
    }

    private static bool OwnersOnly(string folder)
    {
        if (OperatingSystem.IsWindows()) return true;
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            if ((File.GetUnixFileMode(file) & others) != 0) return false;
        }

        return true;
    }
}
