using System.Text.RegularExpressions;
using Ppid.App.Mail.Incoming.Mime;
using Ppid.App.Web.Forms;

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

    public static IncomingMail Read(ReadOnlyMemory<byte> raw)
    {
        var message = MimeReader.Read(raw);
        var headers = message.Headers;
        var html = Readable(message, "text/html");
        var plain = Readable(message, "text/plain");
        var written = SecretText.Masked(plain.Length > 0 ? plain : HtmlText.Of(html));
        var nature = Automata.NatureOf(message);
        return new(
            Id(headers.Raw("Message-ID") ?? headers.Raw("Message-Id")),
            [.. Ids(headers.Raw("References")), .. Ids(headers.Raw("In-Reply-To"))],
            MailAddresses.Parse(headers.Raw("From")).FirstOrDefault(),
            [.. Recipients(headers)],
            Cut(Cleaning.Line(headers.Text("Subject")), LongestSubject),
            headers.Raw("Date") ?? "",
            written, ReplyText.Of(written), [.. Forwarded(message)], [.. Files(message, html)],
            nature, nature == Nature.Bounced ? Automata.BounceOf(message) : null);
    }

    /// <summary>"&lt;id@host&gt;" out of a header, wherever it stands in it.</summary>
    public static string? Id(string? raw) => Ids(raw).FirstOrDefault();

    private static IEnumerable<string> Ids(string? raw) =>
        IdShape().Matches(raw ?? "").Select(match => match.Value).Take(100);

    public static IEnumerable<string> Recipients(MailHeaders headers) =>
        Deliveries.SelectMany(headers.All)
            .SelectMany(MailAddresses.Parse)
            .Select(party => party.Address)
            .Distinct();

    /// <summary>All parts of the text itself; not those of a message that is attached.</summary>
    private static string Readable(MailPart message, string mediaType)
    {
        var parts = Own(message)
            .Where(part => part.IsText && (part.MediaType == "text/html") == (mediaType == "text/html"))
            .Select(part => part.Text().Trim('\n', ' '));
        return Cut(string.Join("\n\n", parts.Where(text => text.Length > 0)), LongestText);
    }

    private static IEnumerable<MailPart> Own(MailPart part) => part.MediaType == "message/rfc822"
        ? []
        : [part, .. part.Children.SelectMany(Own)];

    private static IEnumerable<MailPart> Attached(MailPart message) =>
        Own(message).SelectMany(part => part.Children).Where(part => part.MediaType == "message/rfc822")
            .SelectMany(part => part.Children);

    private static IEnumerable<string> Forwarded(MailPart message) => Attached(message).Select(inner =>
    {
        var written = Readable(inner, "text/plain");
        return SecretText.Masked(Cleaning.Lines(written.Length > 0 ? written : HtmlText.Of(Readable(inner, "text/html"))));
    });

    private static IEnumerable<MailFile> Files(MailPart message, string html) => message.Walk()
        .Where(part => part.Children.Count == 0 && !part.IsText && !IsOrnament(part, html)
            && part.MediaType is not ("message/delivery-status" or "text/rfc822-headers"))
        .Select(part => new MailFile(Cleaning.Line(part.FileName ?? ""), part));

    private static bool IsOrnament(MailPart part, string html) =>
        part.MediaType.StartsWith("image/", StringComparison.Ordinal) && part.Body.Length < Ornament
        && part.Headers.Raw("Content-ID")?.Trim('<', '>', ' ') is { Length: > 0 } id
        && html.Contains($"cid:{id}", StringComparison.OrdinalIgnoreCase);

    private static string Cut(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    [GeneratedRegex(@"<[^<>\s]{1,400}>")]
    private static partial Regex IdShape();
}
