using System.Text;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>The header of a message or of a part: unfolded, in order, each byte of a value as one character.</summary>
internal sealed class MailHeaders(IReadOnlyList<KeyValuePair<string, string>> lines)
{
    private const int Most = 600;
    private const int Longest = 64 * 1024;

    public static MailHeaders None { get; } = new([]);

    /// <summary>The first of that name as it stands; null if there is none.</summary>
    public string? Raw(string name) =>
        lines.FirstOrDefault(line => line.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The first of that name as people read it; "" if there is none.</summary>
    public string Text(string name) => EncodedWords.Decode(Raw(name) ?? "").Trim();

    public IEnumerable<string> All(string name) => lines
        .Where(line => line.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
        .Select(line => line.Value);

    public bool Has(string name) => Raw(name) is not null;

    /// <summary>Reads up to the first empty line; returns how many bytes that were.</summary>
    public static (MailHeaders Headers, int Length) Read(ReadOnlySpan<byte> text)
    {
        var found = new List<KeyValuePair<string, StringBuilder>>();
        var at = 0;
        while (at < text.Length)
        {
            var end = text[at..].IndexOf((byte)'\n');
            var next = end < 0 ? text.Length : at + end + 1;
            var line = text[at..next].TrimEnd("\r\n"u8);
            at = next;
            if (line.IsEmpty) break;
            Take(found, Encoding.Latin1.GetString(line.Length > Longest ? line[..Longest] : line));
        }

        return (new([.. found.Select(each => KeyValuePair.Create(each.Key, each.Value.ToString().Trim()))]), at);
    }

    private static void Take(List<KeyValuePair<string, StringBuilder>> found, string line)
    {
        if (line[0] is ' ' or '\t')
        {
            if (found.Count > 0 && found[^1].Value.Length < Longest) found[^1].Value.Append(' ').Append(line.Trim());
            return;
        }

        // Lines without a name ("From " of an mbox, rubbish of a gateway) are passed over.
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && found.Count < Most && !line.AsSpan(0, colon).TrimEnd().Contains(' '))
        {
            found.Add(new(line[..colon].TrimEnd(), new StringBuilder(line[(colon + 1)..].Trim())));
        }
    }
}
