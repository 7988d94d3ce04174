using System.Text.Json.Serialization;
using Ppid.Domain.Deadlines;

namespace Ppid.Domain.Cases;

/// <summary>What happened: past tense; the names on disk are for ever (docs/events.md).</summary>
/// <param name="At">Instant, UTC.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "peristiwa")]
[JsonDerivedType(typeof(Submitted), "case-submitted")]
[JsonDerivedType(typeof(TaskOpened), "task-opened")]
[JsonDerivedType(typeof(OutcomeTaken), "outcome-taken")]
[JsonDerivedType(typeof(TaskReassigned), "task-reassigned")]
[JsonDerivedType(typeof(ClockStarted), "clock-started")]
[JsonDerivedType(typeof(ClockPaused), "clock-paused")]
[JsonDerivedType(typeof(ClockResumed), "clock-resumed")]
[JsonDerivedType(typeof(AnswerExtended), "answer-extended")]
[JsonDerivedType(typeof(ClockStopped), "clock-stopped")]
[JsonDerivedType(typeof(DeadlineMoved), "deadline-moved")]
[JsonDerivedType(typeof(ReminderRung), "reminder-rung")]
[JsonDerivedType(typeof(DeadlineLapsed), "deadline-lapsed")]
[JsonDerivedType(typeof(NoticeGiven), "notice-given")]
[JsonDerivedType(typeof(DenialSigned), "denial-signed")]
[JsonDerivedType(typeof(ReplyGiven), "reply-given")]
[JsonDerivedType(typeof(HandoverRecorded), "handover-recorded")]
[JsonDerivedType(typeof(DocumentFetched), "document-fetched")]
[JsonDerivedType(typeof(Withdrawn), "case-withdrawn")]
[JsonDerivedType(typeof(Cancelled), "case-cancelled")]
[JsonDerivedType(typeof(Corrected), "applicant-corrected")]
[JsonDerivedType(typeof(Linked), "case-linked")]
[JsonDerivedType(typeof(LetterSent), "letter-sent")]
[JsonDerivedType(typeof(LetterFailed), "letter-failed")]
[JsonDerivedType(typeof(LetterDelivered), "letter-delivered")]
[JsonDerivedType(typeof(LetterBounced), "letter-bounced")]
[JsonDerivedType(typeof(ApplicantUnreachable), "applicant-unreachable")]
[JsonDerivedType(typeof(ResendRequested), "resend-requested")]
[JsonDerivedType(typeof(Confirmed), "application-confirmed")]
[JsonDerivedType(typeof(Closed), "case-closed")]
[JsonDerivedType(typeof(TaskReminded), "task-reminded")]
[JsonDerivedType(typeof(TaskLimitMoved), "task-limit-moved")]
[JsonDerivedType(typeof(MessageWritten), "message-written")]
[JsonDerivedType(typeof(ApplicantTold), "applicant-told")]
[JsonDerivedType(typeof(NumberGiven), "number-given")]
[JsonDerivedType(typeof(PaperIssued), "paper-issued")]
[JsonDerivedType(typeof(DocumentsPublished), "documents-published")]
[JsonDerivedType(typeof(DipSet), "dip-set")]
[JsonDerivedType(typeof(ExcludedSet), "excluded-set")]
[JsonDerivedType(typeof(BecameRequest), "became-request")]
[JsonDerivedType(typeof(SurveyAnswered), "survey-answered")]
[JsonDerivedType(typeof(SurveyTallied), "survey-tallied")]
[JsonDerivedType(typeof(RevisionChanged), "revision-changed")]
[JsonDerivedType(typeof(FlowTended), "flow-tended")]
public abstract partial record CaseEvent(DateTimeOffset At, Actor By)
{
    /// <param name="SopHash">The revision the case is pinned to.</param>
    /// <param name="Guessed">True when the fields were read out of a mail and nobody has confirmed them yet.</param>
    public sealed record Submitted(
        DateTimeOffset At, Actor By, CaseId Id, string Office, string Sop, string SopHash, string Number,
        DateOnly ReceivedOn, string Channel, Applicant Applicant, Application Application,
        ListOf<Document> Documents, DateTimeOffset? ReceivedAt = null, bool? Guessed = null) : CaseEvent(At, By)
    {
        /// <summary>What its mail brought and nobody can use; null for none.</summary>
        public ListOf<FaultyFile>? Faulty { get; init; }
    }

