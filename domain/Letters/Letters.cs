using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Letters;

/// <summary>Which letter goes out when. The only place that knows.</summary>
public static class Letters
{
    /// <summary>Letters owed by new events on top of a file that had
    /// <paramref name="before"/> in it.</summary>
    public static IReadOnlyList<Letter> For(CaseFile before, IEnumerable<CaseEvent> happened)
    {
        var owed = new List<Letter>();
        var state = before;
        foreach (var each in happened)
        {
            state = CaseFolding.Evolve(state, each);
            var facts = state.Known ?? throw new InvalidOperationException("An event before the filing.");
            owed.AddRange(Of(each, facts).Where(one => Arrives(one, facts)).Select((one, index) =>
                new Letter(one.Template, facts.Version, index, one.Officer, one.Task)));
        }

        return owed;
    }

    /// <summary>Nobody writes to somebody unknown, nor to the office itself, nor to whom a report is about. What
    /// concerns an employee goes to him as to any officer.</summary>
    private static bool Arrives(Owed owed, CaseFacts facts) => owed.Officer is { } officer
        ? !facts.Barred.Contains(officer)
        : facts.Applicant.GetsLetters;

    private static IEnumerable<Owed> Of(CaseEvent happened, CaseFacts facts) => happened switch
    {
        Submitted => Applicant(Template.Receipt),
        TaskOpened { Officer: { } officer, Task: var task } => [new(Template.Task, officer, task)],
        TaskReassigned { Officer: var officer, Task: var task } => [new(Template.Task, officer, task)],
        ClockPaused => Applicant(Template.Returned),
        ClockResumed => Applicant(Template.Resumed),
        AnswerExtended => Applicant(Template.Extended),
        NoticeGiven => Applicant(Template.Notice),
        DenialSigned => Applicant(Template.Denial),
        ReplyGiven => Applicant(Template.Reply),
        ReminderRung rung =>
            rung.Officers.Select(officer => new Owed(Template.Reminder, officer, TaskOf(officer, facts))),
        DeadlineLapsed { Clock: ClockKind.Answer } => Applicant(Template.RightToObject),
        DeadlineLapsed { Clock: ClockKind.Reply } => Applicant(Template.RightToDispute),
        // A date that stays (it was provisional and is certain now) is no news to anybody.
        DeadlineMoved moved when moved.State.Deadline.Due == moved.OldDue => [],
        DeadlineMoved { Clock: ClockKind.Handling } => Holders(Template.TaskDeadlineMoved, facts),
        DeadlineMoved { State.BindsTheOffice: false } => Applicant(Template.DeadlineMoved),
        DeadlineMoved =>
            [new(Template.DeadlineMoved, null, null), .. Holders(Template.TaskDeadlineMoved, facts)],
        HandoverRecorded => Applicant(Template.Handover),
        ApplicantUnreachable failed => failed.Officers.Select(officer =>
            new Owed(Template.AddressFailed, officer, TaskOf(officer, facts))),
        Corrected => Applicant(Template.Corrected),
        Withdrawn => [new(Template.Withdrawn, null, null), .. Holders(Template.Withdrawn, facts)],
        Cancelled => Applicant(Template.Cancelled),
        _ => OfAnySop(happened, facts),
    };

    private static IEnumerable<Owed> OfAnySop(CaseEvent happened, CaseFacts facts) => happened switch
    {
        TaskReminded rung => rung.Officers.Select(officer => new Owed(
            Template.TaskReminder, officer, facts.Task(rung.Task)?.Officer == officer ? rung.Task : null)),
        TaskLimitMoved moved when moved.Counted.Due != moved.OldDue && facts.Task(moved.Task)?.Officer is { } holder =>
            [new(Template.TaskLimitMoved, holder, moved.Task)],
        ApplicantTold => Concerned(Template.Told, facts),
        MessageWritten { By.Kind: ActorKind.Applicant } written =>
            [.. ToOffice(written, facts), .. written.Lacks ? Applicant(Template.FilesFaulty) : []],
        MessageWritten => Concerned(Template.MessageToApplicant, facts),
        _ => [],
    };

    private static IEnumerable<Owed> ToOffice(MessageWritten written, CaseFacts facts) =>
        written.Told?.Select(officer => new Owed(Template.MessageToOffice, officer, null))
            ?? Holders(Template.MessageToOffice, facts);

    /// <summary>The applicant; in a case among employees the one whom it concerns.</summary>
    private static IEnumerable<Owed> Concerned(Template template, CaseFacts facts) =>
        facts.Applicant.GetsLetters || facts.Subject is null
            ? Applicant(template)
            : [new(template, facts.Subject, null)];

    private static IEnumerable<Owed> Applicant(Template template) => [new(template, null, null)];

    private static IEnumerable<Owed> Holders(Template template, CaseFacts facts) => facts.Tasks
        .Where(task => task.Officer is not null)
        .Select(task => new Owed(template, task.Officer, task.Number));

    private static int? TaskOf(string officer, CaseFacts facts) =>
        facts.Tasks.FirstOrDefault(task => task.Officer == officer)?.Number;

    private sealed record Owed(Template Template, string? Officer, int? Task);
}
