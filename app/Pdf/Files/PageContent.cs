using System.Globalization;
using System.Text;
using Ppid.App.Pdf.Setting;

namespace Ppid.App.Pdf.Files;

/// <summary>
/// Draws one page; neighbouring ink of the same element becomes one stretch of marked content.
/// </summary>
internal sealed class PageContent(int page, FontObjects fonts)
{
    private readonly StringBuilder _stream = new();
    private readonly List<Element> _marked = [];
    private (bool Open, Element? Tag) _now;

    /// <summary>The elements whose content stands on this page, by the number of their mark.</summary>
    public IReadOnlyList<Element> Marked => _marked;

    public byte[] Finish()
    {
        if (_now.Open) _stream.Append("EMC\n");
        _now = default;
        return Encoding.ASCII.GetBytes(_stream.ToString());
    }

    /// <param name="top">Distance of the strip from the upper edge of the paper.</param>
    public void Draw(Strip strip, double top)
    {
        foreach (var ink in strip.Inks)
        {
            Mark(ink.Tag);
            if (ink is TextInk text) Draw(text, Paper.Height - top);
            if (ink is FillInk fill) Draw(fill, Paper.Height - top);
        }
    }

    private void Mark(Element? tag)
    {
        if (_now == (true, tag)) return;
        if (_now.Open) _stream.Append("EMC\n");
        _now = (true, tag);
        if (tag is null)
        {
            _stream.Append("/Artifact BMC\n");
            return;
        }

        tag.Add(new Mark(page, _marked.Count));
        _stream.Append(CultureInfo.InvariantCulture, $"/{tag.Role} << /MCID {_marked.Count} >> BDC\n");
        _marked.Add(tag);
    }

    private void Draw(FillInk fill, double top)
    {
        _stream.Append(CultureInfo.InvariantCulture, $"{PdfText.Number(fill.Grey)} g\n");
        foreach (var area in fill.Areas)
        {
            var (x, y) = (Paper.Left + area.X, top - area.Y - area.Height);
            double[] edges = [x, y, area.Width, area.Height];
            _stream.AppendJoin(' ', edges.Select(PdfText.Number)).Append(" re\n");
        }

        _stream.Append("f\n");
        if (fill.Tag is not null) fill.Tag.Box = Around(fill, top);
    }

    private static Area Around(FillInk fill, double top)
    {
        var (left, right) = (fill.Areas.Min(area => area.X), fill.Areas.Max(area => area.X + area.Width));
        var (upper, lower) = (fill.Areas.Min(area => area.Y), fill.Areas.Max(area => area.Y + area.Height));
        return new(Paper.Left + left, top - lower, right - left, lower - upper);
    }

    private void Draw(TextInk text, double top)
    {
        var (x, y) = (PdfText.Number(Paper.Left + text.X), PdfText.Number(top - text.Baseline));
        var grey = PdfText.Number(text.Type.Grey);
        _stream.Append(CultureInfo.InvariantCulture, $"BT {grey} g 1 0 0 1 {x} {y} Tm\n");
        foreach (var run in Runs(text.Line))
        {
            var size = PdfText.Number(text.Type.Size);
            _stream.Append(CultureInfo.InvariantCulture, $"/{FontObjects.Name(run[0].Face)} {size} Tf [<");
            Show(run, -text.Stretch * 1000 / text.Type.Size);
            _stream.Append(">] TJ\n");
        }

        _stream.Append("ET\n");
    }

    // Word spacing does not apply to two-byte codes (ISO 32000-1, 9.3.3), so spaces are widened one by one.
    private void Show(ArraySegment<Glyph> run, double shift)
    {
        foreach (var glyph in run)
        {
            _stream.Append(CultureInfo.InvariantCulture, $"{fonts[glyph.Face].Code(glyph.Character):X4}");
            if (shift != 0 && glyph.IsSpace) _stream.Append("> ").Append(PdfText.Number(shift)).Append(" <");
        }
    }

    private static IEnumerable<ArraySegment<Glyph>> Runs(Line line)
    {
        for (var start = 0; start < line.Glyphs.Count;)
        {
            var end = start;
            while (end < line.Glyphs.Count && line.Glyphs[end].Face == line.Glyphs[start].Face) end++;
            yield return line.Glyphs[start..end];
            start = end;
        }
    }
}
