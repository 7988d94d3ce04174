using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming.Mime;

namespace Ppid.App.Web.Hooks;

/// <summary>A message put together again from the fields of a post: its own header, its texts, its files. Equal fields
/// give equal bytes.</summary>
internal sealed partial class Reassembly(Func<string, string> field, IReadOnlyList<MailPart> files)
{
    public byte[] Write()
    {
        using var message = new MemoryStream();
        var boundary = Boundary();
        Put(message, Header());
        Put(message, $"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"{boundary}\"\r\n\r\n");
        if (field("text") is { Length: > 0 } text) Part(message, boundary, "text/plain; charset=utf-8", "", Encoding.UTF8.GetBytes(text));
        if (field("html") is { Length: > 0 } html) Part(message, boundary, "text/html; charset=utf-8", "", Encoding.UTF8.GetBytes(html));
        foreach (var file in files)
        {
            Part(message, boundary, Type(file), Name(file), file.Content());
        }

        Put(message, $"--{boundary}--\r\n");
        return message.ToArray();
    }

    /// <summary>The original header without what described the original body; from the other fields where it is
    /// missing.</summary>
    private string Header()
    {
        var original = Described().Replace(field("headers").ReplaceLineEndings("\n").TrimEnd('\n') + "\n", "");
        var known = MailHeaders.Read(Encoding.UTF8.GetBytes(original)).Headers;
        var header = new StringBuilder(Blank().Replace(original, "").ReplaceLineEndings("\r\n"));
        foreach (var (name, value) in new[] { ("From", field("from")), ("To", field("to")), ("Subject", field("subject")) })
        {
            if (!known.Has(name) && value.Length > 0) header.Append(HeaderText.Text(name, value));
        }

        return header.ToString();
    }

    private string Boundary() => "=_terurai_" + Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{field("headers")}\n{field("subject")}\n{field("text")}")))[..24];

    private static string Type(MailPart file) =>
        MediaType().IsMatch(file.MediaType) ? file.MediaType : "application/octet-stream";

    private string Name(MailPart file)
    {
        var name = Uri.EscapeDataString(file.Disposition["filename"] ?? "");
        var id = ContentIds().Matches(field("content-ids"))
            .FirstOrDefault(pair => pair.Groups[2].Value == file.Disposition["name"])?.Groups[1].Value;
        return $"Content-Disposition: attachment; filename*=utf-8''{name}\r\n"
            + (id is null ? "" : HeaderText.Line("Content-ID", $"<{id}>"));
    }

    private static void Part(MemoryStream message, string boundary, string type, string headers, byte[] content)
    {
        Put(message, $"--{boundary}\r\nContent-Type: {type}\r\n{headers}Content-Transfer-Encoding: base64\r\n\r\n");
        Put(message, Convert.ToBase64String(content, Base64FormattingOptions.InsertLineBreaks));
        Put(message, "\r\n");
    }

    private static void Put(MemoryStream message, string text) => message.Write(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex(@"^(?:Content-[\w-]+|MIME-Version):[^\n]*\n(?:[ \t][^\n]*\n)*", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Described();

    [GeneratedRegex(@"^\n+|\n(?=\n)")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^[\w.+-]{1,60}/[\w.+-]{1,80}$")]
    private static partial Regex MediaType();

    [GeneratedRegex("\"([^\"]{1,200})\"\\s*:\\s*\"([^\"]{1,60})\"")]
    private static partial Regex ContentIds();
}
