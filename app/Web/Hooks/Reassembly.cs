using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming.Mime;

namespace Ppid.App.Web.Hooks;

/// <summary>A message put together again from the fields of a post: its own header, its texts, its files. Equal fields
/// give equal bytes.</summary>
internal sealed partial class Reassembly(Func<string, string> field, IReadOnlyList<FormPart> files)
{
    public byte[] Write()
    {
        using var message = Header();
        message.Body = Body();
        using var written = new MemoryStream();
        message.WriteTo(MailWriter.Format, written);
        return written.ToArray();
    }

    /// <summary>The original header without what described the original body; from the other fields where it is
    /// missing.</summary>
    private MimeMessage Header()
    {
        var message = new MimeMessage(MessageParser.Read(Encoding.UTF8.GetBytes(field("headers").TrimEnd() + "\n\n")).Headers);
        message.Headers.RemoveAll(HeaderId.MimeVersion);
        foreach (var (name, value) in new[] { ("From", field("from")), ("To", field("to")), ("Subject", field("subject")) })
        {
            if (value.Length > 0 && !message.Headers.Contains(name))
            {
                message.Headers.Add(new Header(Encoding.UTF8, name, HeaderText.Plain(value)));
            }
        }

        return message;
    }

    private Multipart Body()
    {
        var body = new Multipart("mixed") { Boundary = Boundary() };
        if (field("text") is { Length: > 0 } text) body.Add(Encoded(new TextPart("plain") { Text = text }));
        if (field("html") is { Length: > 0 } html) body.Add(Encoded(new TextPart("html") { Text = html }));
        foreach (var file in files) body.Add(Encoded(Attached(file)));
        return body;
    }

    private string Boundary() => "=_terurai_" + Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{field("headers")}\n{field("subject")}\n{field("text")}")))[..24];

    private static MimePart Encoded(MimePart part)
    {
        part.ContentTransferEncoding = ContentEncoding.Base64;
        return part;
    }

    private MimePart Attached(FormPart file)
    {
        var type = ContentType.TryParse(file.MediaType, out var told) && told.MediaType != "multipart"
            ? told.MimeType
            : "application/octet-stream";
        var part = new MimePart(type)
        {
            Content = new MimeContent(new MemoryStream(file.Content)),
            FileName = HeaderText.Plain(file.FileName ?? ""),
        };
        if (ContentIds().Matches(field("content-ids")).FirstOrDefault(pair => pair.Groups[2].Value == file.Name) is { } id)
        {
            part.ContentId = HeaderText.Plain(id.Groups[1].Value).Trim('<', '>');
        }

        return part;
    }

    [GeneratedRegex("\"([^\"]{1,200})\"\\s*:\\s*\"([^\"]{1,60})\"")]
    private static partial Regex ContentIds();
}
