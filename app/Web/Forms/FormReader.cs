using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ppid.App.Web.Forms;

/// <summary>Reads a posted form without model binding or middleware, so that it works the same in every
/// host.</summary>
public static class FormReader
{
    /// <summary>Two lists of sixty rows fit on a page; <see cref="Sops.ProofOfForms"/> refuses an SOP that asks for more.</summary>
    internal const int MostFields = 4000;
    internal const int LongestName = 100;
    internal const int LongestValue = 64 * 1024;
    private const string Multiple = "multipart/form-data";

    /// <summary>A form of one of our pages: urlencoded or multipart, and it must bring its page's token.
    /// Throws <see cref="UnreadableInputException"/> if it does not or cannot be read.</summary>
    public static async Task<SubmittedForm> Read(HttpContext context, UploadLimits limits)
    {
        var form = await Read(context, limits, fields => Verify(context, fields));
        return KeptFiles.Restore(context, form, limits);
    }

    /// <summary>A post of a program (API) with files in it: multipart alone; no token, hence never for signed-in callers. JSON
    /// that is sent under the name a tool gives by default (urlencoded) would be read as one strange field.</summary>
    public static Task<SubmittedForm> ReadOpen(HttpContext context, UploadLimits limits)
    {
        AllowBody(context, limits);
        return MediaType(context) is { } type && type.MediaType.Equals(Multiple, StringComparison.OrdinalIgnoreCase)
            ? Multipart(type, new(context, limits, _ => Task.CompletedTask))
            : throw new UnreadableInputException(
                "Kirim isinya sebagai application/json, atau bersama berkas sebagai multipart/form-data.",
                status: StatusCodes.Status415UnsupportedMediaType);
    }

    private static async Task<SubmittedForm> Read(
        HttpContext context, UploadLimits limits, Func<Dictionary<string, StringValues>, Task> verify)
    {
        AllowBody(context, limits);
        var type = MediaType(context);
        return type?.MediaType.Value?.ToUpperInvariant() switch
        {
            "APPLICATION/X-WWW-FORM-URLENCODED" => await Urlencoded(context, verify),
            "MULTIPART/FORM-DATA" => await Multipart(type, new(context, limits, verify)),
            _ => throw new UnreadableInputException(
                "Jenis kiriman ini tidak dikenal.", status: StatusCodes.Status415UnsupportedMediaType),
        };
    }

    private static MediaTypeHeaderValue? MediaType(HttpContext context) =>
        MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) ? type : null;

    private static Task<SubmittedForm> Multipart(MediaTypeHeaderValue type, MultipartForm form)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= 70 ? form.Read(boundary) : throw Wire.Broken;
    }

    private static async Task<SubmittedForm> Urlencoded(
        HttpContext context, Func<Dictionary<string, StringValues>, Task> verify)
    {
        var reader = new FormPipeReader(context.Request.BodyReader, Encoding.UTF8)
        {
            ValueCountLimit = MostFields,
            KeyLengthLimit = LongestName,
            ValueLengthLimit = LongestValue,
        };
        var fields = await Wire.Read(() => reader.ReadFormAsync(context.RequestAborted));
        await verify(fields);
        return new(fields, [], []);
    }

    private static async Task Verify(HttpContext context, Dictionary<string, StringValues> fields)
    {
        context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (await antiforgery.IsRequestValidAsync(context)) return;

        throw new UnreadableInputException(
            "Formulir ini tidak berasal dari halaman yang masih berlaku. "
            + "Buka kembali halamannya, isi, lalu kirim lagi. Pastikan peramban Anda mengizinkan kuki.");
    }

    private static void AllowBody(HttpContext context, UploadLimits limits)
    {
        var size = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (size is { IsReadOnly: false }) size.MaxRequestBodySize = limits.Patience;
    }
}
