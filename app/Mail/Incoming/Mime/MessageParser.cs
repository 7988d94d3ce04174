using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.IO;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>Takes a message apart with MimeKit, and opens what MimeKit leaves closed but real senders send. Never throws on
/// bad input; depth, parts and headers are bounded, and a body is not copied until somebody asks for it.</summary>
internal sealed partial class MessageParser
{
    public const int MostDepth = 16;
    public const int MostParts = 400;

    /// <summary>A header of its own makes the message an attached one: MimeKit refuses a message that begins with rubbish,
    /// but reads an attached one as far as it goes.</summary>
    public static readonly byte[] Wrapper = "Content-Type: message/rfc822\n\n"u8.ToArray();

    private int _left = MostParts;

    public static MimeMessage Read(byte[] raw) => new MessageParser().Message(raw, MostDepth);

    /// <summary>The message behind <see cref="Wrapper"/>.</summary>
    public static Stream Attached(Stream message)
    {
        var whole = new ChainedStream();
        whole.Add(new MemoryStream(Wrapper, writable: false));
        whole.Add(message);
        return whole;
    }

    private MimeMessage Message(byte[] raw, int depth)
    {
        var options = Options(depth);
        var (length, parts) = MessageBounds.Of(raw, Math.Max(0, _left), options);
        _left -= parts;
        var read = MimeEntity.Load(options, Attached(new MemoryStream(raw, 0, length, writable: false)), persistent: true);
        var message = (read as MessagePart)?.Message ?? new MimeMessage(Enumerable.Empty<Header>());
        message.Body = Open(message.Body ?? new TextPart("plain"), depth);
        return message;
    }

    /// <param name="depth">As many levels may be in it; the wrapper is one.</param>
    private static ParserOptions Options(int depth)
    {
        var options = MailText.Lenient.Clone();
        options.MaxMimeDepth = depth + 1;
        return options;
    }

    private MimeEntity Open(MimeEntity entity, int depth)
    {
        switch (entity)
        {
            case Multipart { Count: 0 } closed:
                Fill(closed, depth - 1);
                return closed;
            case Multipart parts:
                for (var at = 0; at < parts.Count; at++) parts[at] = Open(parts[at], depth - 1);
                return parts;
            case MessagePart { Message.Body: { } body } attached:
                attached.Message.Body = Open(body, depth - 1);
                return attached;
            case MimePart { Content: not null } part when part.ContentType.IsMimeType("message", "rfc822") && depth > 0:
                // It may not be encoded (RFC 2046, 5.2.1); some programs do it all the same.
                return new MessagePart("rfc822", Message(part.Bytes(), depth - 1));
            case MimePart part when part is not TextPart && !IsNamed(part):
                return new TextPart("plain") { Content = part.Content };
            default:
                return entity;
        }
    }

    /// <summary>Is the kind of the part told, so that a program could read it?</summary>
    private static bool IsNamed(MimePart part) =>
        part.Headers.FirstOrDefault(header => header.Id == HeaderId.ContentType) is { } told
        && ContentType.TryParse(told.RawValue, out _);

    /// <summary>Announced as multipart, but without the boundary that the header names: if it names none, the first line with
    /// two dashes is one; else it is the text itself.</summary>
    private void Fill(Multipart closed, int depth)
    {
        using var content = new MemoryStream();
        closed.WriteTo(content, contentOnly: true);
        var body = content.ToArray();
        var start = Encoding.Latin1.GetString(body, 0, Math.Min(body.Length, 4096));
        if (closed.Boundary is null && depth > 0 && Boundary().Match(start) is { Success: true } found)
        {
            var header = Encoding.ASCII.GetBytes($"Content-Type: multipart/mixed; boundary=\"{found.Groups[1].Value}\"\n\n");
            foreach (var part in (Message([.. header, .. body], depth).Body as Multipart)?.ToList() ?? []) closed.Add(part);
        }
        else if (body.Length > 0)
        {
            closed.Add(new TextPart("plain") { Content = new MimeContent(new MemoryStream(body)) });
        }
    }

    /// <summary>Of the signs that RFC 2046 has.</summary>
    [GeneratedRegex(@"^--([0-9A-Za-z'()+_,./:=?-]{3,70})[ \t\r]*$", RegexOptions.Multiline)]
    private static partial Regex Boundary();
}
