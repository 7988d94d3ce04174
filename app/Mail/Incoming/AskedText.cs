using System.Text.RegularExpressions;
using Ppid.App.Web.Forms;

namespace Ppid.App.Mail.Incoming;

/// <summary>What a letter asks for, without the courtesies before it and the sender's own data after it: its first line
/// is what officers see of the request in every list.</summary>
internal static partial class AskedText
{
    private const int LongestCourtesy = 100;

    /// <summary>The whole text when nothing else would be left.</summary>
    public static string Of(string content)
    {
        var lines = content.Split('\n').SkipWhile(IsCourtesy).Reverse().SkipWhile(IsOfTheSender).Reverse();
        return Cleaning.Lines(string.Join('\n', lines)) is { Length: > 0 } asked ? asked : content;
    }

    /// <summary>It greets or addresses somebody and says nothing else.</summary>
    private static bool IsCourtesy(string line) =>
        line.Trim().Length == 0
        || (line.Length <= LongestCourtesy && Courteous().IsMatch(line) && !Asking().IsMatch(line));

    private static bool IsOfTheSender(string line) => line.Trim().Length == 0 || LabelledFields.IsOfASender(line);

    /// <summary>Begins with a greeting or an addressee; what follows are such words, names and titles. Atomic: it
    /// is tried on what strangers write.</summary>
    [GeneratedRegex(@"^\s*(?i:ass?ala\w+|selamat|salam|dengan|hormat|ha?ll?o|hai|pagi|siang|sore|malam|permisi|om|shalom|namo|kepada|"
        + @"yth|ykh|bapak|ibu|pak|bu|bpk|kepala|pejabat|ketua|admin|tim|di)\b"
        + @"(?>[\s/,.:;!()'’\-]+(?>(?i:alaikum|warahmatullahi|wabarakatuh|wr|wb|selamat|salam|sejahtera|"
        + @"segala|hormat|pagi|siang|sore|malam|swastiastu|buddhaya|yth|yang terhormat|bapak|ibu|"
        + @"bpk|pak|bu|kak|min|admin|ppid|tempat|dan|atau|di|untuk kita semua)\b"
        + @"|[A-Z]\w*))*[\s,.:;!()]*$")]
    private static partial Regex Courteous();

    [GeneratedRegex(@"\?|\b(?:saya|kami|tolong|kirim\w*|berapa|apakah|bagaimana|kapan)\b|mohon|minta|tanya|butuh|perlu",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asking();
}
