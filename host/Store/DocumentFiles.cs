using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Ppid.App;
using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>Documents as files named by the SHA-256 of their content: berkas/ab/cd/abcd….</summary>
public sealed class DocumentFiles : IDocumentStore, IDocumentArchive
{
    private const int Piece = 64 * 1024;

    private readonly string kept;
    private readonly string quarantine;

    /// <summary>Throws away what an earlier process left half received; so only while the folder is held
    /// (<see cref="SqliteCaseStore.Open(string, string?)"/> first).</summary>
    public DocumentFiles(string dataFolder)
    {
        kept = Path.Combine(dataFolder, "berkas");
        quarantine = Path.Combine(dataFolder, "karantina");
        PrivateFiles.Folder(kept);
        PrivateFiles.Folder(quarantine);
        foreach (var left in Directory.EnumerateFiles(quarantine, "*.tmp"))
        {
            File.Delete(left);
        }
    }

    public async Task<StoredDocument> Save(Stream content, long limit, CancellationToken cancel)
    {
        var received = Path.Combine(quarantine, $"{Guid.NewGuid():N}.tmp");
        try
        {
            var document = await Receive(content, received, limit, cancel);
            Keep(received, document);
            return document;
        }
        finally
        {
            File.Delete(received);
        }
    }

    public Task<Stream?> Open(string hash, CancellationToken cancel)
    {
        // What is no hash is no file name either: it never reaches the path.
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)) return Task.FromResult<Stream?>(null);

        var path = PathOf(hash);
        return Task.FromResult<Stream?>(File.Exists(path)
            ? new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete,
                Piece, FileOptions.Asynchronous)
            : null);
    }

    /// <summary>Folder by folder: never more names in memory than one of 65,536 folders has.</summary>
    public async IAsyncEnumerable<StoredDocument> Documents([EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.Yield();
        foreach (var file in Sorted(kept).SelectMany(Sorted).SelectMany(Sorted))
        {
            cancel.ThrowIfCancellationRequested();
            yield return new StoredDocument(Path.GetFileName(file), new FileInfo(file).Length);
        }

        static IEnumerable<string> Sorted(string folder) =>
            Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal);
    }

    private static async Task<StoredDocument> Receive(
        Stream content, string path, long limit, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = PrivateFiles.NewFile(path);
        using var piece = MemoryPool<byte>.Shared.Rent(Piece);
        var length = 0L;
        while (await content.ReadAsync(piece.Memory, cancel) is var read and > 0)
        {
            if ((length += read) > limit) throw new DocumentTooLargeException(limit);
            hash.AppendData(piece.Memory.Span[..read]);
            await file.WriteAsync(piece.Memory[..read], cancel);
        }

        file.Flush(flushToDisk: true);
        return new StoredDocument(Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    private void Keep(string received, StoredDocument document)
    {
        var path = PathOf(document.Hash);
        var folder = Path.GetDirectoryName(path)!;
        var above = Path.GetDirectoryName(folder)!;
        // One by one: the mode is given to the last folder of a path only.
        PrivateFiles.Folder(above);
        PrivateFiles.Folder(folder);
        // A file of another length is a damaged one; the good copy replaces it.
        if (new FileInfo(path) is not { Exists: true } known || known.Length != document.Length)
        {
            File.Move(received, path, overwrite: true);
        }

        // Always all three: the names may be so new that another Save has not flushed them yet.
        FolderFlush.Run(folder);
        FolderFlush.Run(above);
        FolderFlush.Run(kept);
    }

    private string PathOf(string hash) => Path.Combine(kept, hash[..2], hash[2..4], hash);
}
