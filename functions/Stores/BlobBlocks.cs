using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>Streams content into a blob block by block; until the list of blocks is committed there is no
/// blob.</summary>
internal static class BlobBlocks
{
    private const int Block = 4 * 1024 * 1024;

    /// <summary>Writes the blob if none of its name exists. Throws <see cref="DocumentTooLargeException"/> past
    /// <paramref name="limit"/> bytes and <see cref="IOException"/> if the content is not the one of
    /// <paramref name="expected"/>; either way no blob comes to be.</summary>
    public static async Task<StoredDocument> Write(
        BlockBlobClient blob, Stream content, long limit, CancellationToken cancel, string? expected = null)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[Block];
        List<string> blocks = [];
        var length = 0L;
        while (await content.ReadAtLeastAsync(block, Block, throwOnEndOfStream: false, cancel) is var read and > 0)
        {
            if ((length += read) > limit) throw new DocumentTooLargeException(limit);
            hash.AppendData(block, 0, read);
            blocks.Add(Convert.ToBase64String(Encoding.ASCII.GetBytes(blocks.Count.ToString("D6", CultureInfo.InvariantCulture))));
            using var piece = new MemoryStream(block, 0, read);
            await blob.StageBlockAsync(blocks[^1], piece, cancellationToken: cancel);
        }

        var document = new StoredDocument(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
        if (expected is not null && expected != document.Hash)
        {
            throw new IOException($"{blob.Name}: on its way the content became {document.Hash}");
        }

        var once = new CommitBlockListOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
        await blob.CommitBlockListAsync(blocks, once, cancel);
        return document;
    }
}
