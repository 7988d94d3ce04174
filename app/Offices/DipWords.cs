using System.Text.RegularExpressions;

namespace Ppid.App.Offices;

/// <summary>Words that carry meaning, for finding entries of the DIP.</summary>
internal static partial class DipWords
{
    private const int ShortestStem = 4;

    private static readonly HashSet<string> Stop =
    [
        "ada", "adalah", "agar", "akan", "antara", "apa", "atas", "atau", "bagi", "bahwa", "beserta",
        "dalam", "dan", "dari", "data", "dengan", "di", "dinas", "dokumen", "dokumentasi", "informasi",
        "ini", "itu", "juga", "kami", "kantor", "karena", "ke", "kepada", "lain", "maka", "mengenai",
        "menurut", "minta", "mohon", "oleh", "pada", "para", "permohonan", "publik", "salinan", "sampai",
        "saya", "sebagai", "secara", "seluruh", "semua", "serta", "setiap", "tahun", "tahunan", "telah",
        "tentang", "terkait", "tersebut", "untuk", "yang",
    ];

    public static HashSet<string> Of(string text) =>
    [
        .. Word().Matches(text).Select(match => match.Value.ToLowerInvariant())
            .Where(word => word.Length > 2 && !Stop.Contains(word)),
    ];

    /// <summary>
    /// 2 for the word itself, 1 if one is the beginning of the other (pelatihan, pelatihannya), 0 if not.
    /// </summary>
    public static int Match(string word, IReadOnlyCollection<string> words) =>
        words.Contains(word) ? 2 : words.Any(other => Begins(word, other) || Begins(other, word)) ? 1 : 0;

    private static bool Begins(string stem, string word) =>
        stem.Length >= ShortestStem && word.StartsWith(stem, StringComparison.Ordinal);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
