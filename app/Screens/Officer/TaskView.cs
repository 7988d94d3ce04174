using Ppid.App.Letters;
using Ppid.App.Offices;
using Ppid.App.Screens.Cases;
using Ppid.App.Screens.SopPages;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Officer;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Ppid.Domain.Surveys;
using UploadLimits = Ppid.App.Web.Forms.UploadLimits;

namespace Ppid.App.Screens.Officer;

/// <summary>What an officer sees of his open task.</summary>
/// <param name="Now">The office's time, UTC.</param>
/// <param name="Draft">The letter that waits for his signature.</param>
public sealed record TaskView(
    OpenedLink Link, DateTimeOffset Now, FormView Form, UploadLimits Limits, bool PinChosen, LetterSheet? Draft)
{
    /// <summary>Result of the survey: the recorded one, else what its responses amount to so far.</summary>
    public SurveyResult? Survey { get; init; }

    /// <summary>He has just confirmed what was read from a mail.</summary>
    public bool Confirmed { get; init; }

    public Roster Roster => Link.Case.Rules.Roster;

    public OutcomeForms Outcomes =>
        new(Sop, Roster, Step.Outcomes, Form, Limits, Known, Facts.Applicant.Name) { Task = this };

    /// <summary>Offered again, but never to one of several what another of them filled in.</summary>
    private ListOf<FieldValue> Known => Step.Kind == StepKind.Each ? [] : Facts.Values;

    /// <summary>The latest round of a step that several had to answer.</summary>
    public AnswerRound? Round => AnswerRound.Of(Link.Case);

    /// <summary>Everything filled in so far, but for what each of several was asked.</summary>
    public IEnumerable<FieldValue> Values =>
        Round is { } round ? Facts.Values.Where(value => !round.Asks(value.Name)) : Facts.Values;

    /// <summary>The mailbox shows what was sent to it, never what was sent with a decision.</summary>
    public FormView MessageForm =>
        Form.Sent?.Fields.ContainsKey(MessageEndpoint.Field) == true ? Form : FormView.Blank;

    public string StartedBy => Link.Case.History.Events[0].By.Id;

    /// <summary>Another body decides; the officer records what it said.</summary>
    public bool IsExternal => Sop.LaneOf(Step) == LaneKind.External;

    /// <summary>Nobody stands on the other side of a case that the calendar started, and an employee's own case
    /// reaches him through his desk.</summary>
    public bool HasMailbox => Facts.Applicant.Kind != ApplicantKind.Office && StartedBy != Link.Clerk?.Id;

    public CaseFacts Facts => Link.Facts;

    public Step Step => Link.Step;

    public Sop Sop => Link.Case.Rules.Sop;

    public WorkingCalendar Calendar => Link.Case.Rules.Calendar;

    public DateOnly Today => Calendar.LocalDate(Now);

    public Application.InformationRequest? Request => Facts.Application as Application.InformationRequest;

    public string Role => Sop.Lane(Step.Role).Name;

    public IReadOnlyCollection<TakenWay> Taken =>
        [.. Facts.Trail.Select(passage => new TakenWay(passage.Step, passage.Outcome))];

    /// <summary>Would the rules extend the clock now? Never offered twice, nor after the last day.</summary>
    public bool MayExtend => Link.Foresee(new CaseCommand.Extend(Now, Link.Actor, "?")) is Decision.Accepted;

    /// <summary>Rows of the DIP that resemble the request; only where the SOP asks whether it is listed
    /// there.</summary>
    public IReadOnlyList<DipEntry> Suggestions => Request is { } request
        && Step.Activity.Contains("DIP", StringComparison.Ordinal)
            ? Link.Case.Office.Office.Dip.Suggest(request.Details)
            : [];

    /// <summary>The last step before this one, unless it was the filing itself.</summary>
    public Passage? Before => Facts.Trail is [.., { By.Kind: not ActorKind.Applicant } last]
        && Sop.Step(last.Step)?.Kind != StepKind.Each ? last : null;

    public IEnumerable<Document> Documents =>
        Facts.Documents.Concat(Facts.DraftDocuments).DistinctBy(each => each.Hash);

    /// <summary>Newest first, without the fate of letters.</summary>
    public IEnumerable<(CaseEvent Happened, EventWord Word)> History => Link.Case.History.Events
        .Where(each => each is CaseEvent.ApplicantUnreachable
            || (LetterWords.Of(each) is null && each is not CaseEvent.TaskOpened))
        .Where(each => !AnswerRound.Hides(Link.Case, each))
        .Select(each => (each, EventWords.Of(each)))
        .Reverse();

    /// <summary>What the last form said, in one text; null where it said nothing.</summary>
    public static string? Said(StepForm form) => form switch
    {
        StepForm.Reasoned reasoned => reasoned.Reason,
        StepForm.UnitChosen chosen => chosen.Note,
        StepForm.MaterialReady ready => ready.Note,
        _ => null,
    };
}
