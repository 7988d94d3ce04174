using System.Text.RegularExpressions;
using MimeKit;
using Ppid.App.Mail.Incoming.Mime;
using Ppid.App.Web.Forms;
using Ppid.Domain;

namespace Ppid.App.Mail.Incoming;

/// <summary>From the bytes of a message to what it says. Never throws on bad input.</summary>
internal static partial class MailReader
{
    private static readonly string[] Deliveries =
        ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Forwarded-To", "X-Envelope-To"];

    private const int LongestText = 200_000;
    private const int LongestSubject = 400;

    /// <summary>Pictures smaller than this that the text itself shows are ornaments of a signature.</summary>
    private const int Ornament = 24 * 1024;

    public static IncomingMail Read(byte[] raw)
    {
        var message = MessageParser.Read(raw);
        var headers = message.Headers;
        var html = Readable(message.Body, "text/html");
        var plain = Readable(message.Body, "text/plain");
        var written = SecretText.Masked(plain.Length > 0 ? plain : HtmlText.Of(html));
        var nature = Automata.NatureOf(message);
        var subject = Cleaning.Line(headers.First("Subject") ?? "").Within(LongestSubject);
        return new(
            Id(headers),
            [.. Ids(headers.First("References")), .. Ids(headers.First("In-Reply-To"))],
            MailAddresses.Sender(headers, "From"),
            [.. Recipients(headers)],
            subject,
            headers.First("Date") ?? "",
            written, ReplyText.Of(written, subject), [.. Forwarded(message.Body)], [.. Files(message.Body, html)],
            nature, nature == Nature.Bounced ? Automata.BounceOf(message) : null);
    }

    /// <summary>Its Message-ID, "&lt;id@host&gt;", wherever that stands in the header.</summary>
    public static string? Id(HeaderList headers) => Ids(headers.First("Message-ID")).FirstOrDefault();

    private static IEnumerable<string> Ids(string? field) =>
        IdShape().Matches(field ?? "").Select(match => match.Value).Take(100);

    public static IEnumerable<string> Recipients(HeaderList headers) =>
        Deliveries.SelectMany(name => MailAddresses.All(headers, name)).Distinct();

    /// <summary>All parts of the text itself; not those of a message that is attached.</summary>
    private static string Readable(MimeEntity? body, string kind)
    {
        var parts = Own(body).OfType<TextPart>().Where(part => IsText(part) && part.Kind() == kind)
            .Select(part => part.Read().Trim('\n', ' '));
        return string.Join("\n\n", parts.Where(text => text.Length > 0)).Within(LongestText);
    }

    private static bool IsText(MimeEntity part) =>
        part is TextPart { IsAttachment: false } && part.Kind() is "text/plain" or "text/html" && part.Name() is null;

    private static IEnumerable<MimeEntity> Own(MimeEntity? entity) => entity switch
    {
        null => [],
        Multipart parts => parts.SelectMany(Own),
        _ => [entity],
    };

    /// <summary>This part and everything in it, in order; of attached messages too.</summary>
    public static IEnumerable<MimeEntity> Leaves(MimeEntity? entity) => Own(entity).SelectMany(part =>
        part is MessagePart { Message.Body: { } body } ? Leaves(body).Prepend(part) : [part]);

    private static IEnumerable<string> Forwarded(MimeEntity? body) =>
        Own(body).OfType<MessagePart>().Where(part => part is not TextRfc822Headers).Select(part => part.Message?.Body)
            .Select(inner =>
            {
                var written = Readable(inner, "text/plain");
                return SecretText.Masked(Cleaning.Lines(written.Length > 0 ? written : HtmlText.Of(Readable(inner, "text/html"))));
            });

    private static IEnumerable<MailFile> Files(MimeEntity? body, string html) => Leaves(body).OfType<MimePart>()
        .Where(part => part is not MessageDeliveryStatus && !IsText(part) && !IsOrnament(part, html))
        .Select(part => new MailFile(Cleaning.Line(part.Name() ?? ""), part));

    private static bool IsOrnament(MimePart part, string html) =>
        part.ContentType.IsMimeType("image", "*") && part.Content?.Stream?.Length is null or < Ornament
        && part.ContentId is { Length: > 0 } id
        && html.Contains($"cid:{id}", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"<[^<>\s]{1,400}>")]
    private static partial Regex IdShape();
}
