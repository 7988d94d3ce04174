using System.Text;
using System.Text.RegularExpressions;

namespace Ppid.App.Web.Forms;

/// <summary>Brings typed text into one form: NFC, no control characters, no reading-direction
/// overrides.</summary>
public static partial class Cleaning
{
    /// <summary>One line; runs of white space become one space.</summary>
    public static string Line(string text) => Spaces().Replace(Visible(text), " ").Trim();

    /// <summary>Keeps line breaks (as \n), at most one empty line in a row.</summary>
    public static string Lines(string text)
    {
        var breaks = Visible(text.ReplaceLineEndings("\n"));
        return EmptyLines().Replace(TrailingSpaces().Replace(breaks, "\n"), "\n\n").Trim();
    }

    private static string Visible(string text)
    {
        var clean = new StringBuilder(text.Length);
        // Enumerating runes turns half a surrogate pair, which Normalize would choke on, into U+FFFD.
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsVisible(rune.Value)) clean.Append(rune.ToString());
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsVisible(int code) => code switch
    {
        '\n' or '\t' => true,
        < 0x20 or (>= 0x7F and < 0xA0) => false,
        0x200B or 0x2060 or 0xFEFF => false, // zero width
        0x200E or 0x200F or 0x061C or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => false, // bidi
        >= 0xFFFE and <= 0xFFFF => false,
        _ => true,
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>Begins at the first space of a run only, or a run of thousands would be walked thousands of times.</summary>
    [GeneratedRegex(@"(?<![ \t\u00A0])[ \t\u00A0]+(?=\n|$)\n?")]
    private static partial Regex TrailingSpaces();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex EmptyLines();
}
