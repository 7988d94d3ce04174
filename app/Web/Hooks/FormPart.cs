using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Ppid.App.Web.Hooks;

/// <summary>A field of a form, or a file in it.</summary>
/// <param name="FileName">Null: it is a field.</param>
internal sealed record FormPart(string Name, string? FileName, string MediaType, byte[] Content)
{
    /// <summary>The boundary behind it never came.</summary>
    public bool Torn { get; init; }

    public static async Task<FormPart> Of(MultipartSection section)
    {
        using var content = new MemoryStream();
        var torn = false;
        try
        {
            await section.Body.CopyToAsync(content);
        }
        catch (IOException)
        {
            // It breaks off: what came of it counts.
            torn = true;
        }

        var told = ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) ? disposition : null;
        var file = told?.FileNameStar is { Length: > 0 } star ? star : told?.FileName ?? default;
        return new(
            HeaderUtilities.RemoveQuotes(told?.Name ?? default).ToString(),
            file.HasValue ? HeaderUtilities.RemoveQuotes(file).ToString() : null,
            section.ContentType ?? "", content.ToArray())
        {
            Torn = torn,
        };
    }
}
