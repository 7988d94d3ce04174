using System.Security.Cryptography;
using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Ppid.App.Desk;
using Ppid.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

[Trait("Needs", "Azurite")]
public sealed class A_document_in_blobs : IAsyncLifetime
{
    private static readonly CancellationToken Always = CancellationToken.None;

    private readonly string _name = Azurite.NewName();
    private BlobServiceClient _blobs = null!;
    private BlobDocumentStore _documents = null!;

    public async Task InitializeAsync()
    {
        _blobs = new((await Azurite.Running).ConnectionString);
        _documents = new(_blobs, _name);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(0)]
    [InlineData(300_000)]
    [InlineData(9_000_001)]
    public async Task Is_stored_under_the_hash_of_its_content(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);

        var stored = await Save(content);

        Assert.Equal(new StoredDocument(Convert.ToHexStringLower(SHA256.HashData(content)), length), stored);
        Assert.Equal([$"{stored.Hash[..2]}/{stored.Hash[2..4]}/{stored.Hash}"], Names("dokumen"));
        Assert.Empty(Names("karantina"));
        Assert.Equal(content, await Read(stored.Hash));
    }

    [Fact]
    public async Task Is_stored_once_however_often_it_comes()
    {
        var content = Encoding.UTF8.GetBytes("akta");

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Save(content))));

        Assert.Single(all.Distinct());
        Assert.Single(Names("dokumen"));
        Assert.Empty(Names("karantina"));
    }

    [Fact]
    public async Task Leaves_nothing_when_too_large()
    {
        var refused = await Assert.ThrowsAsync<DocumentTooLargeException>(() => Save(new byte[5_000_001], 5_000_000));

        Assert.Equal(5_000_000, refused.Limit);
        Assert.Empty(Names("dokumen"));
        Assert.Empty(Names("karantina"));
    }

    [Fact]
    public async Task May_be_exactly_as_long_as_its_limit() =>
        Assert.Equal(100_000, (await Save(new byte[100_000], 100_000)).Length);

    [Fact]
    public async Task Is_never_held_in_memory_as_a_whole()
    {
        using var endless = new Zeros(64 * 1024 * 1024);

        await _documents.Save(endless, 100_000_000, Always);

        Assert.True(endless.LongestRead <= 4 * 1024 * 1024);
    }

    [Fact]
    public async Task Leaves_nothing_when_the_sender_breaks_off()
    {
        using var broken = new CancellationTokenSource();
        using var content = new Zeros(50_000_000) { At = 20_000_000, Then = broken.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _documents.Save(content, 100_000_000, broken.Token));

        Assert.Empty(Names("dokumen"));
        Assert.Empty(Names("karantina"));
    }

    [Fact]
    public async Task Is_not_covered_by_another_where_it_is_damaged()
    {
        var stored = await Save("surat kuasa"u8.ToArray());
        await Kept(stored.Hash).UploadAsync(BinaryData.FromString("surat"), overwrite: true);

        await Assert.ThrowsAsync<IOException>(() => Save("surat kuasa"u8.ToArray()));

        Assert.Equal("surat"u8.ToArray(), await Read(stored.Hash));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../karantina/x")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("ABCDEF0000000000000000000000000000000000000000000000000000000000")]
    public async Task Is_absent_under(string hash) => Assert.Null(await _documents.Open(hash, Always));

    [Fact]
    public async Task Half_received_is_thrown_away_at_the_next_start_when_it_is_old()
    {
        await Save([1]);
        await _blobs.GetBlobContainerClient($"{_name}karantina").UploadBlobAsync("setengah", BinaryData.FromString("x"));

        await new BlobDocumentStore(_blobs, _name).Open(new string('0', 64), Always);
        Assert.Equal(["setengah"], Names("karantina"));

        await new BlobDocumentStore(_blobs, _name, TimeSpan.FromMinutes(-1)).Open(new string('0', 64), Always);
        Assert.Empty(Names("karantina"));
    }

    [Fact]
    public async Task Is_listed_for_the_archivist_by_its_hash()
    {
        var all = new[] { await Save([1]), await Save([2, 2]), await Save([]) };

        List<StoredDocument> listed = [];
        await foreach (var one in _documents.Documents(Always))
        {
            listed.Add(one);
        }

        Assert.Equal(all.OrderBy(one => one.Hash, StringComparer.Ordinal), listed);
    }

    [Fact]
    public async Task That_is_a_record_lies_apart_and_is_one_with_what_was_handed_in()
    {
        var both = await Save([1, 2]);
        var handed = await Save([3]);
        StoredDocument[] records = [await Record([1, 2]), await Record([4]), await Record([4])];

        Assert.Equal(both, records[0]);
        Assert.Equal(2, Names("arsip").Length);
        Assert.Equal(2, Names("dokumen").Length);
        Assert.Equal([4], await Read(records[1].Hash));
        List<StoredDocument> listed = [];
        await foreach (var one in _documents.Documents(Always))
        {
            listed.Add(one);
        }

        Assert.Equal(new[] { both, handed, records[1] }.OrderBy(one => one.Hash, StringComparer.Ordinal), listed);
    }

    [Fact]
    public async Task Is_open_to_nobody_without_the_house()
    {
        await Save([1]);

        var access = await _blobs.GetBlobContainerClient($"{_name}dokumen").GetPropertiesAsync();

        Assert.True(access.Value.PublicAccess is null or PublicAccessType.None);
    }

    private async Task<StoredDocument> Save(byte[] content, long limit = 10_000_000)
    {
        using var stream = new MemoryStream(content);
        return await _documents.Save(stream, limit, Always);
    }

    private async Task<StoredDocument> Record(byte[] content)
    {
        using var stream = new MemoryStream(content);
        return await _documents.SaveRecord(stream, 1000, Always);
    }

    private async Task<byte[]?> Read(string hash)
    {
        await using var stream = await _documents.Open(hash, Always);
        if (stream is null) return null;
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }

    private BlobClient Kept(string hash) =>
        _blobs.GetBlobContainerClient($"{_name}dokumen").GetBlobClient($"{hash[..2]}/{hash[2..4]}/{hash}");

    private string[] Names(string container) => [.. _blobs.GetBlobContainerClient(_name + container).GetBlobs().Select(blob => blob.Name)];
}
