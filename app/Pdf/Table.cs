using Ppid.App.Pdf.Setting;
using Ppid.Domain;

namespace Ppid.App.Pdf;

/// <summary>
/// A column of a <see cref="Table"/>: its share of the width is relative to the other columns'.
/// </summary>
public sealed record Column(string Title, double Share, Align Align = Align.Left);

/// <summary>
/// A ruled table whose header is repeated on every page it runs over; rows longer than a page are cut.
/// </summary>
/// <exception cref="ArgumentException">No columns, or a row with more or fewer cells.</exception>
public sealed record Table : Block
{
    public Table(ListOf<Column> columns, ListOf<ListOf<Prose>> rows)
    {
        if (columns.Count == 0) throw new ArgumentException("A table needs a column.", nameof(columns));
        if (rows.Any(row => row.Count != columns.Count))
        {
            throw new ArgumentException($"Every row needs {columns.Count} cells.", nameof(rows));
        }

        (Columns, Rows) = (columns, rows);
    }

    public ListOf<Column> Columns { get; }

    public ListOf<ListOf<Prose>> Rows { get; }

    internal override void Set(Flow flow)
    {
        var grid = new Grid(Columns);
        var table = flow.Root.Add("Table");
        var head = grid.Head(table.Add("TR"));
        head.KeepWithNext = true;
        flow.Add(head);
        foreach (var row in Rows)
        {
            flow.AddTogether(grid.Row(row, table.Add("TR"), head), 12);
        }

        flow.Gap(10);
    }
}