    /// <param name="Officer">Null for the applicant's own step.</param>
    /// <param name="Norm">When the SOP's own time norm ends.</param>
    /// <param name="Unit">The unit that is asked, where several are.</param>
    /// <param name="Binds">The norm is a limit: reminded and escalated; else only measured.</param>
    /// <param name="Counted">How a limit in days was counted; null for hours, minutes and norms.</param>
    /// <param name="Automatic">Instant at which the step is left by itself.</param>
    public sealed record TaskOpened(
        DateTimeOffset At, Actor By, int Task, string Step, string Role, string? Officer, string? OfficerName,
        DateTimeOffset? Norm, string? Unit = null,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Binds = false,
        Deadline? Counted = null, DateTimeOffset? Automatic = null) : CaseEvent(At, By);

    public sealed record OutcomeTaken(
        DateTimeOffset At, Actor By, int Task, string Step, string Outcome, string Label, StepForm Form,
        ListOf<Document> Documents) : CaseEvent(At, By)
    {
        public ListOf<FaultyFile>? Faulty { get; init; }
    }

    public sealed record TaskReassigned(
        DateTimeOffset At, Actor By, int Task, string From, string Officer, string OfficerName, string Reason)
        : CaseEvent(At, By);

    public sealed record ClockStarted(DateTimeOffset At, Actor By, ClockKind Clock, Deadline Deadline)
        : CaseEvent(At, By);

    public sealed record ClockPaused(DateTimeOffset At, Actor By, ClockKind Clock, DateOnly On)
        : CaseEvent(At, By);

    public sealed record ClockResumed(DateTimeOffset At, Actor By, ClockKind Clock, Clock State)
        : CaseEvent(At, By);

    public sealed record AnswerExtended(
        DateTimeOffset At, Actor By, DateOnly NoticeOn, string Reason, Deadline Deadline, Deadline Earlier)
        : CaseEvent(At, By);

    public sealed record ClockStopped(DateTimeOffset At, Actor By, ClockKind Clock, DateOnly On, bool Late)
        : CaseEvent(At, By);

    /// <param name="OldDue">The due day before the decree.</param>
    /// <param name="State">The clock as it stands now.</param>
    public sealed record DeadlineMoved(
        DateTimeOffset At, Actor By, ClockKind Clock, DateOnly OldDue, Clock State, string Decree)
        : CaseEvent(At, By);

    /// <param name="Officers">Ids of those who are reminded.</param>
    public sealed record ReminderRung(
        DateTimeOffset At, Actor By, ClockKind Clock, Rung Rung, DateOnly Due, ListOf<string> Officers)
        : CaseEvent(At, By);

    public sealed record DeadlineLapsed(DateTimeOffset At, Actor By, ClockKind Clock, DateOnly Due)
        : CaseEvent(At, By);

    public sealed record NoticeGiven(
        DateTimeOffset At, Actor By, Notice Notice, DateOnly On, ListOf<Document> Documents)
        : CaseEvent(At, By);

    /// <param name="By">The PPID who signs: a refusal is his decision (Surat keterangan PPID).</param>
    public sealed record DenialSigned(DateTimeOffset At, Actor By, Denial Denial, DateOnly On)
        : CaseEvent(At, By);

    public sealed record ReplyGiven(
        DateTimeOffset At, Actor By, Reply Reply, DateOnly On, ListOf<Document> Documents)
        : CaseEvent(At, By);

    public sealed record HandoverRecorded(
        DateTimeOffset At, Actor By, string How, string ReceivedBy, string? Note)
        : CaseEvent(At, By);

    public sealed record DocumentFetched(DateTimeOffset At, Actor By, string Hash, string Name)
        : CaseEvent(At, By);

    public sealed record Withdrawn(DateTimeOffset At, Actor By, string Reason) : CaseEvent(At, By);

    public sealed record Cancelled(DateTimeOffset At, Actor By, string Reason) : CaseEvent(At, By);

    public sealed record Corrected(
        DateTimeOffset At, Actor By, CorrectableField Field, string? Old, string Value, string Reason)
        : CaseEvent(At, By);

    public sealed record Linked(
        DateTimeOffset At, Actor By, string Relation, CaseId Other, string Number, ListOf<Ground> Grounds)
        : CaseEvent(At, By);

    public sealed record Closed(DateTimeOffset At, Actor By, Closing How) : CaseEvent(At, By);
}
