using System.Globalization;
using System.Text;

namespace Ppid.App.Pdf.Setting;

/// <summary>
/// Makes any string printable: composed letters, plain spaces, no control or direction characters.
/// </summary>
internal static class CleanText
{
    private static readonly Rune NoBreakSpace = new(0x00A0);

    /// <summary>The characters to print; a line feed stands for every kind of line end.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (Printable(character) is { } printable) clean.Append(printable);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    public static string OneLine(string text) => Of(text).Replace('\n', ' ').Trim();

    private static Rune? Printable(Rune character) => character.Value switch
    {
        '\n' => character,
        '\t' => new Rune(' '),
        0x00A0 or 0x202F => NoBreakSpace,
        var value when ChoosesVariant(value) => null,
        var value when IsNoCharacter(value) => Rune.ReplacementChar,
        _ => ByCategory(character),
    };

    private static bool ChoosesVariant(int value) =>
        value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // Normalizing refuses some of them.
    private static bool IsNoCharacter(int value) =>
        value is >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE;

    private static Rune? ByCategory(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        // Direction overrides could make a letter show something else than it says.
        UnicodeCategory.Control or UnicodeCategory.Format => null,
        UnicodeCategory.SpaceSeparator => new Rune(' '),
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => new Rune('\n'),
        _ => character,
    };
}
