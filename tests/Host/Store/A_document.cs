using System.Security.Cryptography;
using System.Text;
using Ppid.App.Desk;
using Ppid.Host.Store;
using Xunit;

namespace Ppid.Tests.Host.Store;

public sealed class A_document : IDisposable
{
    private static readonly CancellationToken Always = CancellationToken.None;

    private readonly DataFolderOfTest folder = new();
    private readonly DocumentFiles documents;

    public A_document() => documents = new DocumentFiles(folder.Path);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Is_stored_under_the_hash_of_its_content()
    {
        var content = RandomNumberGenerator.GetBytes(300_000);

        var stored = await Save(content);

        Assert.Equal(new StoredDocument(Convert.ToHexStringLower(SHA256.HashData(content)), 300_000), stored);
        var file = Assert.Single(Files());
        Assert.Equal(Path.Combine("berkas", stored.Hash[..2], stored.Hash[2..4], stored.Hash), file);
        Assert.Equal(content, await Read(stored.Hash));
    }

    [Fact]
    public async Task Is_stored_once_however_often_it_comes()
    {
        var content = Encoding.UTF8.GetBytes("akta");

        var all = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => Save(content))));

        Assert.Single(all.Distinct());
        Assert.Single(Files());
    }

    [Fact]
    public async Task Leaves_nothing_when_too_large()
    {
        var refused = await Assert.ThrowsAsync<DocumentTooLargeException>(() =>
            Save(new byte[100_001], 100_000));

        Assert.Equal(100_000, refused.Limit);
        Assert.Empty(Files());
    }

    [Fact]
    public async Task May_be_exactly_as_long_as_its_limit() =>
        Assert.Equal(100_000, (await Save(new byte[100_000], 100_000)).Length);

    [Fact]
    public async Task May_be_empty() => Assert.Empty((await Read((await Save([])).Hash))!);

    [Fact]
    public async Task Leaves_nothing_when_the_sender_breaks_off()
    {
        using var broken = new CancellationTokenSource();
        await broken.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            documents.Save(new MemoryStream(new byte[10]), 100, broken.Token));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Is_replaced_by_a_good_copy_when_it_was_cut_short()
    {
        var content = Encoding.UTF8.GetBytes("surat kuasa");
        var stored = await Save(content);
        await File.WriteAllTextAsync(Path.Combine(folder.Path, Files().Single()), "surat");

        await Save(content);

        Assert.Equal(content, await Read(stored.Hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../ppid.db")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("000000000000000000000000000000000000000000000000000000000000/../")]
    [InlineData("ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    public async Task Is_absent_under(string hash) => Assert.Null(await documents.Open(hash, Always));

    [Fact]
    public void Half_received_is_thrown_away_at_the_next_start()
    {
        File.WriteAllText(Path.Combine(folder.Path, "karantina", "x.tmp"), "setengah");

        _ = new DocumentFiles(folder.Path);

        Assert.Empty(Files());
    }

    [Fact]
    public async Task Is_readable_by_its_owner_only()
    {
        await Save([1]);
        if (OperatingSystem.IsWindows()) return;

        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(owner, File.GetUnixFileMode(Path.Combine(folder.Path, Files().Single())));
        foreach (var one in Directory.GetDirectories(folder.Path, "*", SearchOption.AllDirectories))
        {
            Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(one));
        }
    }

    [Fact]
    public async Task Is_listed_for_archivists_by_its_hash_and_nothing_half_received_is()
    {
        var stored = new List<StoredDocument>();
        for (var i = 0; i < 300; i++)
        {
            stored.Add(await Save(BitConverter.GetBytes(i)));
        }

        await File.WriteAllTextAsync(Path.Combine(folder.Path, "karantina", "x.tmp"), "setengah");

        var listed = new List<StoredDocument>();
        await foreach (var one in documents.Documents(Always))
        {
            listed.Add(one);
        }

        Assert.Equal(stored.OrderBy(one => one.Hash, StringComparer.Ordinal), listed);
    }

    private Task<StoredDocument> Save(byte[] content, long limit = 1_000_000) =>
        documents.Save(new MemoryStream(content), limit, Always);

    private async Task<byte[]?> Read(string hash)
    {
        await using var file = await documents.Open(hash, Always);
        if (file is null) return null;
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        return content.ToArray();
    }

    private string[] Files() =>
        [.. Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Path, file))];
}
