using Ppid.Domain.Surveys;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>The fold: what an event does to the file. Decides nothing and never fails
/// on a recorded event.</summary>
public static class CaseFolding
{
    public static CaseFile Evolve(CaseFile state, CaseEvent happened) => (state, happened) switch
    {
        (CaseFile.NotFiled, Submitted filed) => new CaseFile.InProgress(Filed(filed)),
        (CaseFile.NotFiled, _) => state,
        ({ Known: { } facts }, Closed closed) =>
            new CaseFile.Closed(Next(facts) with { Tasks = [] }, closed.How),
        (CaseFile.Closed { Facts: var facts, How: var how }, _) =>
            new CaseFile.Closed(Fold(facts, happened), how),
        ({ Known: { } facts }, _) => Phase(Fold(facts, happened)),
        _ => state,
    };

    /// <summary>Folds a whole history.</summary>
    public static CaseFile Replay(IEnumerable<CaseEvent> history) =>
        history.Aggregate(CaseFile.Start, Evolve);

    private static CaseFile Phase(CaseFacts facts) => facts switch
    {
        { Verdict: not null } => new CaseFile.Answered(facts),
        _ when facts.Trail.Count > 0 && facts.Tasks.Count > 0
            && facts.Tasks.All(task => task.Officer is null && task.Automatic is null) =>
                new CaseFile.Returned(facts),
        _ => new CaseFile.InProgress(facts),
    };

    private static CaseFacts Filed(Submitted filed)
    {
        var facts = NewCase(filed) with
        {
            // Who files for himself is whom it concerns, unless the form names another.
            Subject = filed.Applicant.Kind == ApplicantKind.Employee ? filed.By.Id : null,
        };
        return filed.Application is Application.Filled form ? Values.Note(facts, form.Values) : facts;
    }

    private static CaseFacts NewCase(Submitted filed) => new(
        filed.Id, filed.Office, filed.Sop, filed.SopHash, filed.Number, filed.Channel,
        filed.ReceivedAt ?? filed.At,
        filed.ReceivedOn, filed.Applicant, filed.Application, filed.Documents, Tasks: [], NextTask: 1,
        Trail: [], Clocks: [], Rungs: [], Draft: null, DraftDocuments: [], Unit: null, Verdict: null,
        Links: [], Letters: [], Version: 1)
    {
        Guessed = filed.Guessed == true,
        Faulty = filed.Faulty ?? [],
    };

    private static CaseFacts Next(CaseFacts facts) => facts with { Version = facts.Version + 1 };

    private static CaseFacts Fold(CaseFacts facts, CaseEvent happened) => happened switch
    {
        TaskOpened opened =>
            Next(facts) with { Tasks = facts.Tasks.Add(Opened(opened)), NextTask = opened.Task + 1 },
        OutcomeTaken taken => Passing.Fold(Next(facts), taken),
        TaskReassigned moved => Next(facts) with { Tasks = Reassigned(facts.Tasks, moved) },
        TaskReminded reminded => Next(facts) with { Tasks = Change(facts, reminded.Task, reminded.Rung) },
        TaskLimitMoved moved => Next(facts) with { Tasks = Change(facts, moved) },
        MessageWritten message => Next(facts) with
        {
            Messages = facts.Messages.Add(message),
            Documents = [.. facts.Documents, .. message.Documents],
        },
        PaperIssued paper => Next(facts) with { Papers = facts.Papers.Add(paper) },
        NumberGiven given => Next(facts) with { Values = facts.Values.With([Number(given)]) },
        SurveyTallied tallied => Next(facts) with
        {
            Survey = tallied.Result,
            Values = facts.Values.With(Satisfaction.Values(tallied.Result)),
        },
        RevisionChanged changed => Next(facts) with { SopHash = changed.To },
        FlowTended tended => Next(facts) with { Flow = tended.Deed },
        ReminderRung rung =>
            Next(facts) with { Rungs = facts.Rungs.Add(new(rung.Clock, rung.Rung, rung.Due)) },
        NoticeGiven given =>
            Decided(facts, new StepForm.NoticeFilled(given.Notice), given.On, given.By, given.Documents),
        DenialSigned signed =>
            Decided(facts, new StepForm.DenialFilled(signed.Denial), signed.On, signed.By, []),
        ReplyGiven reply =>
            Decided(facts, new StepForm.ReplyFilled(reply.Reply), reply.On, reply.By, reply.Documents),
        Confirmed confirmed => Guesses.Fold(Next(facts), confirmed),
        Corrected corrected => Corrections.Fold(Next(facts), corrected),
        Linked link => Next(facts) with
        {
            Links = facts.Links.Add(new(link.Relation, link.Other, link.Number, link.Grounds)),
        },
        LetterSent sent => Fate(facts, new(sent.Effect, sent.Template, sent.To, false, null, sent.At)),
        LetterFailed failed =>
            Fate(facts, new(failed.Effect, failed.Template, failed.To, true, failed.Error, failed.At)),
        LetterDelivered or LetterBounced or ApplicantUnreachable or ResendRequested =>
            DeliveryFolding.Fold(Next(facts), happened),
        _ => ClockFolding.Fold(Next(facts), happened),
    };

    private static CaseTask Opened(TaskOpened opened) => new(
        opened.Task, opened.Step, opened.Role, opened.Officer, opened.OfficerName, opened.At, opened.Norm, 1)
    {
        Unit = opened.Unit,
        Binds = opened.Binds,
        Counted = opened.Counted,
        Automatic = opened.Automatic,
    };

    private static FieldValue Number(NumberGiven given) =>
        new("nomor", "Nomor", Sops.FieldKind.Text, given.Number, Shared: true);

    private static ListOf<CaseTask> Change(CaseFacts facts, int number, TaskRung rung) =>
        facts.Tasks.Select(task => task.Number == number ? task with { Rungs = task.Rungs.Add(rung) } : task)
            .ToListOf();

    /// <summary>A moved limit gets rungs of its own; one that has only become certain keeps its own.</summary>
    private static ListOf<CaseTask> Change(CaseFacts facts, TaskLimitMoved moved) =>
        facts.Tasks.Select(task => task.Number == moved.Task
            ? task with
            {
                Counted = moved.Counted,
                Norm = moved.Norm,
                Rungs = moved.Counted.Due == moved.OldDue ? task.Rungs : [],
            }
            : task).ToListOf();

    private static ListOf<CaseTask> Reassigned(ListOf<CaseTask> tasks, TaskReassigned moved) =>
        tasks.Select(task => task.Number != moved.Task
            ? task
            : task with { Officer = moved.Officer, OfficerName = moved.OfficerName, Generation = task.Generation + 1 })
        .ToListOf();

    private static CaseFacts Decided(
        CaseFacts facts, StepForm form, DateOnly on, Actor by, ListOf<Document> documents) => Next(facts) with
        {
            Verdict = new(form, on, by, facts.OfficeClock?.IsLateOn(on) == true),
            Draft = null,
            DraftDocuments = [],
            Documents =
            [
                .. facts.Documents, .. documents.Select(d => d with { Kind = DocumentKind.Released }),
            ],
        };

    private static CaseFacts Fate(CaseFacts facts, LetterFate fate) =>
        DeliveryFolding.Fate(Next(facts), fate);
}
