namespace Ppid.App.Screens.SopPages;

/// <summary>
/// Text made to fit a box of the drawing; the whole text stands in its title and in the table.
/// </summary>
internal static class FlowText
{
    /// <summary>The activity up to its enumeration, in at most so many lines.</summary>
    public static IReadOnlyList<string> Short(string activity, int width, int lines)
    {
        var end = activity.IndexOfAny([':', '\n']);
        var text = (end < 0 ? activity : activity[..end]).Trim();
        text = text.EndsWith(" melalui", StringComparison.Ordinal) ? text[..^" melalui".Length] : text;
        var wrapped = Wrap(text, width);
        return wrapped.Count <= lines
            ? wrapped
            : [.. wrapped.Take(lines - 1), wrapped[lines - 1].TrimEnd(',') + " …"];
    }

    /// <summary>
    /// Lines of at most <paramref name="width"/> characters; words break after a slash where they must.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var piece in Pieces(text))
        {
            if (lines[^1].Length > 0 && (lines[^1] + piece).TrimEnd().Length > width)
            {
                lines.Add("");
            }

            lines[^1] += piece;
        }

        return [.. lines.Select(line => line.Trim())];
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is ' ' or '/' or '\n')
            {
                yield return text[start..(at + 1)].Replace('\n', ' ');
                start = at + 1;
            }
        }

        yield return text[start..];
    }
}
