using System.Text;
using System.Text.RegularExpressions;
using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.App.Web.Forms;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Mail.Incoming;

/// <summary>Puts the attachments of a mail into the document store: by the same kinds and limits as those of a form.
/// What is refused stays in the message as it came, and is named.</summary>
public sealed partial class MailPapers(IDocumentStore documents, WebSettings settings)
{
    /// <summary>Name of the mail itself among the documents of its case.</summary>
    public const string TranscriptName = "surel.txt";

    private const int Logo = 20 * 1000;

    /// <summary>Kind of the mail itself among the documents of its case.</summary>
    private const string Plain = "text/plain; charset=utf-8";

    /// <summary>The mail itself; an applicant's own texts are never of that kind.</summary>
    internal static bool IsTranscript(Document document) => document.MediaType == Plain;

    internal async Task<KeptPapers> Keep(IncomingMail mail, CancellationToken cancel)
    {
        var (kept, faulty) = (new List<Document>(), new List<FaultyFile>());
        foreach (var file in mail.Files)
        {
            var content = file.Content();
            var seen = new Examination();
            seen.Feed(content);
            var fault = Fault(file, seen, kept);
            if (fault is { } found) faulty.Add(new(file.Name.Shortened(100), found, Limit(found)));
            if (fault is not (null or FileFault.Locked)) continue;

            var saved = await Save(file.Name, content, seen.Kind!, mail, cancel);
            if (kept.All(each => each.Hash != saved.Hash)) kept.Add(saved with { Name = Told(saved.Name, kept) });
        }

        if (faulty.Count - KeptPapers.MostNamed is var more and > 0)
        {
            faulty[KeptPapers.MostNamed - 1] = faulty[KeptPapers.MostNamed - 1] with { More = more };
        }

        return new(kept.ToListOf(), faulty.Take(KeptPapers.MostNamed).ToListOf());
    }

    /// <summary>The mail as a text that an officer can open beside the case.</summary>
    /// <param name="before">What the case has already; two mails in it have two names.</param>
    internal async Task<Document> Transcript(
        IncomingMail mail, KeptPapers papers, IReadOnlyList<Document> before, CancellationToken cancel)
    {
        var text = new StringBuilder()
            .Append("Dari     : ").Append(mail.From?.Name).Append(" <").Append(mail.From?.Address).Append(">\n")
            .Append("Kepada   : ").AppendJoin(", ", mail.Recipients.Select(SecretText.Masked)).Append('\n')
            .Append("Tanggal  : ").Append(mail.Date).Append('\n')
            .Append("Perihal  : ").Append(mail.Subject).Append('\n')
            .Append("Pengirim menyebut dirinya demikian; alamat itu bukan bukti siapa dia.\n\n")
            .Append(Cleaning.Lines(mail.Written));
        foreach (var forwarded in mail.Forwarded) text.Append("\n\n--- Pesan terlampir ---\n").Append(forwarded);
        if (papers.LeftOut.ToList() is { Count: > 0 } left)
        {
            text.Append("\n\nLampiran yang hanya ada dalam surel asli:\n- ").AppendJoin("\n- ", left);
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text.Append('\n').ToString()));
        var stored = await documents.Save(content, MailIntake.Largest, cancel);
        return new(stored.Hash, Told(TranscriptName, before), Plain, stored.Length, DocumentKind.Attachment);
    }

    private long? Limit(FileFault fault) => fault == FileFault.TooLarge ? settings.Uploads.PerFile : null;

    private FileFault? Fault(MailFile file, Examination seen, List<Document> kept) => seen switch
    {
        { Kind: null } when IsCompanion(file, seen.Length) => FileFault.Companion,
        { Length: 0 } => FileFault.Empty,
        { Kind: null } when file.IsWrapped => FileFault.Wrapped,
        { Kind: null } => FileFault.Kind,
        _ when seen.Length > settings.Uploads.PerFile => FileFault.TooLarge,
        _ when kept.Count >= settings.Uploads.Files
            || kept.Sum(each => each.Length) + seen.Length > settings.Uploads.Total => FileFault.TooMany,
        { IsLocked: true } => FileFault.Locked,
        _ => null,
    };

    /// <summary>Exchange makes ATT00001.htm of the text below an attachment; a small picture of a kind that no camera makes is the
    /// logo of a signature, unless it is called a document.</summary>
    private static bool IsCompanion(MailFile file, long length) => Companions().IsMatch(file.Kind) || Exchanges().IsMatch(file.Name)
        || (length is > 0 and < Logo && Drawn().IsMatch($"{file.Kind}|{file.Name}")
            && !Power().IsMatch(file.Name) && !Deed().IsMatch(file.Name) && !Identity().IsMatch(file.Name));

    private async Task<Document> Save(string name, byte[] bytes, FileKind kind, IncomingMail mail, CancellationToken cancel)
    {
        using var content = new MemoryStream(bytes);
        var stored = await documents.Save(content, bytes.Length, cancel);
        return new(stored.Hash, FileNames.Clean(name, kind), kind.MediaType, stored.Length, KindOf(name, kind, mail));
    }

    /// <summary>Both sides of a card are often sent under one name.</summary>
    private static string Told(string name, IReadOnlyList<Document> kept)
    {
        var (stem, ending) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        return Enumerable.Range(2, kept.Count + 1).Select(number => $"{stem} ({number}){ending}").Prepend(name)
            .First(free => kept.All(each => !each.Name.Equals(free, StringComparison.OrdinalIgnoreCase)));
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

    [GeneratedRegex("^(?:application/(?:x-)?pkcs7-signature|application/pgp-(?:signature|keys)|text/calendar|application/ics|"
        + "text/(?:x-)?vcard|text/x-amp-html|text/html)$")]
    private static partial Regex Companions();

    [GeneratedRegex(@"^ATT\d{5}\.(?:html?|txt)$", RegexOptions.IgnoreCase)]
    private static partial Regex Exchanges();

    [GeneratedRegex(@"^image/(?:gif|webp)\||\.(?:gif|webp)$", RegexOptions.IgnoreCase)]
    private static partial Regex Drawn();

    [GeneratedRegex("kuasa", RegexOptions.IgnoreCase)]
    private static partial Regex Power();

    [GeneratedRegex(@"akta|akte|(?<![a-z])sk[ _\-.]|ad[-_ ]?art|kemenkumham", RegexOptions.IgnoreCase)]
    private static partial Regex Deed();

    [GeneratedRegex(@"(?<![a-z])(?:e?-?ktp|ktp|sim|identitas|id[ _-]?card|paspor|"
        + @"passport)(?![a-z])", RegexOptions.IgnoreCase)]
    private static partial Regex Identity();
}
