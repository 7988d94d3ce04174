using System.Text.RegularExpressions;
using Ppid.Domain.Letters;

namespace Ppid.App.Letters;

/// <summary>File names of letters on paper.</summary>
internal static partial class PaperName
{
    /// <summary>"tanda-terima-pi-2026-000123.pdf": template and number, nothing
    /// a file system minds.</summary>
    public static string Of(Template template, string number)
    {
        var slug = Strange().Replace(number.ToLowerInvariant(), "-").Trim('-');
        return $"{template.StableName()}-{slug}.pdf";
    }

    /// <summary>"lembar-disposisi-000012-sm-dp2kukm-2026.pdf".</summary>
    public static string Of(string paper, string number) =>
        $"{paper}-{Strange().Replace(number.ToLowerInvariant(), "-").Trim('-')}.pdf";

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Strange();
}
