using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web;

namespace Ppid.App.Move;

/// <summary>The commands by which an office moves from one store to another; the same on every host, while it serves
/// nobody. docs/move.md tells in which order.</summary>
public static class MoveCommand
{
    private const string Exporting = "ekspor";
    private const string Importing = "impor";
    private const string Comparing = "periksa";
    private const string Staying = "batal-pindah";
    private const string OnlyACopy = "--salinan";

    /// <summary>Is it one of these commands, and not the start of a house?</summary>
    public static bool IsMeant(IReadOnlyList<string> args) =>
        args is [Exporting or Importing or Comparing or Staying, ..];

    /// <summary>Runs the command; 0 when it was done. Throws <see cref="InvalidDataException"/> with a sentence an
    /// operator understands when it refuses; nothing was changed then, or repeating it goes on.</summary>
    public static async Task<int> Run(
        string[] args, IServiceProvider services, TextWriter output, bool terminal, CancellationToken cancel)
    {
        var progress = new MoveProgress(output, terminal);
        switch (args)
        {
            case [Exporting, var folder]:
                await Export(Whole(folder), services, progress, copy: false, cancel);
                return 0;
            case [Exporting, var folder, OnlyACopy]:
                await Export(Whole(folder), services, progress, copy: true, cancel);
                return 0;
            case [Importing, var folder]:
                await Import(Whole(folder), services, progress, cancel);
                return 0;
            case [Comparing, var folder]:
                await Compare(Whole(folder), services, progress, cancel);
                return 0;
            case [Staying]:
                return await Stay(services, progress, cancel);
            default:
                progress.Say($"Cara pakai: {Exporting} <folder> [{OnlyACopy}] · {Importing} <folder> · {Comparing} <folder> · {Staying}");
                return 2;
        }
    }

    private static async Task Export(
        string folder, IServiceProvider services, MoveProgress progress, bool copy, CancellationToken cancel)
    {
        var marks = Marks(services);
        await marks.RefuseHalf(cancel);
        if (await Archive(services).IsEmpty(cancel))
        {
            throw new InvalidDataException("Di sini tidak ada kantor untuk diekspor; periksa setelan Ppid__Data.");
        }

        if (!copy) await marks.Leaving(cancel);
        progress.Say($"Ekspor ke {folder}");
        var manifest = await new Export(
            Archive(services), Catalogue(services), Documents(services), services.GetRequiredService<Tokens>())
            .To(folder, progress, cancel);
        if (!copy) await marks.Left(manifest.Print(), cancel);
        progress.Say($"Selesai. Sidik ekspor: {manifest.Print()}." + (copy
            ? " Ini salinan; kantor tetap di sini."
            : " Program di sini tidak akan mulai lagi kecuali dengan batal-pindah. Kunci server dipindahkan tersendiri."));
    }

    private static async Task Import(
        string folder, IServiceProvider services, MoveProgress progress, CancellationToken cancel)
    {
        var marks = Marks(services);
        var manifest = await Inspect(folder, services, progress, cancel);
        var import = new Import(Archive(services), Documents(services), marks);
        await import.Begin(manifest, cancel);
        progress.Say("Mengimpor:");
        await import.Fill(folder, manifest, progress, cancel);
        await Hold(folder, services, progress, cancel);
        await marks.Arrived(manifest.Print(), cancel);
        progress.Say($"Selesai. Sidik ekspor: {manifest.Print()}. Semua sama; kantor boleh dibuka di sini.");
    }

    private static async Task Compare(
        string folder, IServiceProvider services, MoveProgress progress, CancellationToken cancel)
    {
        var manifest = await Inspect(folder, services, progress, cancel);
        await Hold(folder, services, progress, cancel);
        progress.Say($"Sidik ekspor: {manifest.Print()}. Yang disimpan di sini sama dengan yang diekspor, sampai sidik terakhir.");
    }

    private static async Task<int> Stay(IServiceProvider services, MoveProgress progress, CancellationToken cancel)
    {
        var left = await Marks(services).Stay(cancel);
        progress.Say(left
            ? "Pindah dibatalkan; kantor boleh dibuka lagi di sini. Jangan impor ekspor yang lama: hapus foldernya."
            : "Kantor ini tidak sedang pindah; tidak ada yang diubah.");
        return left ? 0 : 1;
    }

    private static Task<Manifest> Inspect(
        string folder, IServiceProvider services, MoveProgress progress, CancellationToken cancel)
    {
        progress.Say($"Memeriksa {folder}:");
        var sops = services.GetRequiredService<SopCatalogue>();
        return new Inspection(folder, services.GetRequiredService<Tokens>(), progress, cancel)
            .Pass(hash => sops.ByHash(hash) is not null);
    }

    private static Task Hold(string folder, IServiceProvider services, MoveProgress progress, CancellationToken cancel)
    {
        progress.Say("Membandingkan:");
        return new Comparison(Archive(services), Catalogue(services), Documents(services)).Of(folder, progress, cancel);
    }

    private static MoveMarks Marks(IServiceProvider services) => services.GetRequiredService<MoveMarks>();

    private static IStoreArchive Archive(IServiceProvider services) => services.GetRequiredService<IStoreArchive>();

    private static IDocumentArchive Catalogue(IServiceProvider services) => services.GetRequiredService<IDocumentArchive>();

    private static IDocumentStore Documents(IServiceProvider services) => services.GetRequiredService<IDocumentStore>();

    private static string Whole(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
