using System.Text;
using MimeKit;
using MimeKit.Utils;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>What stands in headers and parts, as people read it.</summary>
internal static class MailText
{
    private const int LongestField = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    static MailText()
    {
        MailWriter.KnowAlphabets();
        Lenient = new() { CharsetEncoding = Western };
    }

    /// <summary>What most old programs of this country write, whatever they call it.</summary>
    public static Encoding Western { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static ParserOptions Lenient { get; }

    /// <summary>The first of that name, unfolded and decoded; null if there is none.</summary>
    public static string? First(this HeaderList headers, string name) => headers.All(name).FirstOrDefault();

    public static IEnumerable<string> All(this HeaderList headers, string name) =>
        headers.Named(name).Select(header => Decoded(header.RawValue));

    public static IEnumerable<Header> Named(this HeaderList headers, string name) =>
        headers.Where(header => header.Field.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Without transfer encoding.</summary>
    public static byte[] Bytes(this MimePart part)
    {
        using var decoded = new MemoryStream();
        part.Content?.DecodeTo(decoded);
        return decoded.ToArray();
    }

    /// <summary>As the sender calls it; null when it has no name.</summary>
    public static string? Name(this MimeEntity part) =>
        (part.ContentDisposition?.FileName ?? part.ContentType.Name) is { } name ? Signs(name) : null;

    public static string Kind(this MimeEntity part) => part.ContentType.MimeType.ToLowerInvariant();

    /// <summary>Never fails: what cannot be read is U+FFFD. What is declared UTF-8 and is not is guessed.</summary>
    public static string Read(this TextPart part)
    {
        if (part.ContentType.CharsetEncoding is not (UTF8Encoding or ASCIIEncoding)) return Signs(part.Text);
        try
        {
            return Signs(part.GetText(Strict));
        }
        catch (DecoderFallbackException)
        {
            return Signs(part.GetText(Western));
        }
    }

    /// <summary>In the alphabet of that name; guessed when it is unknown or null.</summary>
    public static string Read(byte[] bytes, string? charset)
    {
        var part = new TextPart("plain") { Content = new MimeContent(new MemoryStream(bytes)) };
        part.ContentType.Charset = charset;
        return part.Read();
    }

    private static string Decoded(byte[] raw) => Signs(Header.Unfold(
        Rfc2047.DecodeText(Lenient, raw, 0, Math.Min(raw.Length, LongestField)))).Trim();

    /// <summary>What calls itself Latin-1 is Windows' superset of it in practice: signs stand where Latin-1 has
    /// controls.</summary>
    public static string Signs(string text)
    {
        var signs = text.AsSpan().ContainsAnyInRange('\u0080', '\u009F')
            ? string.Concat(text.Select(letter => letter is >= '\u0080' and <= '\u009F' ? Western.GetString([(byte)letter])[0] : letter))
            : text;
        return signs.TrimStart('\uFEFF').ReplaceLineEndings("\n");
    }
}
