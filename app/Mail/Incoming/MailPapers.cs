using System.Text;
using System.Text.RegularExpressions;
using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.App.Web.Forms;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>What was attached, as documents of a case.</summary>
/// <param name="LeftOut">Files that are in the message only, each with the reason, in Indonesian.</param>
internal sealed record KeptPapers(ListOf<Document> Documents, IReadOnlyList<string> LeftOut);

/// <summary>Puts the attachments of a mail into the document store: by the same kinds and limits as those of a form.
/// What is refused stays in the message as it came, and is named.</summary>
public sealed partial class MailPapers(IDocumentStore documents, WebSettings settings)
{
    /// <summary>Name of the mail itself among the documents of its case.</summary>
    public const string TranscriptName = "surel.txt";

    /// <summary>Kind of the mail itself among the documents of its case.</summary>
    private const string Plain = "text/plain; charset=utf-8";

    internal async Task<KeptPapers> Keep(IncomingMail mail, CancellationToken cancel)
    {
        var (kept, left) = (new List<Document>(), new List<string>());
        foreach (var file in mail.Files)
        {
            var content = file.Content();
            if (content.Length == 0) continue;
            if (WhyNot(content, kept) is { } why)
            {
                left.Add($"{Shown(file.Name)} ({why})");
                continue;
            }

            kept.Add(await Save(file.Name, content, mail, cancel));
        }

        return new(kept.DistinctBy(each => each.Hash).ToListOf(), left);
    }

    /// <summary>The mail as a text that an officer can open beside the case.</summary>
    internal async Task<Document> Transcript(IncomingMail mail, KeptPapers papers, CancellationToken cancel)
    {
        var text = new StringBuilder()
            .Append("Dari     : ").Append(mail.From?.Name).Append(" <").Append(mail.From?.Address).Append(">\n")
            .Append("Kepada   : ").AppendJoin(", ", mail.Recipients.Select(SecretText.Masked)).Append('\n')
            .Append("Tanggal  : ").Append(mail.Date).Append('\n')
            .Append("Perihal  : ").Append(mail.Subject).Append('\n')
            .Append("Pengirim menyebut dirinya demikian; alamat itu bukan bukti siapa dia.\n\n")
            .Append(Cleaning.Lines(mail.Written));
        foreach (var forwarded in mail.Forwarded) text.Append("\n\n--- Pesan terlampir ---\n").Append(forwarded);
        if (papers.LeftOut.Count > 0)
        {
            text.Append("\n\nLampiran yang hanya ada dalam surel asli:\n- ").AppendJoin("\n- ", papers.LeftOut);
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.Append('\n').ToString()));
        var stored = await documents.Save(content, MailIntake.Largest, cancel);
        return new(stored.Hash, TranscriptName, Plain, stored.Length, DocumentKind.Attachment);
    }

    private string? WhyNot(byte[] content, List<Document> kept) => (content, kept) switch
    {
        _ when FileKind.Sniff(content) is null => "bukan PDF, JPEG, atau PNG yang utuh",
        _ when content.Length > settings.Uploads.PerFile => "terlalu besar",
        _ when kept.Count >= settings.Uploads.Files
            || kept.Sum(each => each.Length) + content.Length > settings.Uploads.Total => "terlalu banyak lampiran",
        _ => null,
    };

    private async Task<Document> Save(string name, byte[] bytes, IncomingMail mail, CancellationToken cancel)
    {
        var kind = FileKind.Sniff(bytes)!;
        using var content = new MemoryStream(bytes);
        var stored = await documents.Save(content, bytes.Length, cancel);
        return new(stored.Hash, FileNames.Clean(name, kind), kind.MediaType, stored.Length, KindOf(name, kind, mail));
    }

    /// <summary>By its name; a lone photograph in a mail that speaks of an identity card is the card. Never by looking
    /// into it.</summary>
    private static DocumentKind KindOf(string name, FileKind kind, IncomingMail mail) => name switch
    {
        _ when Power().IsMatch(name) => DocumentKind.PowerOfAttorney,
        _ when Deed().IsMatch(name) => DocumentKind.Deed,
        _ when Identity().IsMatch(name) => DocumentKind.Identity,
        _ when kind != FileKind.Pdf && Identity().IsMatch(mail.Content)
            && mail.Files.Count(file => file.Kind.StartsWith("image/", StringComparison.Ordinal)) == 1 =>
                DocumentKind.Identity,
        _ => DocumentKind.Attachment,
    };

    private static string Shown(string name) => name.Length == 0 ? "lampiran tanpa nama" : name.Shortened(80);

    [GeneratedRegex("kuasa", RegexOptions.IgnoreCase)]
    private static partial Regex Power();

    [GeneratedRegex(@"akta|akte|(?<![a-z])sk[ _\-.]|ad[-_ ]?art|kemenkumham", RegexOptions.IgnoreCase)]
    private static partial Regex Deed();

    [GeneratedRegex(@"(?<![a-z])(?:e?-?ktp|ktp|sim|identitas|id[ _-]?card|paspor|"
        + @"passport)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Identity();
}
