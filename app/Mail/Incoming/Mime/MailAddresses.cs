using System.Text;
using Ppid.App.Web.Forms;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>Address lists of a header: names decoded, comments and groups passed over.</summary>
internal static class MailAddresses
{
    private const int Most = 200;

    /// <summary>Addresses in lower case, in order; entries without "@" are left out.</summary>
    public static IEnumerable<MailParty> Parse(string? raw) => Entries(raw ?? "")
        .Select(Party)
        .Where(party => party.Address.Contains('@', StringComparison.Ordinal))
        .Take(Most);

    private static MailParty Party(string entry)
    {
        var open = entry.LastIndexOf('<');
        if (open < 0)
        {
            var bare = entry.Trim();
            return new("", Address(bare));
        }

        var close = entry.IndexOf('>', open);
        var address = entry[(open + 1)..(close < 0 ? entry.Length : close)];
        return new(Name(entry[..open]), Address(address));
    }

    private static string Name(string written) => Cleaning.Line(EncodedWords.Decode(
        written.Trim().Trim('"').Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal))).Trim('"', '\'', ' ');

    private static string Address(string written) => string.Concat(
        written.Where(letter => letter is > ' ' and < (char)127 and not ('<' or '>' or ';' or ','))).ToLowerInvariant();

    /// <summary>Cuts at commas and semicolons outside quotes, comments and angle brackets.</summary>
    private static IEnumerable<string> Entries(string raw)
    {
        var entry = new StringBuilder();
        var (quoted, comment, angle) = (false, 0, false);
        for (var i = 0; i < raw.Length; i++)
        {
            var letter = raw[i];
            if (letter == '\\' && quoted && i + 1 < raw.Length)
            {
                entry.Append(letter).Append(raw[++i]);
                continue;
            }

            if (letter == '"' && comment == 0) quoted = !quoted;
            comment = quoted ? 0 : Math.Max(0, comment + (letter == '(' ? 1 : letter == ')' ? -1 : 0));
            angle = !quoted && comment == 0 && (letter == '<' || (angle && letter != '>'));
            if (letter is ',' or ';' && !quoted && comment == 0 && !angle)
            {
                yield return entry.ToString();
                entry.Clear();
            }
            else if (comment == 0 && letter != ')')
            {
                entry.Append(letter);
            }
        }

        yield return entry.ToString();
    }
}
