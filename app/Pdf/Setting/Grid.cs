using Ppid.Domain;

namespace Ppid.App.Pdf.Setting;

/// <summary>Draws the cells and rules of a table, one strip per line of a row.</summary>
internal sealed class Grid
{
    private const double Inside = 5;
    private const double Above = 3.5;
    private const double Hair = 0.5;
    private const double Grey = 0.45;

    private readonly ListOf<Column> _columns;
    private readonly List<double> _edges = [0];

    public Grid(ListOf<Column> columns)
    {
        _columns = columns;
        var shares = columns.Sum(column => column.Share);
        foreach (var column in columns)
        {
            _edges.Add(_edges[^1] + column.Share / shares * Paper.TextWidth);
        }
    }

    /// <summary>The header row, all its lines in one strip, so that it can be repeated.</summary>
    public Strip Head(Element row)
    {
        var cells = _columns.Select(column => (Prose)Span.Bold(column.Title)).ToListOf();
        var lines = Broken(cells);
        var height = 2 * Above + lines.Max(cell => cell.Count) * TypeSize.Cell.Leading;
        var tint = FillInk.Decoration(0, 0, Paper.TextWidth, height, 0.92);
        List<Ink> inks = [tint, Line(0), Line(height), .. Uprights(height)];
        for (var column = 0; column < cells.Count; column++)
        {
            var tag = row.Add(new Element("TH") { Attributes = "/O /Table /Scope /Column" });
            inks.AddRange(lines[column].Select((line, index) => Cell(column, line, tag,
                Above + index * TypeSize.Cell.Leading)));
        }

        return new Strip(height, inks);
    }

    public IReadOnlyList<Strip> Row(ListOf<Prose> cells, Element row, Strip head)
    {
        var tags = cells.Select(_ => row.Add("TD")).ToList();
        var lines = Broken(cells);
        var count = lines.Max(cell => cell.Count);
        return [.. Enumerable.Range(0, count).Select(index => Slice(lines, tags, index, count, head))];
    }

    private Strip Slice(List<IReadOnlyList<Line>> lines, List<Element> tags, int index, int count, Strip head)
    {
        var top = index == 0 ? Above : 0;
        var last = index == count - 1;
        var height = top + TypeSize.Cell.Leading + (last ? Above : 0);
        List<Ink> inks = [.. Uprights(height)];
        if (last) inks.Add(Line(height));
        for (var column = 0; column < lines.Count; column++)
        {
            if (index < lines[column].Count) inks.Add(Cell(column, lines[column][index], tags[column], top));
        }

        return new Strip(height, inks) { Head = head, Closing = last ? null : Line(0) };
    }

    private List<IReadOnlyList<Line>> Broken(ListOf<Prose> cells) =>
        [.. cells.Select((cell, column) => At(column).Break(cell, TypeSize.Cell))];

    private TextInk Cell(int column, Line line, Element tag, double top) =>
        At(column).Ink(line, TypeSize.Cell, tag, _columns[column].Align, top);

    private Measure At(int column) =>
        new(_edges[column] + Inside, _edges[column + 1] - _edges[column] - 2 * Inside);

    private IEnumerable<Ink> Uprights(double height) =>
        _edges.Select(edge => FillInk.Decoration(edge - Hair / 2, 0, Hair, height, Grey));

    private static FillInk Line(double y) =>
        FillInk.Decoration(-Hair / 2, y - Hair / 2, Paper.TextWidth + Hair, Hair, Grey);
}
