using Ppid.Domain.Deadlines;
using Ppid.Domain.Surveys;

namespace Ppid.Domain.Cases;

/// <summary>What happens in cases of any SOP.</summary>
public abstract partial record CaseEvent
{
    /// <summary>What was guessed is now what the office goes by.</summary>
    public sealed record Confirmed(DateTimeOffset At, Actor By, Applicant Applicant, Application Application)
        : CaseEvent(At, By);

    /// <param name="Officers">Ids of those who are reminded.</param>
    public sealed record TaskReminded(
        DateTimeOffset At, Actor By, int Task, TaskRung Rung, ListOf<string> Officers) : CaseEvent(At, By);

    /// <param name="OldDue">The last day before the decree.</param>
    /// <param name="Norm">When the limit ends now.</param>
    public sealed record TaskLimitMoved(
        DateTimeOffset At, Actor By, int Task, DateOnly OldDue, Deadline Counted, DateTimeOffset Norm,
        string Decree) : CaseEvent(At, By);

    /// <summary>The applicant and the office write to each other; neither has to know who the other is.</summary>
    public sealed record MessageWritten(DateTimeOffset At, Actor By, string Text, ListOf<Document> Documents)
        : CaseEvent(At, By)
    {
        /// <summary>Officers who are told of the applicant's words though none holds a task: it is his own turn.</summary>
        public ListOf<string>? Told { get; init; }

        /// <summary>He wrote it for the office.</summary>
        public bool IsBy(string officer) => By.Kind == ActorKind.Officer && By.Id == officer;

        /// <summary>As of <see cref="Submitted"/>.</summary>
        public ListOf<FaultyFile>? Faulty { get; init; }

        /// <summary>Is there a file that he has to send again?</summary>
        internal bool Lacks => Faulty?.Any(file => file.IsMissed) == true;
    }

    /// <param name="What">What the outcome that was taken means to the applicant: its "kabar", else its label.</param>
    /// <param name="Told">What the applicant may know of the form.</param>
    public sealed record ApplicantTold(
        DateTimeOffset At, Actor By, string Step, string What, string? Reason, ListOf<FieldValue> Told)
        : CaseEvent(At, By);

    /// <param name="Series">Series of the office: "surat-keluar".</param>
    public sealed record NumberGiven(DateTimeOffset At, Actor By, string Series, string Number)
        : CaseEvent(At, By);

    /// <param name="Paper">Id of the paper in the SOP.</param>
    public sealed record PaperIssued(
        DateTimeOffset At, Actor By, string Paper, string Name, string? Number, ListOf<FieldValue> Contents)
        : CaseEvent(At, By);

    public sealed record DocumentsPublished(
        DateTimeOffset At, Actor By, string Title, ListOf<Document> Documents) : CaseEvent(At, By);

    /// <param name="Dip">The table of the public information list.</param>
    public sealed record DipSet(DateTimeOffset At, Actor By, FieldValue Dip) : CaseEvent(At, By);

    /// <param name="Excluded">The list of excluded information: titles, grounds and last days only.</param>
    public sealed record ExcludedSet(DateTimeOffset At, Actor By, FieldValue Excluded) : CaseEvent(At, By);

    /// <summary>A complaint was a request all along; it is filed as one.</summary>
    public sealed record BecameRequest(DateTimeOffset At, Actor By, DateTimeOffset ReceivedAt)
        : CaseEvent(At, By);

    public sealed record SurveyAnswered(DateTimeOffset At, Actor By, ListOf<FieldValue> Answers)
        : CaseEvent(At, By);

    public sealed record SurveyTallied(DateTimeOffset At, Actor By, SurveyResult Result) : CaseEvent(At, By);

    /// <param name="To">Hash of the revision the case lives under from now on.</param>
    public sealed record RevisionChanged(
        DateTimeOffset At, Actor By, string From, string To, int Revision, string Reason)
        : CaseEvent(At, By);

    public sealed record FlowTended(DateTimeOffset At, Actor By, FlowDeed Deed, string Reason) : CaseEvent(At, By);
}
