using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ppid.App.Move;

/// <summary>The files of an exported office; docs/move.md tells what is in them.</summary>
internal static class Package
{
    public const string ReadMe = "BACA-SAYA.txt";
    public const string Events = "peristiwa.jsonl";
    public const string Heads = "kepala.jsonl";
    public const string Commands = "perintah.jsonl";
    public const string Effects = "kewajiban.jsonl";
    public const string Links = "tautan.jsonl";
    public const string Rows = "daftar.jsonl";
    public const string Numbers = "nomor.jsonl";
    public const string Kept = "nilai.jsonl";
    public const string Documents = "dokumen.jsonl";
    public const string Manifest = "manifest.json";

    /// <summary>Folder of the documents: berkas/ab/cd/abcd….</summary>
    public const string DocumentFolder = "berkas";

    /// <summary>Bytes that gather before a file is written to.</summary>
    public const int Buffer = 64 * 1024;

    /// <summary>What is listed in the manifest, in this order.</summary>
    public static readonly IReadOnlyList<string> Listed =
        [ReadMe, Events, Heads, Commands, Effects, Links, Rows, Numbers, Kept, Documents];

    public static string Document(string folder, string hash) =>
        Path.Combine(folder, DocumentFolder, hash[..2], hash[2..4], hash);

    public static bool IsHash(string? text) => text is { Length: 64 } && text.All(char.IsAsciiHexDigitLower);

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // No page ever shows these lines: quotes inside them stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static string Line<T>(T value) => JsonSerializer.Serialize(value, Json);

    /// <summary>Something is wrong with the package: in which file and, where it is known, in which line.</summary>
    public static InvalidDataException Wrong(string file, long? line, string sentence) => new(string.Create(
        CultureInfo.InvariantCulture, $"{file}{(line is null ? "" : $" baris {line}")}: {sentence}"));
}
