using System.Text.RegularExpressions;
using Ppid.App.Web.Forms;

namespace Ppid.App.Mail.Incoming;

/// <summary>What a letter asks for, without the courtesies before it and the sender's own data after it: its first line
/// is what officers see of the request in every list.</summary>
internal static partial class AskedText
{
    private const int LongestCourtesy = 100;
    private const int LongestHeader = 400;

    /// <summary>The whole text when nothing else would be left.</summary>
    /// <param name="writer">As his mail program calls him; "" when it does not.</param>
    public static string Of(string content, string writer = "")
    {
        var lines = content.Split('\n').ToList();
        if (lines.FindIndex(ReplyText.Forwards) is >= 0 and var at) lines = [.. lines[..at], .. Sent(lines.Skip(at + 1))];
        return Ended(string.Join('\n', lines.SkipWhile(IsOpening)), writer) is { Length: > 0 } asked ? asked : content;
    }

    /// <summary>Without the courtesies and the name at its end.</summary>
    public static string Ended(string text, string writer)
    {
        var lines = text.Split('\n');
        return Cleaning.Lines(string.Join('\n', lines.Take(Closings.Before(lines, writer))));
    }

    /// <summary>Nothing that a letter says has been said yet.</summary>
    public static bool IsOpening(string line) =>
        IsCourtesy(line) || (line.Length <= LongestCourtesy && (Heading().IsMatch(line) || PlaceAndDay().IsMatch(line)));

    /// <summary>A message that is sent on, without its header.</summary>
    private static IEnumerable<string> Sent(IEnumerable<string> lines) =>
        lines.SkipWhile(line => line.Trim().Length == 0)
            .SkipWhile(line => line.Length <= LongestHeader && Header().IsMatch(line)).SkipWhile(IsOpening);

    /// <summary>It greets or addresses somebody and says nothing else.</summary>
    private static bool IsCourtesy(string line) =>
        line.Trim().Length == 0
        || (line.Length <= LongestCourtesy && Courteous().IsMatch(line) && !Asking().IsMatch(line));

    /// <summary>Begins with a greeting or an addressee; what follows are such words, names and titles. Atomic: it
    /// is tried on what strangers write.</summary>
    [GeneratedRegex(@"^\s*(?i:ass?ala\w+|selamat|salam|dengan|hormat|ha?ll?o|hai|pagi|siang|sore|malam|permisi|om|shalom|namo|kepada|"
        + @"yth|ykh|bapak|ibu|pak|bu|bpk|kepala|pejabat|ketua|atasan|admin|tim|di)\b"
        + @"(?>[\s/,.:;!()'’\-]+(?>(?i:alaikum|warahmatullahi|wabarakatuh|wr|wb|selamat|salam|sejahtera|"
        + @"segala|hormat|pagi|siang|sore|malam|swastiastu|buddhaya|yth|yang terhormat|bapak|ibu|"
        + @"bpk|pak|bu|kak|min|admin|ppid|tempat|dan|atau|di|untuk kita semua)\b"
        + @"|[A-Z]\w*))*[\s,.:;!()]*$")]
    private static partial Regex Courteous();

    [GeneratedRegex(@"\?|\b(?:saya|kami|tolong|kirim\w*|berapa|apakah|bagaimana|kapan)\b|mohon|minta|tanya|butuh|perlu",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    /// <summary>The matter's kind and no more: "KEBERATAN", "Perihal: Permohonan Informasi Publik", "Lampiran: 1 berkas".</summary>
    [GeneratedRegex(@"^\s*(?:(?:perihal|hal)\s*:?\s*)?(?:(?:surat|formulir|pengajuan|pernyataan)\s+)?(?:keberatan|permohonan|permintaan)"
        + @"(?:\s+(?:informasi|data|publik))*[\s.,:;!-]*$|^\s*lampiran\s*:\s*(?:-|\d{0,2}\s*(?:\(\w+\))?\s*(?:berkas|lembar|bundel)?)\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?,\s*\d{1,2} (?:januari|februari|maret|april|mei|juni|juli|agustus|september|"
        + @"oktober|november|desember) \d{4}\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex PlaceAndDay();

    [GeneratedRegex(@"^[\s*]*(?:dari|from|dikirim|sent|tanggal|date|kepada|to|cc|subjek|subject|perihal|reply-to)[\s*]*:",
        RegexOptions.IgnoreCase)]
    private static partial Regex Header();
}
