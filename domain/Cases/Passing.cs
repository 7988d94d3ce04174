using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>What leaving a step does to the file.</summary>
internal static class Passing
{
    public static CaseFacts Fold(CaseFacts facts, OutcomeTaken taken)
    {
        var opened = facts.Task(taken.Task)?.OpenedAt ?? taken.At;
        var passage = new Passage(
            taken.Task, taken.Step, taken.Outcome, taken.Label, opened, taken.At, taken.By, taken.Form);

        return Filled(facts, taken) with
        {
            Tasks = facts.Tasks.Where(task => task.Number != taken.Task).ToListOf(),
            Trail = facts.Trail.Add(passage),
            NextTask = Math.Max(facts.NextTask, taken.Task + 1),
        };
    }

    private static CaseFacts Filled(CaseFacts facts, OutcomeTaken taken) => taken.Form switch
    {
        StepForm.UnitChosen chosen => facts with { Unit = chosen.Unit, Asked = [chosen.Unit], Named = null },
        StepForm.FieldsFilled filled => Values.Note(
            facts with { Documents = [.. Superseded(facts, taken), .. taken.Documents] }, filled.Values),
        StepForm.NoticeFilled or StepForm.DenialFilled =>
            facts with { Draft = taken.Form, DraftDocuments = taken.Documents },
        StepForm.ReplyFilled => facts,
        // The form of the filing came with the filing itself.
        StepForm.Empty when facts.Trail.Count == 0 && facts.Task(taken.Task) is null => facts,
        StepForm.ApplicationFilled filled => facts with
        {
            Applicant = filled.Applicant,
            Application = filled.Application,
            Documents = [.. facts.Documents, .. taken.Documents],
            Faulty = taken.Faulty ?? [],
        },
        _ => facts with
        {
            Documents = [.. facts.Documents, .. taken.Documents],
            Asked = [],
            Named = null,
        },
    };

    /// <summary>Documents given anew in a field take the place of the earlier ones there: those stay in the case, and
    /// stand for the field no more.</summary>
    private static IEnumerable<Document> Superseded(CaseFacts facts, OutcomeTaken taken)
    {
        var anew = taken.Documents.Select(document => document.Field).OfType<string>().ToHashSet();
        return facts.Documents.Select(document => document.Field is { } field && anew.Contains(field)
            ? document with { Field = null }
            : document);
    }
}
