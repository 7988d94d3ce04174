using System.Security.Cryptography;
using System.Text;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Citizen;

/// <summary>Makes the id of a command from what the sender calls it and from all he sent. The same
/// thing sent twice is one command; something else under a used name is another one, so nobody is shown
/// what a stranger sent.</summary>
internal static class CommandKey
{
    /// <summary>Hidden field of every form: a GUID made when the page was.</summary>
    public const string Field = "_perintah";

    /// <summary>Throws <see cref="UnreadableInputException"/> when the page's own id is missing.</summary>
    public static string Of(string purpose, SubmittedForm form) =>
        Guid.TryParse(form.Raw(Field), out var made)
            ? Of(purpose, made.ToString("N"), form)
            : throw new UnreadableInputException(
                "Kiriman ini tidak lengkap. Buka kembali halamannya, isi, lalu kirim lagi.");

    public static string Of(string purpose, string name, SubmittedForm form)
    {
        var content = Encoding.UTF8.GetBytes(string.Join('\u001e', [purpose, name, .. Parts(form)]));
        return $"{purpose}:{Convert.ToHexStringLower(SHA256.HashData(content))}";
    }

    /// <summary>Everything that was sent, in one order.</summary>
    public static string Content(SubmittedForm form) => string.Join('\u001e', Parts(form));

    private static IEnumerable<string> Parts(SubmittedForm form) => form.Fields
        .Where(field => !field.Key.StartsWith('_'))
        .Select(field => $"{field.Key}={string.Join('\u001f', field.Value.ToArray())}")
        .Concat(form.Files.Select(file => $"{file.Field}:{file.Hash}"))
        .Order(StringComparer.Ordinal);
}
