using System.Buffers.Text;
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
        return new(document, $"{Seal(plain, link, tokens)}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(plain))}");
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

    /// <summary>Null for anything that this page did not seal.</summary>
    private static Document? Open(string value, DocumentKind kind, OpenedLink link, Tokens tokens)
    {
        var (seal, coded) = value.Split('.', 2) is [var first, var second] ? (first, second) : ("", "");
        if (!Base64Url.IsValid(coded)) return null;
        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(coded));
        if (!IsSame(seal, Seal(plain, link, tokens))) return null;
        var fields = plain.Split(Between, 4);
        return new(fields[0], fields[3], fields[1], long.Parse(fields[2], CultureInfo.InvariantCulture), kind);
    }

    private static bool IsSame(string one, string other) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Seal(string plain, OpenedLink link, Tokens tokens) =>
        tokens.Token("lampiran-tersimpan", $"{link.Key}\n{plain}");
}
