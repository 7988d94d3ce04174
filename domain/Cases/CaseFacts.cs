using Ppid.Domain.Deadlines;
using Ppid.Domain.Surveys;

namespace Ppid.Domain.Cases;

/// <summary>The facts of a filed case, whatever state it is in.</summary>
/// <param name="ReceivedAt">Instant of receipt, UTC.</param>
/// <param name="ReceivedOn">Local day of receipt.</param>
/// <param name="NextTask">Number the next task gets.</param>
/// <param name="Draft">A notice or denial waiting for the PPID's signature.</param>
/// <param name="Unit">Bidang/UPTD the file was sent to.</param>
/// <param name="Version">Number of events so far.</param>
public sealed record CaseFacts(
    CaseId Id,
    string Office,
    string Sop,
    string SopHash,
    string Number,
    string Channel,
    DateTimeOffset ReceivedAt,
    DateOnly ReceivedOn,
    Applicant Applicant,
    Application Application,
    ListOf<Document> Documents,
    ListOf<CaseTask> Tasks,
    int NextTask,
    ListOf<Passage> Trail,
    ListOf<Clock> Clocks,
    ListOf<Rang> Rungs,
    StepForm? Draft,
    ListOf<Document> DraftDocuments,
    string? Unit,
    Verdict? Verdict,
    ListOf<LinkedCase> Links,
    ListOf<LetterFate> Letters,
    long Version)
{
    /// <summary>Latest value of every field that was filled in so far.</summary>
    public ListOf<FieldValue> Values { get; init; } = [];

    /// <summary>Units that the latest form asked; empty when it asked none.</summary>
    public ListOf<string> Asked { get; init; } = [];

    /// <summary>The officer whom the latest form named for the next task.</summary>
    public string? Named { get; init; }

    /// <summary>The employee whom the case concerns.</summary>
    public string? Subject { get; init; }

    /// <summary>Officers a report is about: they hold no task, read nothing and are told nothing.</summary>
    public ListOf<string> Barred { get; init; } = [];

    /// <summary>What the mail by which he filed, or completed his file last, brought and nobody can use.</summary>
    public ListOf<FaultyFile> Faulty { get; init; } = [];

    public ListOf<CaseEvent.MessageWritten> Messages { get; init; } = [];

    /// <summary>What the applicant wrote since the office last wrote to him, newest first. A decision is no answer: it does
    /// not say whether anybody has read the question.</summary>
    public IEnumerable<CaseEvent.MessageWritten> Unanswered =>
        Messages.Reverse().TakeWhile(message => message.By.Kind == ActorKind.Applicant);

    public ListOf<CaseEvent.PaperIssued> Papers { get; init; } = [];

    public SurveyResult? Survey { get; init; }

    public CaseTask? Task(int number) => Tasks.FirstOrDefault(task => task.Number == number);

    public Clock? Clock(ClockKind kind) => Clocks.FirstOrDefault(clock => clock.Kind == kind);

    /// <summary>The clock that binds the office, if it has not been stopped.</summary>
    public Clock? OfficeClock =>
        Clocks.FirstOrDefault(clock => clock.BindsTheOffice && clock.StoppedOn is null);

    /// <summary>The fields were read out of a mail and nobody has confirmed them yet.</summary>
    public bool Guessed { get; init; }

    /// <summary>The applicant's address, while it is known to accept no letters.</summary>
    public string? Unreachable { get; init; }

    /// <summary>Ids of the delivery reports that were noted.</summary>
    public ListOf<string> Reports { get; init; } = [];

    /// <summary>What an administrator did last to the case's flow; null while nobody has touched it.</summary>
    public FlowDeed? Flow { get; init; }

    public bool Undelivered => Letters.Any(letter => letter.Failed);
}

/// <summary>An open task: the one step that waits for one person.</summary>
/// <param name="Officer">Null when it is the applicant's turn.</param>
/// <param name="Generation">Grows with each reassignment: links of earlier generations are dead.</param>
public sealed record CaseTask(
    int Number, string Step, string Role, string? Officer, string? OfficerName,
    DateTimeOffset OpenedAt, DateTimeOffset? Norm, int Generation)
{
    /// <summary>The unit that is asked, where several are.</summary>
    public string? Unit { get; init; }

    /// <summary>The norm is a limit that is reminded and escalated.</summary>
    public bool Binds { get; init; }

    /// <summary>How a limit in days was counted.</summary>
    public Deadline? Counted { get; init; }

    /// <summary>Instant at which the step is left by itself.</summary>
    public DateTimeOffset? Automatic { get; init; }

    public ListOf<TaskRung> Rungs { get; init; } = [];
}

/// <summary>A step that was left by one of its outcomes.</summary>
public sealed record Passage(
    int Task, string Step, string Outcome, string Label, DateTimeOffset OpenedAt, DateTimeOffset At, Actor By,
    StepForm Form);

/// <summary>A rung that has rung: never again for this due day.</summary>
public sealed record Rang(ClockKind Clock, Rung Rung, DateOnly Due);

/// <summary>How the office decided, and when.</summary>
/// <param name="Form">NoticeFilled, DenialFilled or ReplyFilled.</param>
/// <param name="On">Local day.</param>
public sealed record Verdict(StepForm Form, DateOnly On, Actor By, bool Late);

/// <summary>Another case that grew out of this one, or out of which this one grew.</summary>
public sealed record LinkedCase(string Relation, CaseId Id, string Number, ListOf<Ground> Grounds);

/// <summary>Fate of one letter.</summary>
public sealed record LetterFate(
    string Effect, string Template, string To, bool Failed, string? Error, DateTimeOffset At)
{
    /// <summary>It was sent and came back, or was never passed on.</summary>
    public bool Bounced { get; init; }

    /// <summary>When it reached the addressee's mailbox, if the post office reports such things.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    public bool WentTo(string? address) => string.Equals(To, address, StringComparison.OrdinalIgnoreCase);
}
