using System.Globalization;
using Ppid.App.Desk;
using Ppid.App.Screens.Cases;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Screens.Officer;

/// <summary>One of several who were asked the same.</summary>
/// <param name="Who">His unit, where units are asked; else his name.</param>
/// <param name="Given">Null while he has not answered.</param>
public sealed record Answer(string Who, Passage? Given)
{
    public ListOf<FieldValue> Values => (Given?.Form as StepForm.FieldsFilled)?.Values ?? [];
}

/// <summary>What one employee was given by all who answered.</summary>
public sealed record Score(string Name, int Answers, decimal Sum, decimal Mean);

/// <summary>The latest round in which several had to answer: who has, who has not, and what.</summary>
public sealed record AnswerRound(Step Step, Sop Sop, Roster Roster, IReadOnlyList<Answer> Answers)
{
    public int Missing => Answers.Count(answer => answer.Given is null);

    /// <summary>Null when nobody was asked together with others yet.</summary>
    public static AnswerRound? Of(OpenCase open)
    {
        var sop = open.Rules.Sop;
        var asked = open.History.Events.OfType<CaseEvent.TaskOpened>()
            .Where(task => sop.Step(task.Step)?.Kind == StepKind.Each).ToList();
        if (asked is not [.., var last])
        {
            return null;
        }

        var round = asked.Where(task => task.Step == last.Step && task.At == last.At);
        return new(sop.Step(last.Step)!, sop, open.Rules.Roster, [.. round.Select(task => Answer(task, open))]);
    }

    /// <summary>While some have not answered, nobody sees what the others said.</summary>
    public static bool Hides(OpenCase open, CaseEvent happened) => happened is CaseEvent.OutcomeTaken taken
        && open.Rules.Sop.Step(taken.Step)?.Kind == StepKind.Each
        && open.Facts.Tasks.Any(task => task.Step == taken.Step);

    /// <summary>Is a field asked of each of them? Its latest value is that of whoever was last, and says
    /// little.</summary>
    public bool Asks(string field) =>
        Step.Outcomes.SelectMany(outcome => outcome.Fields).Any(spec => spec.Name == field);

    /// <summary>Totals per employee over all tables with an employee and a number in each row, best first.</summary>
    public IReadOnlyList<Score> Scores =>
    [
        .. Answers.SelectMany(answer => answer.Values).Where(value => value.Rows is not null).SelectMany(Marks)
            .GroupBy(mark => mark.Employee)
            .Select(marks => new Score(
                Roster.Officer(marks.Key)?.Name ?? marks.Key, marks.Count(), marks.Sum(mark => mark.Number),
                marks.Average(mark => mark.Number)))
            .OrderByDescending(score => score.Sum).ThenBy(score => score.Name, StringComparer.Ordinal),
    ];

    private IEnumerable<(string Employee, decimal Number)> Marks(FieldValue table)
    {
        var (who, what) = (TableWords.ColumnOf(table, Sop, FieldKind.Employee),
            TableWords.ColumnOf(table, Sop, FieldKind.Number));
        return who < 0 || what < 0 ? [] : table.Rows!
            .Where(row => row[who].Length > 0)
            .Select(row => (row[who], Number: Number(row[what])))
            .Where(mark => mark.Number is not null)
            .Select(mark => (mark.Item1, mark.Number!.Value));
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Answer Answer(CaseEvent.TaskOpened asked, OpenCase open)
    {
        var given = open.Facts.Trail.LastOrDefault(passage => passage.Task == asked.Task);
        var unit = open.Rules.Roster.Units.FirstOrDefault(each => each.Id == asked.Unit)?.Name;
        return new(unit ?? given?.By.Name ?? open.Facts.Task(asked.Task)?.OfficerName ?? asked.OfficerName ?? "", given);
    }
}
