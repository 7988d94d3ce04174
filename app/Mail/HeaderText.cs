using System.Text;

namespace Ppid.App.Mail;

/// <summary>Header lines of a mail: RFC 5322, other scripts by RFC 2047, folded at 76 columns. No value can
/// begin a header of its own: line breaks and control characters are removed.</summary>
public static class HeaderText
{
    private const int Width = 76;
    private const int EncodedBytes = 39; // 64 columns as =?utf-8?B?…?=, so that "Subject: " fits before it

    public static string Line(string name, string value) =>
        $"{name}: {Folded(Plain(value), name.Length + 2)}\r\n";

    /// <summary>Subject and the like: words of any script.</summary>
    public static string Text(string name, string value)
    {
        var clean = Plain(value);
        return IsAscii(clean) && !clean.Contains("=?", StringComparison.Ordinal)
            ? $"{name}: {Folded(clean, name.Length + 2)}\r\n"
            : $"{name}: {Encoded(clean)}\r\n";
    }

    public static string Party(string name, MailParty party)
    {
        var address = string.Concat(
            Plain(party.Address).Where(each => each is not ('<' or '>' or ',' or ';' or ' ')));
        var display = Plain(party.Name);
        if (display.Length == 0) return $"{name}: <{address}>\r\n";
        return IsAscii(display)
            ? $"{name}: {Folded($"\"{Escaped(display)}\" <{address}>", name.Length + 2)}\r\n"
            : $"{name}: {Encoded(display)}\r\n <{address}>\r\n";
    }

    /// <summary>Without anything that could end the line; surrounding white space goes too.</summary>
    public static string Plain(string value)
    {
        var clean = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            clean.Append(Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 ? " " : rune.ToString());
        }

        return clean.ToString().Trim();
    }

    private static bool IsAscii(string text) => text.All(char.IsAscii);

    private static string Escaped(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal);

    private static string Encoded(string text)
    {
        var words = new List<string>();
        var bytes = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            // A character is never split over two words.
            if (bytes.Count + rune.Utf8SequenceLength > EncodedBytes)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }

            bytes.AddRange(Encoding.UTF8.GetBytes(rune.ToString()));
        }

        if (bytes.Count > 0) words.Add(Word(bytes));
        return string.Join("\r\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";

    private static string Folded(string value, int used)
    {
        var folded = new StringBuilder();
        var column = used;
        foreach (var word in value.Split(' '))
        {
            if (folded.Length > 0)
            {
                var fits = column + 1 + word.Length <= Width || word.Length == 0;
                folded.Append(fits ? " " : "\r\n ");
                column = fits ? column + 1 : 1;
            }

            folded.Append(word);
            column += word.Length;
        }

        return folded.ToString();
    }
}
