using System.Text;
using Ppid.App.Pdf.Fonts;

namespace Ppid.App.Pdf.Setting;

/// <summary>One character of a line and its width in thousandths of the type size.</summary>
internal readonly record struct Glyph(Rune Character, Face Face, int Width)
{
    public bool IsSpace => Character.Value == ' ';
}

/// <summary>A line of text; its width leaves out the space at which it was broken.</summary>
internal sealed record Line(ArraySegment<Glyph> Glyphs, bool EndsParagraph)
{
    public static readonly Line Empty = new(ArraySegment<Glyph>.Empty, true);

    public double Width(double size) => (Glyphs.Sum(glyph => glyph.Width) - Hanging) * size / 1000;

    public int Gaps => Glyphs.Count(glyph => glyph.IsSpace) - (EndsInSpace ? 1 : 0);

    private bool EndsInSpace => Glyphs.Count > 0 && Glyphs[^1].IsSpace;

    private int Hanging => EndsInSpace ? Glyphs[^1].Width : 0;
}

/// <summary>
/// Breaks text into lines: at spaces, after hyphens between letters, and anywhere in a word too long.
/// </summary>
internal static class LineBreaker
{
    // Stands, unseen, at a line's end, so that words stay apart when the text is copied or read aloud.
    private static readonly Glyph WordEnd = new(new Rune(' '), Face.Regular, 0);

    public static Line Colon { get; } = Break(":", Paper.TextWidth, TypeSize.Body.Size)[0];

    /// <param name="width">In points, as <paramref name="size"/>.</param>
    public static IReadOnlyList<Line> Break(Prose prose, double width, double size)
    {
        var lines = new List<Line>();
        foreach (var paragraph in Paragraphs(prose))
        {
            for (var start = 0; start < paragraph.Length;)
            {
                var end = End(paragraph, start, room: width * 1000 / size);
                lines.Add(new(new(paragraph, start, end - start), end == paragraph.Length));
                start = end;
            }

            if (paragraph.Length == 0) lines.Add(Line.Empty);
        }

        return lines;
    }

    private static int End(Glyph[] glyphs, int start, double room)
    {
        var cut = start;
        for (var index = start; index < glyphs.Length; index++)
        {
            room -= glyphs[index].Width;
            if (room < 0 && !glyphs[index].IsSpace) return cut > start ? cut : Math.Max(index, start + 1);
            if (glyphs[index].IsSpace || IsHyphen(glyphs, index)) cut = index + 1;
        }

        return glyphs.Length;
    }

    private static bool IsHyphen(Glyph[] glyphs, int index) =>
        glyphs[index].Character.Value == '-'
        && index > 0 && Rune.IsLetter(glyphs[index - 1].Character)
        && index + 1 < glyphs.Length && Rune.IsLetter(glyphs[index + 1].Character);

    private static IEnumerable<Glyph[]> Paragraphs(Prose prose)
    {
        var paragraph = new List<Glyph>();
        foreach (var glyph in prose.SelectMany(Glyphs))
        {
            if (glyph.Character.Value == '\n')
            {
                yield return [.. Trimmed(paragraph), WordEnd];
                paragraph.Clear();
            }
            else if (!glyph.IsSpace || paragraph is [.., { IsSpace: false }])
            {
                paragraph.Add(glyph);
            }
        }

        yield return Trimmed(paragraph);
    }

    private static Glyph[] Trimmed(List<Glyph> paragraph) =>
        [.. paragraph is [.., { IsSpace: true }] ? paragraph.SkipLast(1) : paragraph];

    private static IEnumerable<Glyph> Glyphs(Span span)
    {
        var font = Typeface.Of(span.Face);
        foreach (var character in CleanText.Of(span.Text).EnumerateRunes())
        {
            yield return new Glyph(character, span.Face, font.WidthPerMille(font.Glyph(character)));
        }
    }
}
