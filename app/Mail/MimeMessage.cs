using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ppid.App.Mail;

/// <summary>A mail as it travels: RFC 5322 and 2045, CRLF, nothing but ASCII. Equal
/// mails give equal bytes.</summary>
public static class MimeMessage
{
    public static byte[] Write(OutgoingMail mail)
    {
        var seed = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.MessageId)))[..24];
        var message = new StringBuilder();
        Headers(mail, message);
        if (mail.Attachments.Count == 0)
        {
            Alternatives(mail, seed, message);
            return Encoding.ASCII.GetBytes(message.ToString());
        }

        // "=_" cannot occur in quoted-printable or base64: no boundary is ever found inside a part.
        var boundary = $"=_campuran_{seed}";
        message.Append(HeaderText.Line("Content-Type", $"multipart/mixed; boundary=\"{boundary}\""))
            .Append("\r\n");
        message.Append("--").Append(boundary).Append("\r\n");
        Alternatives(mail, seed, message);
        foreach (var attachment in mail.Attachments)
        {
            message.Append("--").Append(boundary).Append("\r\n");
            Attach(attachment, message);
        }

        message.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(message.ToString());
    }

    private static void Headers(OutgoingMail mail, StringBuilder message)
    {
        message.Append(HeaderText.Line("Date", Dated(mail.Date)));
        message.Append(HeaderText.Party("From", mail.From));
        message.Append(HeaderText.Party("To", mail.To));
        if (mail.ReplyTo is { } reply) message.Append(HeaderText.Party("Reply-To", reply));
        message.Append(HeaderText.Text("Subject", mail.Subject));
        foreach (var (name, value) in MailMarks.Of(mail))
        {
            message.Append(HeaderText.Line(name, value));
        }

        message.Append(HeaderText.Line("MIME-Version", "1.0"));
    }

    /// <summary>"Mon, 02 Mar 2026 09:12:00 +0800".</summary>
    private static string Dated(DateTimeOffset at) =>
        at.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + at.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static void Alternatives(OutgoingMail mail, string seed, StringBuilder message)
    {
        var boundary = $"=_pilihan_{seed}";
        message.Append(HeaderText.Line("Content-Type", $"multipart/alternative; boundary=\"{boundary}\""));
        message.Append("\r\n");
        Readable("text/plain", mail.Text);
        Readable("text/html", mail.Html);
        message.Append("--").Append(boundary).Append("--\r\n");

        void Readable(string mediaType, string text) => message
            .Append("--").Append(boundary).Append("\r\n")
            .Append(HeaderText.Line("Content-Type", mediaType + "; charset=utf-8"))
            .Append(HeaderText.Line("Content-Transfer-Encoding", "quoted-printable")).Append("\r\n")
            .Append(QuotedPrintable.Encode(text));
    }

    /// <summary>Lines of 76 characters, CRLF between them.</summary>
    private static string Base64(byte[] content) =>
        Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings("\r\n");

    private static void Attach(MailAttachment attachment, StringBuilder message)
    {
        var name = string.Concat(HeaderText.Plain(attachment.Name)
            .Select(each => char.IsAsciiLetterOrDigit(each) || each is '.' or '-' or '_' ? each : '-'));
        message
            .Append(HeaderText.Line("Content-Type", $"{attachment.MediaType}; name=\"{name}\""))
            .Append(HeaderText.Line("Content-Transfer-Encoding", "base64"))
            .Append(HeaderText.Line("Content-Disposition", $"attachment; filename=\"{name}\""))
            .Append("\r\n")
            .Append(Base64(attachment.Content))
            .Append("\r\n");
    }
}
