using System.Globalization;
using System.Text;
using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>A case query as a WHERE clause of constants and bound values.</summary>
internal static class CaseFilter
{
    private const int MostWords = 16;

    public static (string Where, object?[] Values) Of(CaseQuery query)
    {
        List<string> parts = [];
        List<object?> values = [];
        if (!string.IsNullOrWhiteSpace(query.Text))
            Sought(Words(query.Text));
        if (query.Sop is { } sop)
            Bound("sop = ?#", sop);
        if (query.Status is { } status)
            Bound("status = ?#", status);
        if (query.Officer is { } officer)
            Bound("id IN (SELECT summary FROM holders WHERE officer = ?#)", officer);
        // Written out, not bound: only then the partial indexes apply.
        if (query.Overdue is { } overdue)
            parts.Add(overdue ? "overdue = 1" : "overdue = 0");
        if (query.Undelivered is { } undelivered)
            parts.Add(undelivered ? "undelivered = 1" : "undelivered = 0");
        return (parts.Count == 0 ? "" : " WHERE " + string.Join(" AND ", parts), [.. values]);

        void Sought(string words)
        {
            // The engine reads an empty expression as an error; here it means: finds nothing.
            if (words.Length == 0)
                parts.Add("FALSE");
            else
                Bound("id IN (SELECT rowid FROM search WHERE search MATCH ?#)", words);
        }

        void Bound(string part, object value)
        {
            values.Add(value);
            parts.Add(part.Replace("#", $"{values.Count}", StringComparison.Ordinal));
        }
    }

    /// <summary>What a person typed as a search expression: every word quoted, each the beginning of a word
    /// sought, all of them required. No operator of the search language survives the quotes.</summary>
    internal static string Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            plain.Append(Searchable(rune) ? rune.ToString() : " ");

        var words = plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words
            .Where(word => word.EnumerateRunes().Any(Rune.IsLetterOrDigit))
            .Take(MostWords)
            .Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\"*"));
    }

    // Punctuation stays, so that "0042/PPID" is sought as those two words side by side; emoji, controls and
    // broken characters go: the engine counts some of them as letters, and a NUL ends its reading.
    private static bool Searchable(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune)
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
