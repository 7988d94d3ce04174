using Ppid.App.Desk;
using Ppid.App.Web;

namespace Ppid.App.Move;

/// <summary>Writes a whole office into a folder that nobody takes for finished before it is: under another name,
/// manifest last, looked through, then renamed.</summary>
internal sealed class Export(IStoreArchive archive, IDocumentArchive catalogue, IDocumentStore documents, Tokens tokens)
{
    private const string Unfinished = ".belum-selesai";

    /// <summary>Throws <see cref="InvalidDataException"/> when the folder holds something, or the store is
    /// damaged.</summary>
    public async Task<Manifest> To(string folder, MoveProgress progress, CancellationToken cancel)
    {
        var draft = folder + Unfinished;
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            throw new InvalidDataException($"{folder} sudah ada isinya; sebutkan folder yang belum ada.");
        }

        if (Directory.Exists(draft)) Directory.Delete(draft, recursive: true); // of an export that was cut off
        PrivateFiles.Folder(draft);
        var manifest = await Write(draft, progress, cancel);
        progress.Say("Memeriksa apa yang ditulis:");
        await new Inspection(draft, tokens, progress, cancel).Pass(knows: null);
        if (Directory.Exists(folder)) Directory.Delete(folder);
        Directory.Move(draft, folder);
        return manifest;
    }

    private async Task<Manifest> Write(string draft, MoveProgress progress, CancellationToken cancel)
    {
        var (count, bytes) = (0L, 0L);
        List<PackedFile> files = [await ReadMe(draft, cancel)];
        files.AddRange(await new Listing(archive, catalogue).Write(
            name => new WrittenLines(draft, name), progress, Copied, cancel));
        var manifest = Manifest.Of(files, count, bytes, tokens);
        await manifest.Write(draft, cancel);
        return manifest;

        async Task Copied(StoredDocument document)
        {
            await Copy(draft, document.Hash, cancel);
            (count, bytes) = (count + 1, bytes + document.Length);
        }
    }

    private async Task Copy(string draft, string hash, CancellationToken cancel)
    {
        var path = Package.Document(draft, hash);
        PrivateFiles.Folder(Path.GetDirectoryName(path)!);
        await using var content = await documents.Open(hash, cancel)
            ?? throw new InvalidDataException($"Dokumen {hash} tercatat tetapi tidak dapat dibuka.");
        await using var copy = PrivateFiles.NewFile(path, Package.Buffer);
        await content.CopyToAsync(copy, cancel);
    }

    private static async Task<PackedFile> ReadMe(string draft, CancellationToken cancel)
    {
        await using var lines = new WrittenLines(draft, Package.ReadMe);
        foreach (var line in ReadMeText.Lines) await lines.Add(line, cancel);
        return await lines.Close(cancel);
    }
}
