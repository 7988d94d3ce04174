using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ppid.App.Web;

namespace Ppid.App.Move;

/// <summary>One file of the package as the manifest lists it.</summary>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
internal sealed record PackedFile(string Name, long Lines, long Bytes, string Sha256);

/// <summary>What a package holds: no time, no place, so that the same office always makes the same package.</summary>
/// <param name="Key">Tells server keys apart, without giving one away.</param>
/// <param name="Seal">HMAC under the server key over all the rest: whoever lacks the key can make none.</param>
internal sealed record Manifest(
    string Format, int Version, long Documents, long DocumentBytes, IReadOnlyList<PackedFile> Files, string Key, string Seal)
{
    public const string Name = "ppid-pindah";
    public const int Known = 1;

    private const string Purpose = "pindah";
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Manifest Of(IReadOnlyList<PackedFile> files, long documents, long bytes, Tokens tokens)
    {
        var unsealed = new Manifest(Name, Known, documents, bytes, files, KeyOf(tokens), "");
        return unsealed with { Seal = unsealed.SealUnder(tokens) };
    }

    public long Lines(string file) => Files.FirstOrDefault(packed => packed.Name == file)?.Lines ?? 0;

    /// <summary>What people compare by telephone: the first twelve digits of the manifest's own SHA-256.</summary>
    public string Print() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Package.Line(this))))[..12];

    public async Task Write(string folder, CancellationToken cancel)
    {
        await using var file = PrivateFiles.NewFile(Path.Combine(folder, Package.Manifest), Package.Buffer);
        await JsonSerializer.SerializeAsync(file, this, Readable, cancel);
        await file.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Throws <see cref="InvalidDataException"/> when there is none, or none that this program knows.</summary>
    public static async Task<Manifest> Read(string folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder, Package.Manifest);
        if (!File.Exists(path))
        {
            throw new InvalidDataException(
                $"{folder} tidak berisi manifest.json: bukan hasil ekspor, atau ekspornya tidak sampai selesai.");
        }

        await using var file = File.OpenRead(path);
        var manifest = await Parse(file, cancel);
        return manifest is { Format: Name, Version: Known, Files: not null, Key: not null, Seal: not null }
            ? manifest
            : throw Package.Wrong(
                Package.Manifest, null, "bukan manifes versi 1 dari program ini; impor dengan program yang mengekspornya.");
    }

    /// <summary>Throws <see cref="InvalidDataException"/> unless the server key here is the one of the exported
    /// office: with another one every link already sent would be dead.</summary>
    public void RefuseOtherKey(Tokens tokens)
    {
        if (Key != KeyOf(tokens))
        {
            throw new InvalidDataException(
                "Kunci server di sini bukan kunci kantor yang diekspor: semua tautan yang sudah dikirim akan mati. "
                    + "Pindahkan kuncinya dahulu (ekspor-kunci di tempat lama, impor-kunci di sini).");
        }
    }

    public void RefuseBrokenSeal(Tokens tokens)
    {
        if (Seal != (this with { Seal = "" }).SealUnder(tokens))
        {
            throw Package.Wrong(Package.Manifest, null, "segelnya tidak cocok; manifes diubah sesudah ekspor.");
        }
    }

    private static async Task<Manifest?> Parse(FileStream file, CancellationToken cancel)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Manifest>(file, Readable, cancel);
        }
        catch (JsonException broken)
        {
            throw Package.Wrong(Package.Manifest, (broken.LineNumber ?? 0) + 1, "bukan JSON yang dapat dibaca.");
        }
    }

    private static string KeyOf(Tokens tokens) => tokens.Token(Purpose, "kunci");

    private string SealUnder(Tokens tokens) => tokens.Token(Purpose, $"segel\n{Package.Line(this)}");
}
