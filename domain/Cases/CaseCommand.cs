using System.Text.Json.Serialization;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;
using Ppid.Domain.Surveys;

namespace Ppid.Domain.Cases;

/// <summary>What somebody wants: imperative; carries who and when (an instant, any offset).</summary>
public abstract record CaseCommand(DateTimeOffset At, Actor By)
{
    /// <summary>What an applicant's mail brought and nobody can use; null for none, and where it came otherwise.</summary>
    public ListOf<FaultyFile>? Faulty { get; init; }

    /// <summary>Files an application under a number that is already reserved for it.</summary>
    public sealed record Submit(
        DateTimeOffset At,
        Actor By,
        CaseId Id,
        string Number,
        string Channel,
        Applicant Applicant,
        Application Application,
        ListOf<Document> Documents,
        ListOf<OpenGround>? OpenGrounds = null) : CaseCommand(At, By)
    {
        /// <summary>Way out of the first step that the filing takes; null: its first.</summary>
        public string? Outcome { get; init; }

        /// <summary>The calendar starts it: nobody has done the first step yet.</summary>
        public bool AtFirstStep { get; init; }

        /// <summary>Instant of receipt, where that was before the filing; every clock counts from it.</summary>
        public DateTimeOffset? ReceivedAt { get; init; }

        /// <summary>Number given by <see cref="CaseAction.GiveNumber"/> in the first step.</summary>
        public string? SeriesNumber { get; init; }

        /// <summary>Its fields were read out of a mail; an officer confirms them before he goes on.</summary>
        public bool Guessed { get; init; }
    }

    /// <summary>An officer confirms, or puts right, what was guessed from a mail.</summary>
    public sealed record Confirm(
        DateTimeOffset At, Actor By, Applicant Applicant, Application Application,
        ListOf<OpenGround>? OpenGrounds = null) : CaseCommand(At, By);

    /// <summary>Takes one outcome of the SOP step behind a task.</summary>
    public sealed record TakeOutcome(
        DateTimeOffset At, Actor By, int Task, string Outcome, StepForm Form, ListOf<Document> Documents)
        : CaseCommand(At, By)
    {
        /// <summary>When it came in, where that was before it was read; a clock that stood still runs from that day.</summary>
        public DateTimeOffset? ReceivedAt { get; init; }

        /// <summary>The next number of the outcome's series, reserved for this decision.</summary>
        public string? SeriesNumber { get; init; }

        /// <summary>Result of the survey, where the outcome records it.</summary>
        public SurveyResult? Survey { get; init; }
    }

    /// <summary>Writes to the other side: the applicant to the office, the office to him.</summary>
    public sealed record Write(DateTimeOffset At, Actor By, string Text, ListOf<Document> Documents)
        : CaseCommand(At, By);

    /// <summary>Moves the case to another revision of its SOP.</summary>
    public sealed record Migrate(DateTimeOffset At, Actor By, Sop To, string Reason) : CaseCommand(At, By);

    /// <summary>Extends the answer once, UU 14/2008 art. 22(8).</summary>
    public sealed record Extend(DateTimeOffset At, Actor By, string Reason) : CaseCommand(At, By);

    /// <summary>Gives a task to another officer.</summary>
    public sealed record Reassign(DateTimeOffset At, Actor By, int Task, string Officer, string Reason)
        : CaseCommand(At, By);

    /// <summary>The applicant takes his application back.</summary>
    public sealed record Withdraw(DateTimeOffset At, Actor By, string Reason) : CaseCommand(At, By);

    /// <summary>An administrator cancels a wrong registration; its number stays recorded as void.</summary>
    public sealed record Cancel(DateTimeOffset At, Actor By, string Reason) : CaseCommand(At, By);

    /// <summary>An administrator corrects a field of the applicant's data.</summary>
    public sealed record Correct(
        DateTimeOffset At, Actor By, CorrectableField Field, string Value, string Reason)
        : CaseCommand(At, By);

    /// <summary>Notes a case that grew out of this one.</summary>
    public sealed record Link(
        DateTimeOffset At, Actor By, string Relation, CaseId Other, string Number, ListOf<Ground> Grounds)
        : CaseCommand(At, By);

    /// <summary>Rings everything that is due at <see cref="CaseCommand.At"/>.</summary>
    public sealed record RingAlarms(DateTimeOffset At) : CaseCommand(At, Actor.Clockwork);

    /// <summary>Recounts running deadlines under the calendar in force.</summary>
    public sealed record ApplyCalendar(DateTimeOffset At, Actor By, string Decree) : CaseCommand(At, By);

    /// <summary>A letter went out, or was given up.</summary>
    /// <param name="AddressRefused">Given up because the address itself accepts nothing.</param>
    public sealed record SettleLetter(
        DateTimeOffset At, string Effect, string Template, string To, string? MessageId, string? Error,
        bool AddressRefused = false)
        : CaseCommand(At, Actor.Clockwork);

    /// <summary>A post office reports what became of a letter after it was sent.</summary>
    /// <param name="To">Address the report is about; it may have been corrected since.</param>
    /// <param name="Fault">Null when the letter arrived.</param>
    /// <param name="Report">The post office's own id of the report: noted once.</param>
    public sealed record ReportDelivery(
        DateTimeOffset At, Actor By, string Effect, string Template, string To, DeliveryFault? Fault,
        string Reason, string Report) : CaseCommand(At, By);

    /// <summary>An administrator sends an undelivered letter again.</summary>
    public sealed record ResendLetter(DateTimeOffset At, Actor By, string Effect) : CaseCommand(At, By);

    /// <summary>The applicant fetched a document that was given to him: proof of delivery.</summary>
    public sealed record FetchDocument(DateTimeOffset At, Actor By, string Hash) : CaseCommand(At, By);

    /// <summary>An administrator holds, resumes, ends or renews what waits for the case.</summary>
    public sealed record TendFlow(DateTimeOffset At, Actor By, FlowDeed Deed, string Reason) : CaseCommand(At, By);
}

/// <summary>Fields an administrator may correct; each correction is an event with a reason.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CorrectableField>))]
public enum CorrectableField
{
    [JsonStringEnumMemberName("nama")] Name,
    [JsonStringEnumMemberName("alamat")] Address,
    [JsonStringEnumMemberName("telepon")] Phone,
    [JsonStringEnumMemberName("surel")] Email,
    [JsonStringEnumMemberName("pekerjaan")] Occupation,
}

/// <summary>Why a letter that was sent did not do its work.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryFault>))]
public enum DeliveryFault
{
    /// <summary>The addressee's server sent it back.</summary>
    [JsonStringEnumMemberName("dikembalikan")] Bounced,

    /// <summary>The post office did not even try: the address failed before.</summary>
    [JsonStringEnumMemberName("tidak-dikirim")] Dropped,

    /// <summary>It arrived and was called spam; later ones will be dropped.</summary>
    [JsonStringEnumMemberName("dikeluhkan")] Complained,
}

/// <summary>A ground of art. 35(1) that a request has opened, and the last day to use it.</summary>
/// <param name="FoundOn">Local day on which the ground arose.</param>
public sealed record OpenGround(Ground Ground, DateOnly FoundOn, Deadline Deadline);
