using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ppid.App.Mail;

/// <summary>Reads back a mail that <see cref="MimeMessage"/> wrote, also after mail servers added their lines. Mails of
/// other people look different and are not read here.</summary>
public sealed partial record WrittenMail(
    IReadOnlyList<KeyValuePair<string, string>> Headers, string Text, string Html,
    IReadOnlyList<MailAttachment> Attachments)
{
    /// <summary>Its first value, unfolded and decoded; "" if there is none.</summary>
    public string Header(string name) => Value(Headers, name);

    public static WrittenMail Read(byte[] message)
    {
        var whole = Entity.Of(Encoding.Latin1.GetString(message).ReplaceLineEndings("\n"));
        var leaves = whole.Leaves().ToList();
        return new(
            whole.Headers, Readable(leaves, "text/plain"), Readable(leaves, "text/html"),
            [.. leaves.Where(IsAttached).Select(Attached)]);
    }

    private static string Readable(List<Entity> leaves, string mediaType) =>
        leaves.Find(leaf => leaf.MediaType == mediaType && !IsAttached(leaf)) is { } leaf
            ? QuotedPrintableText(leaf.Body)
            : "";

    private static bool IsAttached(Entity leaf) => Parameter(leaf.Headers, "Content-Disposition", "filename").Length > 0;

    private static MailAttachment Attached(Entity leaf) => new(
        Parameter(leaf.Headers, "Content-Disposition", "filename"), leaf.MediaType, Convert.FromBase64String(leaf.Body));

    private static string QuotedPrintableText(string body)
    {
        var bytes = new List<byte>(body.Length);
        var text = body.Replace("=\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            var coded = text[i] == '=' && i + 2 < text.Length;
            bytes.Add(coded
                ? byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : (byte)text[i]);
            i += coded ? 2 : 0;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Value(IReadOnlyList<KeyValuePair<string, string>> headers, string name) =>
        headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    private static string Parameter(
        IReadOnlyList<KeyValuePair<string, string>> headers, string name, string parameter) =>
        Regex.Match(Value(headers, name), $"{parameter}=\"([^\"]*)\"").Groups[1].Value;

    private static string Decoded(string value) => Word().Replace(
        value, word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));

    /// <summary>White space between two encoded words is not part of the text.</summary>
    [GeneratedRegex(@"=\?utf-8\?B\?([^?]+)\?=(?:\s+(?==\?utf-8\?B\?))?")]
    private static partial Regex Word();

    private sealed record Entity(IReadOnlyList<KeyValuePair<string, string>> Headers, string Body)
    {
        public string MediaType => Value(Headers, "Content-Type").Split(';')[0];

        public static Entity Of(string text)
        {
            var parts = text.Split("\n\n", 2);
            var lines = Folding().Replace(parts[0], "$1").Split('\n');
            return new(
                [.. lines.Select(line => line.Split(": ", 2)).Where(pair => pair.Length == 2)
                    .Select(pair => KeyValuePair.Create(pair[0], Decoded(pair[1])))],
                parts.Length == 2 ? parts[1] : "");
        }

        public IEnumerable<Entity> Leaves()
        {
            var boundary = Parameter(Headers, "Content-Type", "boundary");
            return boundary.Length == 0
                ? [this]
                : Body.Split($"\n--{boundary}")[..^1]
                    .Select(part => part.StartsWith($"--{boundary}", StringComparison.Ordinal)
                        ? part[(boundary.Length + 2)..]
                        : part)
                    .SelectMany(part => Of(part.TrimStart('\n')).Leaves());
        }
    }

    [GeneratedRegex(@"\n([ \t])")]
    private static partial Regex Folding();
}
