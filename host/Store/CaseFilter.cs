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
        if (Words(query.Text) is { Length: > 0 } words)
            Bound("id IN (SELECT rowid FROM search WHERE search MATCH ?#)", words);
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

        void Bound(string part, object value)
        {
            values.Add(value);
            parts.Add(part.Replace("#", $"{values.Count}", StringComparison.Ordinal));
        }
    }

    /// <summary>What a person typed as a search expression: every word quoted, each the beginning of a word
    /// sought, all of them required. No operator of the search language survives the quotes.</summary>
    internal static string Words(string? text)
    {
        var expression = new StringBuilder();
        var words = (text ?? "").Split(Separators(text), StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words.Take(MostWords))
            expression.Append('"').Append(word.Replace("\"", "\"\"", StringComparison.Ordinal)).Append("\"* ");
        return expression.ToString().TrimEnd();
    }

    // A NUL would end the expression inside its quotes.
    private static char[] Separators(string? text) =>
        [.. (text ?? "").Where(one => char.IsWhiteSpace(one) || char.IsControl(one)).Append(' ').Distinct()];
}
