using System.Text;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>Takes a message apart: RFC 5322, 2045 and 2046, and most of what real senders do instead. Never throws on
/// bad input; depth, parts and header lengths are bounded, and a body is not copied until somebody asks for it.</summary>
internal static class MimeReader
{
    public const int MostDepth = 16;
    public const int MostParts = 400;

    public static MailPart Read(ReadOnlyMemory<byte> message) => new Reading().Message(message, 0);

    /// <summary>A body that is multipart by a header which stands elsewhere: an HTTP post.</summary>
    public static MailPart Read(string contentType, ReadOnlyMemory<byte> body) =>
        new Reading().Part(MailHeaders.None, HeaderValue.Parse(contentType), body, 0);

    private sealed class Reading
    {
        private int _parts;

        public MailPart Message(ReadOnlyMemory<byte> message, int depth)
        {
            var (headers, length) = MailHeaders.Read(message.Span);
            return Part(headers, HeaderValue.Parse(headers.Raw("Content-Type")), message[length..], depth);
        }

        public MailPart Part(MailHeaders headers, HeaderValue type, ReadOnlyMemory<byte> body, int depth)
        {
            _parts++;
            if (depth >= MostDepth) return new(headers, type, body, []);
            if (type.Value == "message/rfc822") return new(headers, type, body, [Message(Inner(headers, body), depth + 1)]);
            return type.Value.StartsWith("multipart/", StringComparison.Ordinal)
                && (type["boundary"] ?? Boundary(body.Span)) is { Length: > 0 } boundary
                    ? Multipart(headers, type, body, Split(body, boundary), depth)
                    : new(headers, type, body, []);
        }

        private MailPart Multipart(
            MailHeaders headers, HeaderValue type, ReadOnlyMemory<byte> body, List<Range> pieces, int depth)
        {
            // Announced as multipart, yet no boundary is in it: it is the text itself.
            if (pieces.Count == 0) return new(headers, HeaderValue.Parse("text/plain"), body, []);
            var children = new List<MailPart>();
            foreach (var piece in pieces)
            {
                if (_parts >= MostParts) break;
                children.Add(Message(body[piece], depth + 1));
            }

            return new(headers, type, body, children);
        }

        /// <summary>A message may not be encoded when it is attached; some programs do it all the same.</summary>
        private static ReadOnlyMemory<byte> Inner(MailHeaders headers, ReadOnlyMemory<byte> body) =>
            headers.Raw("Content-Transfer-Encoding")?.Trim().ToUpperInvariant() is "BASE64" or "QUOTED-PRINTABLE"
                ? TransferDecoding.Decode(body.Span, headers.Raw("Content-Transfer-Encoding"))
                : body;
    }

    /// <summary>The parts between the boundary lines; the last one may lack its end.</summary>
    private static List<Range> Split(ReadOnlyMemory<byte> body, string boundary)
    {
        var text = body.Span;
        var delimiter = Encoding.Latin1.GetBytes("--" + boundary.TrimEnd());
        var parts = new List<Range>();
        var start = -1;
        for (var at = Next(text, delimiter, 0); at >= 0; at = Next(text, delimiter, at + delimiter.Length))
        {
            if (start >= 0) parts.Add(start..Math.Max(start, BeforeBreak(text, at)));
            var rest = text[(at + delimiter.Length)..];
            var line = rest.IndexOf((byte)'\n');
            if (rest.StartsWith("--"u8) || line < 0) return parts;
            start = at + delimiter.Length + line + 1;
            if (parts.Count >= MostParts) return parts;
        }

        if (start >= 0 && start < text.Length) parts.Add(start..text.Length);
        return parts;
    }

    /// <summary>Where the next boundary line begins; -1 if there is none.</summary>
    private static int Next(ReadOnlySpan<byte> text, ReadOnlySpan<byte> delimiter, int from)
    {
        while (from < text.Length && text[from..].IndexOf(delimiter) is var found and >= 0)
        {
            var at = from + found;
            if ((at == 0 || text[at - 1] == '\n') && EndsLine(text[(at + delimiter.Length)..])) return at;
            from = at + 1;
        }

        return -1;
    }

    /// <summary>After a boundary stand "--" and white space only: "abc" is not the boundary of "abcdef".</summary>
    private static bool EndsLine(ReadOnlySpan<byte> rest)
    {
        if (rest.StartsWith("--"u8)) rest = rest[2..];
        var blank = rest.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r');
        return blank < 0 || rest[blank] == '\n';
    }

    /// <summary>The line break before a boundary belongs to the boundary.</summary>
    private static int BeforeBreak(ReadOnlySpan<byte> text, int at)
    {
        if (at > 0 && text[at - 1] == '\n') at--;
        return at > 0 && text[at - 1] == '\r' ? at - 1 : at;
    }

    /// <summary>The header forgot it: the first line that begins with two dashes.</summary>
    private static string? Boundary(ReadOnlySpan<byte> body)
    {
        foreach (var line in body[..Math.Min(body.Length, 4096)].Split((byte)'\n'))
        {
            var text = body[line].Trim("\r\t "u8);
            if (text.StartsWith("--"u8) && text.Length is > 4 and < 80) return Encoding.Latin1.GetString(text[2..]);
        }

        return null;
    }
}
