using System.Runtime.CompilerServices;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Documents as blobs: received into <c>karantina</c>, kept under the SHA-256 of their content (ab/cd/abcd…), never
/// overwritten: what people hand in, in <c>dokumen</c>; records of the office in <c>arsip</c>, where infra/ puts a policy
/// against deletion. Nobody gets an address: they are streamed through the house.</summary>
/// <param name="patience">How old what was left half received must be before it is thrown away; a day unless
/// given.</param>
public sealed class BlobDocumentStore(BlobServiceClient blobs, string name = "", TimeSpan? patience = null)
    : IDocumentStore, IDocumentArchive
{
    private readonly BlobContainerClient _quarantine = blobs.GetBlobContainerClient($"{name}karantina");
    private readonly BlobContainerClient _kept = blobs.GetBlobContainerClient($"{name}dokumen");
    private readonly BlobContainerClient _records = blobs.GetBlobContainerClient($"{name}arsip");
    private volatile bool _ready;

    public Task<StoredDocument> Save(Stream content, long limit, CancellationToken cancel) =>
        Save(_kept, content, limit, cancel);

    public Task<StoredDocument> SaveRecord(Stream content, long limit, CancellationToken cancel) =>
        Save(_records, content, limit, cancel);

    private async Task<StoredDocument> Save(BlobContainerClient into, Stream content, long limit, CancellationToken cancel)
    {
        await Ready(cancel);
        var received = _quarantine.GetBlockBlobClient($"{Guid.NewGuid():N}");
        try
        {
            var document = await BlobBlocks.Write(received, content, limit, cancel);
            await Keep(received, into.GetBlockBlobClient(NameOf(document.Hash)), document, cancel);
            return document;
        }
        finally
        {
            await received.DeleteIfExistsAsync(cancellationToken: CancellationToken.None);
        }
    }

    public async Task<Stream?> Open(string hash, CancellationToken cancel)
    {
        // What is no hash is no name either: it never reaches the address.
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)) return null;
        await Ready(cancel);
        return await Open(_kept, hash, cancel) ?? await Open(_records, hash, cancel);
    }

    private static async Task<Stream?> Open(BlobContainerClient from, string hash, CancellationToken cancel)
    {
        try
        {
            return await from.GetBlobClient(NameOf(hash)).OpenReadAsync(cancellationToken: cancel);
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return null;
        }
    }

    /// <summary>By hash, each once, also where it lies in both places.</summary>
    public async IAsyncEnumerable<StoredDocument> Documents([EnumeratorCancellation] CancellationToken cancel)
    {
        await Ready(cancel);
        await using var kept = _kept.GetBlobsAsync(cancellationToken: cancel).GetAsyncEnumerator(cancel);
        await using var records = _records.GetBlobsAsync(cancellationToken: cancel).GetAsyncEnumerator(cancel);
        var (one, other) = (await Next(kept), await Next(records));
        while ((one ?? other) is not null)
        {
            var order = one is null ? 1 : other is null ? -1 : string.CompareOrdinal(one.Hash, other.Hash);
            yield return order <= 0 ? one! : other!;
            one = order <= 0 ? await Next(kept) : one;
            other = order >= 0 ? await Next(records) : other;
        }
    }

    private static async Task<StoredDocument?> Next(IAsyncEnumerator<BlobItem> blobs) => await blobs.MoveNextAsync()
        ? new(blobs.Current.Name[(blobs.Current.Name.LastIndexOf('/') + 1)..], blobs.Current.Properties.ContentLength ?? 0)
        : null;

    /// <summary>A copy is hashed once more on its way and counts only if it is whole. What is kept already is left
    /// alone: under a policy of immutability it could not be written anyway.</summary>
    private static async Task Keep(
        BlockBlobClient received, BlockBlobClient kept, StoredDocument document, CancellationToken cancel)
    {
        if (await IsKept(kept, document, cancel)) return;
        await using var content = await received.OpenReadAsync(cancellationToken: cancel);
        try
        {
            await BlobBlocks.Write(kept, content, document.Length, cancel, document.Hash);
        }
        catch (RequestFailedException there) when (there.Status is 409 or 412)
        {
            if (!await IsKept(kept, document, cancel)) throw;
        }
    }

    /// <summary>Throws <see cref="IOException"/> where other content lies under the name: that is damage, and no writer
    /// may cover it up.</summary>
    private static async Task<bool> IsKept(BlockBlobClient kept, StoredDocument document, CancellationToken cancel)
    {
        try
        {
            var known = await kept.GetPropertiesAsync(cancellationToken: cancel);
            return known.Value.ContentLength == document.Length
                ? true
                : throw new IOException($"{kept.Name} has {known.Value.ContentLength} bytes, not {document.Length}");
        }
        catch (RequestFailedException absent) when (absent.Status == 404)
        {
            return false;
        }
    }

    /// <summary>Once per process: the containers, and what earlier processes left half received.</summary>
    private async Task Ready(CancellationToken cancel)
    {
        if (_ready) return;
        await _quarantine.CreateIfNotExistsAsync(cancellationToken: cancel);
        await _kept.CreateIfNotExistsAsync(cancellationToken: cancel);
        await _records.CreateIfNotExistsAsync(cancellationToken: cancel);
        var before = TimeProvider.System.GetUtcNow() - (patience ?? TimeSpan.FromDays(1));
        await foreach (var left in _quarantine.GetBlobsAsync(cancellationToken: cancel))
        {
            if (left.Properties.LastModified < before)
            {
                await _quarantine.DeleteBlobIfExistsAsync(left.Name, DeleteSnapshotsOption.IncludeSnapshots, cancellationToken: cancel);
            }
        }

        _ready = true;
    }

    private static string NameOf(string hash) => $"{hash[..2]}/{hash[2..4]}/{hash}";
}
