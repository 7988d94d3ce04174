namespace Ppid.App.Pdf.Setting;

/// <summary>An upright stretch of the page in which lines are set, in points from the left margin.</summary>
internal readonly record struct Measure(double X, double Width)
{
    public static readonly Measure Full = new(0, Paper.TextWidth);

    // A line that would be torn apart by justification stays ragged.
    private const double WidestStretch = 5;

    public IReadOnlyList<Line> Break(Prose prose, TypeSize type) =>
        LineBreaker.Break(prose, Width, type.Size);

    public TextInk Ink(Line line, TypeSize type, Element? tag, Align align = Align.Left, double top = 0)
    {
        var spare = Width - line.Width(type.Size);
        var stretch = Stretch(align, line, spare);
        return new(tag, X + Shift(align, spare), top + type.Baseline, line, type, stretch);
    }

    /// <summary>The prose as one strip per line.</summary>
    public IReadOnlyList<Strip> Strips(Prose prose, TypeSize type, Element tag, Align align = Align.Left)
    {
        var measure = this;
        return [.. Break(prose, type).Select(
            line => new Strip(type.Leading, [measure.Ink(line, type, tag, align)]))];
    }

    private static double Shift(Align align, double spare) => align switch
    {
        Align.Centered => spare / 2,
        Align.Right => spare,
        _ => 0,
    };

    private static double Stretch(Align align, Line line, double spare)
    {
        if (align != Align.Justified || line.EndsParagraph || line.Gaps == 0) return 0;
        return spare / line.Gaps is > 0 and <= WidestStretch and var stretch ? stretch : 0;
    }
}
