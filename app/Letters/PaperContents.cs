using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.App.Pdf;
using Ppid.App.Screens.Cases;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Letters;

/// <summary>What an issued paper says in its middle: short values as facts, tables as tables, whatever somebody wrote at
/// length under its own heading.</summary>
internal sealed class PaperContents(OpenCase open, CaseEvent.PaperIssued paper, int index)
{
    private readonly List<Block> _blocks = [];
    private readonly List<Labelled> _short = [];

    public IReadOnlyList<Block> Blocks()
    {
        foreach (var value in paper.Contents.Where(value => !value.IsBlank))
        {
            if (value is { Rows: null, Kind: not FieldKind.Lines })
            {
                _short.Add(new(value.Label, FieldWords.Of(value)));
                continue;
            }

            EndShort();
            _blocks.AddRange(value.Rows is null ? Long(value) : Table(value));
        }

        EndShort();
        return _blocks;
    }

    private void EndShort()
    {
        if (_short.Count > 0)
        {
            _blocks.Add(new Pdf.Facts(_short.ToListOf()));
            _short.Clear();
        }
    }

    /// <summary>Where several have written on one paper (a disposition sheet), each text says whose it is.</summary>
    private IEnumerable<Block> Long(FieldValue value)
    {
        var (text, writer) = (FieldWords.Of(value), Several ? Writer(value) : null);
        yield return new Pdf.Notice(value.Label, writer is null
            ? text
            : [new Span(text), Span.Italic($"\n{Named(writer.By)}, {On(writer)}")]);
    }

    private IEnumerable<Block> Table(FieldValue value)
    {
        var sop = open.Rules.Sop;
        var columns = TableWords.Headings(value, sop).Select((heading, at) => new Column(heading, Share(value, at)));
        yield return new Heading(value.Label);
        yield return new Table(
            columns.ToListOf(),
            TableWords.Rows(value, sop, open.Rules.Roster)
                .Select(row => row.Select(cell => (Prose)cell).ToListOf()).ToListOf());
    }

    /// <summary>A column that says more gets more room.</summary>
    private static double Share(FieldValue table, int at) =>
        Math.Clamp(table.Rows!.Max(row => row[at].Length), 8, 40);

    private bool Several => paper.Contents.Where(value => value is { Kind: FieldKind.Lines, IsBlank: false })
        .Select(Writer).Select(writer => writer?.By.Id).Distinct().Skip(1).Any();

    /// <summary>Who filled it in last.</summary>
    private CaseEvent? Writer(FieldValue value) => open.History.Events.Take(index).LastOrDefault(happened =>
        happened switch
        {
            CaseEvent.OutcomeTaken { Form: StepForm.FieldsFilled filled } => Holds(filled.Values, value),
            CaseEvent.Submitted { Application: Application.Filled filled } => Holds(filled.Values, value),
            _ => false,
        });

    private static bool Holds(ListOf<FieldValue> values, FieldValue value) =>
        values.Named(value.Name)?.Value == value.Value;

    private string Named(Actor by) => open.Rules.Roster.Officer(by.Id) is { } officer
        ? $"{officer.Name}, {officer.Position}"
        : by.Name;

    private string On(CaseEvent happened) => IndonesianDates.Plain(open.Rules.Calendar.LocalDate(happened.At));
}
