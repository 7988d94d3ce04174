using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ppid.App.Web.Forms;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>A file that is stored already and stays attached when a form comes back with an error, or a draft comes
/// back from its signer: browsers do not send files twice. Sealed, so that nobody attaches what he did not upload.</summary>
public sealed record KeptFile(Document Document, string Sealed)
{
    private const char Between = '\n';

    /// <summary>Field beside the file input that carries the files kept.</summary>
    public static string FieldOf(string field) => $"{field}_tersimpan";

    public static KeptFile Of(Document document, OpenedLink link, Tokens tokens)
    {
        var plain = string.Join(Between, document.Hash, document.MediaType,
            document.Length.ToString(CultureInfo.InvariantCulture), document.Name);
        return new(document, $"{Seal(plain, link, tokens)}{Between}{plain}");
    }

    /// <summary>Everything attached under a field: kept from before, and sent just now.</summary>
    public static ListOf<Document> All(SubmittedForm form, string field, DocumentKind kind, OpenedLink link, Tokens tokens)
    {
        var kept = form.Fields.GetValueOrDefault(FieldOf(field)).OfType<string>()
            .Select(value => Open(value, kind, link, tokens)).OfType<Document>();
        var sent = form.FilesOf(field)
            .Select(file => new Document(file.Hash, file.Name, file.Kind.MediaType, file.Length, kind));
        return [.. kept.Concat(sent).DistinctBy(document => document.Hash)];
    }

    private static Document? Open(string value, DocumentKind kind, OpenedLink link, Tokens tokens)
    {
        // Browsers send line breaks as CR LF.
        var parts = value.ReplaceLineEndings("\n").Split(Between, 2);
        if (parts.Length < 2 || !IsSealed(parts, link, tokens)) return null;
        var fields = parts[1].Split(Between, 4);
        return new(fields[0], fields[3], fields[1], long.Parse(fields[2], CultureInfo.InvariantCulture), kind);
    }

    private static bool IsSealed(string[] parts, OpenedLink link, Tokens tokens) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(parts[0]), Encoding.UTF8.GetBytes(Seal(parts[1], link, tokens)));

    private static string Seal(string plain, OpenedLink link, Tokens tokens) =>
        tokens.Token("lampiran-tersimpan", $"{link.Key}\n{plain}");
}
