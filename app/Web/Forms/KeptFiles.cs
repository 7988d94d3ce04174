using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Ppid.App.Web.Forms;

/// <summary>Lets a form that comes back with errors keep the files it has already brought: the page carries a
/// sealed ticket for each, which only this house can write.</summary>
internal static class KeptFiles
{
    private const string Suffix = "_tersimpan";

    public static string FieldFor(string field) => field + Suffix;

    public static string Seal(HttpContext context, SubmittedFile file) =>
        Protector(context).Protect(JsonSerializer.Serialize(file));

    /// <summary>The form with the files it kept, before the new ones, and an error if there are too many
    /// now.</summary>
    public static SubmittedForm Restore(HttpContext context, SubmittedForm form, UploadLimits limits)
    {
        var kept = form.Fields.Where(field => IsKept(field.Key))
            .SelectMany(field => Open(context, field.Key, field.Value))
            .ToList();
        if (kept.Count == 0) return form;

        var files = kept.Concat(form.Files).ToList();
        var tooMany = files.Count > limits.Files || files.Sum(file => file.Length) > limits.Total;
        return form with
        {
            Files = files,
            Errors = tooMany ? [.. form.Errors, TooMany(kept[0].Field, limits)] : form.Errors,
        };
    }

    public static bool IsKept(string field) => field.EndsWith(Suffix, StringComparison.Ordinal);

    private static IEnumerable<SubmittedFile> Open(HttpContext context, string field, StringValues seals)
    {
        foreach (var seal in seals)
        {
            var file = JsonSerializer.Deserialize<SubmittedFile>(Unsealed(context, seal ?? ""))!;
            if (FieldFor(file.Field) == field) yield return file;
        }
    }

    private static string Unsealed(HttpContext context, string seal)
    {
        try
        {
            return Protector(context).Unprotect(seal);
        }
        catch (CryptographicException)
        {
            throw new UnreadableInputException("Berkas yang tersimpan tidak dikenali. Lampirkan kembali.");
        }
    }

    private static FieldError TooMany(string field, UploadLimits limits) =>
        new(field, $"Berkas terlalu banyak. Yang diterima: {limits.Explained}");

    private static IDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>()
            .CreateProtector("Ppid.KeptFiles");
}
