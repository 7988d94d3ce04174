using System.Globalization;
using System.Text;
using System.Text.Json;
using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>A case query as a WHERE clause of constants and bound values.</summary>
internal static class CaseFilter
{
    private const int MostWords = 16;

    public static (string Where, object?[] Values) Of(CaseQuery query)
    {
        List<object?> values = [];
        string?[] parts =
        [
            string.IsNullOrWhiteSpace(query.Text) ? null : Sought(Words(query.Text), values),
            Bound("sop = ", query.Sop, values),
            Bound("office = ", query.Office, values),
            Bound("status = ", query.Status, values),
            Bound("id IN (SELECT summary FROM holders WHERE officer = ", query.Officer, values, ")"),
            Bound("id IN (SELECT summary FROM listeners WHERE officer = ", query.Told, values, ")"),
            // By rows, like holders: what has changed lately is little, and is not looked for among all that was ever received.
            Bound("id IN (SELECT id FROM summaries WHERE changed_at >= ", Instant.Text(query.ChangedSince), values, ")"),
            query.ToldNoneOf is { } left
                ? "id IN (SELECT summary FROM listeners) AND " + Bound(
                    "id NOT IN (SELECT summary FROM listeners WHERE officer IN (SELECT value FROM json_each(",
                    JsonSerializer.Serialize(left), values, ")))")
                : null,
            // Written out, not bound: only then the partial indexes apply.
            query.Overdue is { } overdue ? $"overdue = {(overdue ? 1 : 0)}" : null,
            query.Undelivered is { } undelivered ? $"undelivered = {(undelivered ? 1 : 0)}" : null,
            query.Without.Count > 0
                ? Bound("sop NOT IN (SELECT value FROM json_each(", JsonSerializer.Serialize(query.Without), values, "))")
                : null,
            query.After is { } after ? Later(after, values) : null,
        ];
        var where = string.Join(" AND ", parts.OfType<string>());
        return (where.Length == 0 ? "" : " WHERE " + where, [.. values]);
    }

    // The engine reads an empty expression as an error; here it means: finds nothing.
    private static string? Sought(string words, List<object?> values) => words.Length == 0
        ? "FALSE"
        : Bound("id IN (SELECT rowid FROM search WHERE search MATCH ", words, values, ")");

    /// <summary>Rows received in the same instant are listed by their own numbers.</summary>
    private static string Later(ListedAfter after, List<object?> values)
    {
        values.AddRange([Instant.Text(after.ReceivedAt), after.Stream]);
        return $"(received_at, id) < (?{values.Count - 1}, (SELECT id FROM summaries WHERE stream = ?{values.Count}))";
    }

    private static string? Bound(string before, string? value, List<object?> values, string after = "")
    {
        if (value is null) return null;
        values.Add(value);
        return $"{before}?{values.Count}{after}";
    }

    /// <summary>What a person typed as a search expression: every word quoted, each the beginning of a word
    /// sought, all of them required. No operator of the search language survives the quotes.</summary>
    internal static string Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            plain.Append(Searchable(rune) ? rune.ToString() : " ");
        }

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
