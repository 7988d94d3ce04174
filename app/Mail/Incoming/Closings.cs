using System.Text.RegularExpressions;

namespace Ppid.App.Mail.Incoming;

/// <summary>How letters of this country end. What is cut off is a courtesy or a name and nothing else: every word of a line
/// must be one that says nothing of the matter, and whatever adds something stays.</summary>
internal static partial class Closings
{
    private const int Longest = 160;
    private const int MostWords = 25;

    /// <summary>Without one of them a line closes nothing.</summary>
    private static readonly HashSet<string> Heads =
    [
        "kasih", "terimakasih", "makasih", "trims", "thanks", "thank", "regards", "sincerely", "hormat", "salam", "wassalam",
        "wasalam", "wassalamu", "wassalamualaikum", "wasalamualaikum", "wasalamu", "demikian", "demikianlah", "perhatian",
        "perhatiannya", "pemohon", "ttd",
    ];

    private static readonly HashSet<string> Fillers =
    [
        "terima", "saya", "kami", "you", "best", "kind", "warm", "sehat", "sejahtera", "alaikum", "warahmatullahi", "wabarakatuh",
        "wr", "wb", "atas", "bantuan", "bantuannya", "kerja", "kerjasama", "kerjasamanya", "sama", "samanya", "waktu", "waktunya",
        "bapak", "ibu", "bpk", "pak", "bu", "saudara", "yang", "baik", "permohonan", "permintaan", "keberatan", "surat", "pesan",
        "surel", "email", "ini", "sampaikan", "disampaikan", "ucapkan", "diucapkan", "mengucapkan", "haturkan", "buat", "dibuat",
        "ajukan", "diajukan", "dan", "serta", "banyak", "sebelumnya", "sebesar", "besarnya", "sebanyak", "banyaknya",
    ];

    /// <summary>Words that may stand in a sender's name and in what he asks for.</summary>
    private static readonly HashSet<string> Matters =
    [
        "koperasi", "umkm", "dinas", "yayasan", "lembaga", "data", "laporan", "daftar", "desa", "kantor", "badan", "perusahaan",
        "toko", "usaha", "informasi", "dokumen", "anggaran", "aset", "pasar", "salinan", "rincian",
    ];

    /// <summary>A courtesy at the end and nothing else: "Demikian, atas perhatian Bapak saya ucapkan terima kasih."</summary>
    public static bool IsClosing(string line) =>
        line.Length <= Longest && !line.AsSpan().ContainsAnyInRange('0', '9')
        && Words(line) is { Count: > 0 } words && words.Any(Heads.Contains)
        && words.All(word => Heads.Contains(word) || Fillers.Contains(word));

    /// <summary>Under a courtesy: does it ask for something more?</summary>
    public static bool Adds(string line) =>
        !IsClosing(line) && !LabelledFields.IsOfASender(line) && More().IsMatch(line);

    /// <summary>How many of the lines come before the writer's courtesies, data and name.</summary>
    /// <param name="writer">As his mail program calls him; "" when it does not.</param>
    public static int Before(IReadOnlyList<string> lines, string writer)
    {
        var end = lines.Count;
        while (end > 0 && (IsNothing(lines[end - 1], writer) || IsLoneName(lines, end - 1, writer))) end--;
        return end;
    }

    /// <summary>The name that stands alone under a letter; null if none does.</summary>
    public static string? NameUnder(string content, string writer)
    {
        var lines = content.TrimEnd().Split('\n');
        return IsLoneName(lines, lines.Length - 1, writer) ? lines[^1] : null;
    }

    private static bool IsNothing(string line, string writer) =>
        line.Trim().Length == 0 || LabelledFields.IsOfASender(line) || IsClosing(line) || IsSigned(line, writer);

    /// <summary>A name stands alone, or it could be the last of the things that are asked for.</summary>
    private static bool IsLoneName(IReadOnlyList<string> lines, int at, string writer) =>
        IsName(lines[at], writer) && at > 0 && (lines[at - 1].Trim().Length == 0 || IsClosing(lines[at - 1]));

    /// <summary>"Hormat saya, Siti" in one line.</summary>
    private static bool IsSigned(string line, string writer) =>
        line.Length <= Longest && Signed().Match(line) is { Success: true } found && IsClosing(found.Groups[1].Value)
        && IsName(found.Groups[2].Value, writer);

    /// <summary>The writer's name, or a part of it, or more of it than his mail program knows.</summary>
    private static bool IsName(string line, string writer)
    {
        if (line.Length > 80 || !Name().IsMatch(line)) return false;
        var (said, known) = (Words(line), Words(writer));
        return known.Count > 0 && !said.Any(Matters.Contains) && (said.All(known.Contains) || known.All(said.Contains));
    }

    private static List<string> Words(string line) =>
        [.. Word().Matches(line.ToLowerInvariant()).Select(found => found.Value).Take(MostWords)];

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s*(\p{L}[\p{L} ]{3,40}),\s*(\S.*)$")]
    private static partial Regex Signed();

    /// <summary>One to six words that begin with capitals, in brackets or not.</summary>
    [GeneratedRegex(@"^[\s(*_~-]*\p{Lu}[\p{L}.']{0,30}(?:[ ,]{1,3}\p{Lu}[\p{L}.']{0,30}){0,5}[\s)*_~.-]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\?|\b(?:mohon|minta|memohon|meminta|tolong|kirim\w*|tanya\w*|butuh\w*|perlu\w*|juga|ingin|saya|kami)\b|"
        + @"^\s*(?:nb|ps|p\.s|catatan|tambahan)\b|^\s*(?:\d{1,2}[.)]|[-*•])\s", RegexOptions.IgnoreCase)]
    private static partial Regex More();
}
