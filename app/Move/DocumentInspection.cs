using System.Security.Cryptography;
using Ppid.App.Desk;

namespace Ppid.App.Move;

/// <summary>Reads every document of a package and compares it with its name; nothing is missing, nothing is there
/// besides.</summary>
internal sealed class DocumentInspection(string folder, MoveProgress progress, CancellationToken cancel)
{
    public async Task Pass()
    {
        using var listed = new Cursor<StoredDocument>(folder, Package.Documents);
        using var lying = Lying().GetEnumerator();
        while (await listed.Next(cancel))
        {
            var document = listed.Current!;
            var there = lying.MoveNext() ? lying.Current : null;
            if (there is null || string.CompareOrdinal(document.Hash, Path.GetFileName(there)) < 0)
            {
                throw listed.Wrong($"dokumen {document.Hash} tidak ada di berkas/, atau tercatat tidak pada urutannya.");
            }

            if (there != Package.Document(folder, document.Hash)) throw Stranger(there);
            await RefuseChanged(document, there);
            progress.Step();
        }

        if (lying.MoveNext()) throw Stranger(lying.Current);
    }

    private async Task RefuseChanged(StoredDocument listed, string path)
    {
        await using var file = File.OpenRead(path);
        if (file.Length != listed.Length || Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel)) != listed.Hash)
        {
            throw Package.Wrong(Relative(path), null, "isinya bukan isi dokumen itu (SHA-256 tidak cocok dengan namanya).");
        }
    }

    private InvalidDataException Stranger(string path) =>
        Package.Wrong(Relative(path), null, "bukan bagian dari ekspor ini; keluarkan dari folder.");

    private string Relative(string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    /// <summary>Every file, in ordinal order of the folders and names; those that lie too high come as they are.</summary>
    private IEnumerable<string> Lying()
    {
        var documents = Path.Combine(folder, Package.DocumentFolder);
        return Directory.Exists(documents) ? Below(documents, 2) : [];

        static IEnumerable<string> Below(string path, int levels) => Directory.EnumerateFileSystemEntries(path)
            .Order(StringComparer.Ordinal)
            .SelectMany(each => levels > 0 && Directory.Exists(each) ? Below(each, levels - 1) : [each]);
    }
}
