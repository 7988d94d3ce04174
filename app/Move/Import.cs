using System.Runtime.CompilerServices;
using Ppid.App.Desk;

namespace Ppid.App.Move;

/// <summary>Fills an empty store with a package that passed the inspection. Cut off, it is repeated from the same
/// folder and goes on; until then the office does not open here.</summary>
internal sealed class Import(IStoreArchive archive, IDocumentStore documents, MoveMarks marks)
{
    private static readonly ParallelOptions Several = new() { MaxDegreeOfParallelism = 16 };

    /// <summary>Throws <see cref="InvalidDataException"/> when something else is here.</summary>
    public async Task Begin(Manifest manifest, CancellationToken cancel)
    {
        var arrival = await marks.Arrival(cancel);
        if (arrival is null && !await archive.IsEmpty(cancel))
        {
            throw new InvalidDataException(
                "Penyimpanan di sini tidak kosong. Impor hanya ke tempat yang belum pernah dipakai: pilih folder data "
                    + "(atau akun penyimpanan) yang baru.");
        }

        if (arrival is { Done: true })
        {
            throw new InvalidDataException($"Kantor ({arrival.Print}) sudah selesai diimpor ke sini; tidak ada yang diubah.");
        }

        if (arrival is { } other && other.Print != manifest.Print())
        {
            throw new InvalidDataException(
                $"Di sini terhenti impor dari ekspor lain ({other.Print}). Ulangi dari folder itu, atau mulai dengan tempat yang baru.");
        }

        await marks.Arriving(manifest.Print(), cancel);
    }

    /// <summary>Documents first: no event ever names one that is not there yet.</summary>
    public async Task Fill(string folder, Manifest manifest, MoveProgress progress, CancellationToken cancel)
    {
        progress.Begin(Package.DocumentFolder, manifest.Documents);
        await Each(Lines<StoredDocument>(folder, Package.Documents, cancel), (one, stop) => Take(folder, one, stop));
        progress.Begin(Package.Heads, manifest.Lines(Package.Heads));
        await Each(PackedLedgers.Read(folder, cancel), archive.Restore);
        progress.Begin(Package.Numbers, manifest.Lines(Package.Numbers));
        await Each(Lines<ReservedNumber>(folder, Package.Numbers, cancel), archive.Restore);
        progress.Begin(Package.Kept, manifest.Lines(Package.Kept));
        await Each(Lines<KeptEntry>(folder, Package.Kept, cancel), archive.Restore);

        Task Each<T>(IAsyncEnumerable<T> all, Func<T, CancellationToken, Task> work) => Parallel.ForEachAsync(
            all, Several, async (one, stop) =>
            {
                await work(one, stop);
                progress.Step();
            });
    }

    private async Task Take(string folder, StoredDocument document, CancellationToken cancel)
    {
        await using var content = File.OpenRead(Package.Document(folder, document.Hash));
        var stored = await documents.Save(content, long.MaxValue, cancel);
        if (stored != document)
        {
            throw new InvalidDataException($"Dokumen {document.Hash} berubah selama impor.");
        }
    }

    private static async IAsyncEnumerable<T> Lines<T>(
        string folder, string name, [EnumeratorCancellation] CancellationToken cancel)
        where T : class
    {
        using var lines = new Cursor<T>(folder, name);
        while (await lines.Next(cancel)) yield return lines.Current!;
    }
}
