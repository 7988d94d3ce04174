using MimeKit;
using Ppid.App.Mail.Incoming;
using Ppid.App.Mail.Incoming.Mime;

namespace Ppid.App.Mail;

/// <summary>Reads back a mail that <see cref="MailWriter"/> wrote, also after mail servers added their lines.</summary>
public sealed record WrittenMail(
    IReadOnlyList<KeyValuePair<string, string>> Headers, string Text, string Html,
    IReadOnlyList<MailAttachment> Attachments)
{
    /// <summary>Its first value, unfolded and decoded; "" if there is none.</summary>
    public string Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    public static WrittenMail Read(byte[] message)
    {
        var mail = MessageParser.Read(message);
        var leaves = MailReader.Leaves(mail.Body).OfType<MimePart>().ToList();
        return new(
            [.. mail.Headers.Select(header => KeyValuePair.Create(header.Field, header.Value))],
            Readable(leaves, "text/plain"), Readable(leaves, "text/html"),
            [.. leaves.Where(leaf => leaf.IsAttachment)
                .Select(leaf => new MailAttachment(leaf.Name() ?? "", leaf.Kind(), leaf.Bytes()))]);
    }

    private static string Readable(List<MimePart> leaves, string kind) =>
        leaves.OfType<TextPart>().FirstOrDefault(leaf => leaf.Kind() == kind && !leaf.IsAttachment)?.Read() ?? "";
}
