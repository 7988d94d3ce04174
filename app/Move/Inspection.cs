using System.Security.Cryptography;
using Ppid.App.Desk;
using Ppid.App.Web;

namespace Ppid.App.Move;

/// <summary>Looks a package through before anything of it is used: every link of every chain, every document, every
/// file, the seal. Throws <see cref="InvalidDataException"/> naming the file, and the line where it is known.</summary>
internal sealed class Inspection(string folder, Tokens tokens, MoveProgress progress, CancellationToken cancel)
{
    /// <param name="knows">Is this SOP revision, by its hash, installed here? Null: not asked.</param>
    public async Task<Manifest> Pass(Func<string, bool>? knows)
    {
        var manifest = await Manifest.Read(folder, cancel);
        manifest.RefuseOtherKey(tokens);
        if (!manifest.Files.Select(file => file.Name).SequenceEqual(Package.Listed))
        {
            throw Package.Wrong(Package.Manifest, null, "daftar berkasnya bukan daftar yang ditulis program ini.");
        }

        RefuseStrangers();
        await Contents(manifest, knows);
        progress.Begin(Package.Manifest);
        foreach (var file in manifest.Files) await RefuseChanged(file);
        manifest.RefuseBrokenSeal(tokens);
        return manifest;
    }

    private async Task Contents(Manifest manifest, Func<string, bool>? knows)
    {
        progress.Begin(Package.Events, manifest.Lines(Package.Events));
        await new ChainInspection(folder, knows, progress, cancel).Pass();
        await BelongsToStreams<AnsweredCommand>(Package.Commands, command => command.Stream);
        await BelongsToStreams<OutboxEntry>(Package.Effects, entry => entry.Effect.Stream);
        await BelongsToStreams<TaskLink>(Package.Links, link => link.Stream);
        await BelongsToStreams<CaseSummary>(Package.Rows, row => row.Stream);
        await Ascending<ReservedNumber>(
            Package.Numbers, (a, b) => (string.CompareOrdinal(a.Series, b.Series), a.Year - b.Year, a.Number - b.Number));
        await Ascending<KeptEntry>(
            Package.Kept, (a, b) => (string.CompareOrdinal(a.Kind, b.Kind), string.CompareOrdinal(a.Key, b.Key), 0));
        progress.Begin(Package.DocumentFolder, manifest.Documents);
        await new DocumentInspection(folder, progress, cancel).Pass();
    }

    private void RefuseStrangers()
    {
        string[] known = [.. Package.Listed, Package.Manifest, Package.DocumentFolder];
        var stranger = Directory.EnumerateFileSystemEntries(folder)
            .Select(Path.GetFileName).FirstOrDefault(name => !known.Contains(name));
        if (stranger is not null) throw Package.Wrong(stranger, null, "bukan bagian dari ekspor ini; keluarkan dari folder.");
    }

    /// <summary>Every line is of a stream that the heads list, in their order.</summary>
    private async Task BelongsToStreams<T>(string name, Func<T, string> streamOf)
        where T : class
    {
        using var heads = new Cursor<Head>(folder, Package.Heads);
        using var lines = new Cursor<T>(folder, name);
        await heads.Next(cancel);
        while (await lines.Next(cancel))
        {
            while (heads.Current is { } head && head.Stream != streamOf(lines.Current!)) await heads.Next(cancel);
            if (heads.Current is null) throw lines.Wrong("buku besarnya tidak ada, atau barisnya tidak pada urutannya.");
        }
    }

    /// <summary>Sorted, and nothing twice.</summary>
    private async Task Ascending<T>(string name, Func<T, T, (int, int, int)> compare)
        where T : class
    {
        using var lines = new Cursor<T>(folder, name);
        T? before = null;
        while (await lines.Next(cancel))
        {
            if (before is not null && compare(before, lines.Current!).CompareTo((0, 0, 0)) >= 0)
            {
                throw lines.Wrong("tercatat dua kali, atau tidak pada urutannya.");
            }

            before = lines.Current;
        }
    }

    private async Task RefuseChanged(PackedFile listed)
    {
        var path = Path.Combine(folder, listed.Name);
        if (!File.Exists(path)) throw Package.Wrong(listed.Name, null, "tidak ada.");
        await using var file = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
        if (hash != listed.Sha256 || file.Length != listed.Bytes)
        {
            throw Package.Wrong(listed.Name, null, "isinya berubah sesudah ekspor (SHA-256 tidak cocok dengan manifes).");
        }
    }
}
