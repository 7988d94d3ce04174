using System.Globalization;
using System.Text;

namespace Ppid.App.Web.Forms;

/// <summary>Makes a sender's file name safe to show, to store and to offer for download.</summary>
public static class FileNames
{
    private const int Longest = 100;

    /// <summary>Without path, control characters and reading-direction tricks, at most 100 characters, and
    /// with the ending of what the file really is.</summary>
    public static string Clean(string? sent, FileKind kind)
    {
        var name = (sent ?? "").Split('/', '\\')[^1];
        var kept = string.Concat(Cleaning.Line(name).EnumerateRunes().Where(IsHarmless)).Trim(' ', '.');
        var stem = Path.GetFileNameWithoutExtension(kept).Trim(' ', '.');
        if (stem.Length == 0) stem = "berkas";
        return Shortened(stem) + kind.Extension;
    }

    private static bool IsHarmless(Rune rune) =>
        !"<>:\"|?*%".Contains((char)Math.Min(rune.Value, char.MaxValue), StringComparison.Ordinal)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Shortened(string stem)
    {
        if (stem.Length <= Longest) return stem;
        var cut = char.IsHighSurrogate(stem[Longest - 1]) ? Longest - 1 : Longest;
        return stem[..cut].TrimEnd();
    }
}
