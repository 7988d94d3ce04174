using System.Text.RegularExpressions;
using Ppid.App.Web.Forms;

namespace Ppid.App.Mail.Incoming;

/// <summary>What somebody wrote himself: without what he quotes, and with his signature apart.</summary>
/// <param name="Said">His own words; "" when he only quoted or attached.</param>
/// <param name="Signature">What stands under them; "" when there is none.</param>
internal sealed partial record ReplyText(string Said, string Signature)
{
    private const int LongestSignature = 12;
    private const int LongestIntroduction = 4;
    private const string Forward = "--- Pesan diteruskan ---";

    /// <summary>A line of this length introduces nothing; it is not searched either.</summary>
    private const int Long = 400;

    /// <param name="subject">Of the message: "FW:" sends on what Outlook writes as it writes a quotation.</param>
    public static ReplyText Of(string text, string subject = "")
    {
        var own = Unquoted(text.ReplaceLineEndings("\n").Replace('\u00A0', ' ').Split('\n'), Onward().IsMatch(subject));
        var cut = Signed(own);
        return new(
            Cleaning.Lines(string.Join('\n', own.Take(cut))),
            Cleaning.Lines(string.Join('\n', own.Skip(cut).SkipWhile(line => Dashes().IsMatch(line)))));
    }

    /// <summary>Does another's message begin under this line?</summary>
    public static bool Forwards(string line) => line.Length < Long && Forwarded().IsMatch(line.Trim());

    private static List<string> Unquoted(string[] lines, bool sendsOn)
    {
        var own = new List<string>();
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at].Trim();
            if (line.StartsWith('>') || (line.Length < Long && Device().IsMatch(line))) continue;
            if (Forwards(line) || (sendsOn && IsOutlookHeader(lines, at)))
            {
                // What he sends on is what he says.
                own.AddRange(Forwards(line) ? lines.Skip(at) : lines.Skip(at).Prepend(Forward));
                break;
            }

            if (line.Length < Long && (Separator().IsMatch(line) || IsOutlookHeader(lines, at))) break;
            if (Introduction(lines, at) is not (> 0 and var length))
            {
                own.Add(lines[at].TrimEnd());
                continue;
            }

            // A quotation marked line by line may be answered between or under its lines; any other is the rest.
            if (!IsMarked(lines.Skip(at + length))) break;
            at += length - 1;
        }

        return own.GetRange(0, own.FindLastIndex(line => !IsNothing(line.Trim())) + 1);
    }

    private static bool IsMarked(IEnumerable<string> quotation) =>
        quotation.FirstOrDefault(line => line.Trim().Length > 0)?.TrimStart().StartsWith('>') == true;

    private static bool IsNothing(string line) => line.Length == 0 || Rule().IsMatch(line);

    /// <summary>"Pada Sen, 9 Mar 2026 pukul 09.00 PPID menulis:" over one to four lines; 0 if none begins here.</summary>
    private static int Introduction(string[] lines, int at)
    {
        if (lines[at].Length >= Long || !Begins().IsMatch(lines[at].Trim())) return 0;
        var joined = "";
        for (var length = 1; length <= LongestIntroduction && at + length <= lines.Length; length++)
        {
            joined = $"{joined} {lines[at + length - 1].Trim()}".Trim();
            if (Wrote().IsMatch(joined)) return length;
        }

        return 0;
    }

    /// <summary>"Dari: … Dikirim: … Kepada: …": how Outlook begins what it quotes.</summary>
    private static bool IsOutlookHeader(string[] lines, int at) =>
        From().IsMatch(lines[at].Trim())
        && lines.Skip(at + 1).Take(5).Count(line => line.Length < Long && Sent().IsMatch(line.Trim())) >= 2;

    /// <summary>Where the signature begins; the number of lines when there is none.</summary>
    private static int Signed(List<string> own)
    {
        var dashes = own.FindLastIndex(line => line is "--" or "-- ");
        if (dashes >= 0 && own.Count - dashes <= LongestSignature + 8 && !own.Skip(dashes + 1).Any(Closings.Adds)) return dashes;

        var said = own.FindIndex(line => !AskedText.IsOpening(line));
        var first = Math.Max(said + 1, own.Count - LongestSignature);
        var closing = said < 0 ? -1 : Enumerable.Range(first, own.Count - first)
            .FirstOrDefault(at => Closings.IsClosing(own[at]) && IsSignature(own.Skip(at + 1)), -1);
        return closing < 0 ? own.Count : closing;
    }

    private static bool IsSignature(IEnumerable<string> under)
    {
        var lines = under.Where(line => line.Trim().Length > 0).ToList();
        return lines.Count > 0 && lines.All(line => line.Length <= 90 && !Closings.Adds(line));
    }

    [GeneratedRegex(@"^[\*_]*(?:pada|on|tanggal)\b.{4,}|^.{0,80}<[^<>@\s]+@[^<>\s]+>\s*(?:menulis|"
        + @"wrote)\s*:$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Begins();

    [GeneratedRegex(@"(?:\b(?:menulis|wrote)\s*:?|\btelah menulis\s*:?)[\*_]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Wrote();

    [GeneratedRegex(@"^[-_\s]*-{3,}\s*(?:pesan asli|pesan asal|original message|original appointment|"
        + @"balasan)\s*-{3,}[-_\s]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^-{3,}\s*(?:forwarded message|pesan (?:yang )?diteruskan|pesan terusan)\s*-{3,}$|"
        + "^(?:begin forwarded message|mulai pesan (?:yang )?diteruskan|awal pesan (?:yang )?diteruskan)\\s*:$", RegexOptions.IgnoreCase)]
    private static partial Regex Forwarded();

    [GeneratedRegex(@"^[\*]*(?:dari|from)\s*:[\*]*\s*\S", RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"^[\*]*(?:dikirim|terkirim|tanggal|sent|date|kepada|ke|to|cc|subjek|subject|"
        + @"perihal)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Sent();

    /// <summary>Of nothing but devices and programs: "dikirim dari perangkat daerah" tells something.</summary>
    [GeneratedRegex(@"^(?:(?:di|ter)kirim (?:dari|melalui|lewat)(?>[\s.,®™]+(?:aplikasi|perangkat|telepon|ponsel|hp|handphone|"
        + @"smartphone|tablet|mail|cerdas|pintar|seluler|mobile|untuk|saya|di|pro|plus|max|ultra|note|ios|[45]g|\d{1,2}|iphone|ipad|"
        + @"android|samsung|galaxy|xiaomi|redmi|poco|oppo|vivo|realme|huawei|infinix|blackberry|nokia|outlook|yahoo|gmail|"
        + @"windows)\b){1,8}[\s.]*|sent from (?:my )?.{2,40}|sent with .{2,40}|(?:dapatkan|get) outlook (?:untuk|for) .*|"
        + @"sent via .{2,40}|yahoo mail: .*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Device();

    [GeneratedRegex(@"^\s*(?:fwd?|trs|diteruskan|terusan)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Onward();

    [GeneratedRegex("^[_=-]{5,}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*--\s*$")]
    private static partial Regex Dashes();
}
