using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace Ppid.App.Mail;

/// <summary>A mail as it travels: RFC 5322 and 2045, CRLF, nothing but ASCII. Equal mails give equal bytes. Throws
/// <see cref="MailRefusedException"/> for an address that is none.</summary>
public static class MailWriter
{
    static MailWriter()
    {
        KnowAlphabets();
        Format = FormatOptions.Default.Clone();
        Format.NewLineFormat = NewLineFormat.Dos;
    }

    public static FormatOptions Format { get; }

    /// <summary>MimeKit looks once, when it is first used, which of them there are.</summary>
    internal static void KnowAlphabets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static byte[] Write(OutgoingMail mail)
    {
        using var message = Compose(mail);
        using var written = new MemoryStream();
        message.WriteTo(Format, written);
        return written.ToArray();
    }

    public static MimeMessage Compose(OutgoingMail mail)
    {
        var message = new MimeMessage(Enumerable.Empty<Header>()) { Date = mail.Date };
        message.From.Add(Party(mail.From, addressee: false));
        message.To.Add(Party(mail.To, addressee: true));
        if (mail.ReplyTo is { } reply) message.ReplyTo.Add(Party(reply, addressee: false));
        message.Subject = HeaderText.Plain(mail.Subject);
        foreach (var (name, value) in MailMarks.Of(mail)) message.Headers.Add(new Header(Encoding.UTF8, name, value));

        // "=_" cannot occur in quoted-printable or base64: no boundary is ever found inside a part.
        var seed = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.MessageId)))[..24];
        var alternatives = new MultipartAlternative { Boundary = $"=_pilihan_{seed}" };
        alternatives.Add(Readable("plain", mail.Text));
        alternatives.Add(Readable("html", mail.Html));
        message.Body = mail.Attachments.Count == 0 ? alternatives : Mixed($"=_campuran_{seed}", alternatives, mail.Attachments);
        return message;
    }

    /// <summary>Throws <see cref="MailRefusedException"/>.</summary>
    public static MailboxAddress Party(MailParty party, bool addressee)
    {
        // Nothing that ends the address or a command; our forms take no other.
        var plain = party.Address.Contains('@', StringComparison.Ordinal)
            && party.Address.All(each => each is > ' ' and < (char)127 and not ('<' or '>' or ',' or ';'));
        try
        {
            return plain ? new(Encoding.UTF8, HeaderText.Plain(party.Name), party.Address) : throw new ParseException("", 0, 0);
        }
        catch (ParseException)
        {
            throw new MailRefusedException($"Alamat \"{party.Address}\" tidak dapat dipakai sebagai alamat surat.", addressee);
        }
    }

    private static TextPart Readable(string kind, string text) =>
        new(kind) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };

    private static Multipart Mixed(string boundary, MimeEntity first, IReadOnlyList<MailAttachment> attachments)
    {
        var mixed = new Multipart("mixed") { Boundary = boundary };
        mixed.Add(first);
        foreach (var attachment in attachments) mixed.Add(Attached(attachment));
        return mixed;
    }

    private static MimePart Attached(MailAttachment attachment)
    {
        var part = new MimePart(attachment.MediaType)
        {
            Content = new MimeContent(new MemoryStream(attachment.Content)),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = HeaderText.Plain(attachment.Name).Replace('/', '-').Replace('\\', '-'),
        };
        // Disposition by RFC 2231; programs that do not know it read the older way beside it.
        foreach (var name in part.ContentType.Parameters) name.EncodingMethod = ParameterEncodingMethod.Rfc2047;
        return part;
    }
}
