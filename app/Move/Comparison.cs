using System.Security.Cryptography;
using Ppid.App.Desk;

namespace Ppid.App.Move;

/// <summary>Holds a store against a package, line by line and document by document. Throws
/// <see cref="InvalidDataException"/> at the first difference.</summary>
internal sealed class Comparison(IStoreArchive archive, IDocumentArchive catalogue, IDocumentStore documents)
{
    public Task Of(string folder, MoveProgress progress, CancellationToken cancel) =>
        new Listing(archive, catalogue).Write(
            name => new ComparedLines(folder, name), progress, document => RefuseChanged(document, cancel), cancel);

    private async Task RefuseChanged(StoredDocument document, CancellationToken cancel)
    {
        await using var content = await documents.Open(document.Hash, cancel);
        if (content is null || Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) != document.Hash)
        {
            throw new InvalidDataException($"Dokumen {document.Hash} yang disimpan di sini rusak.");
        }
    }
}
