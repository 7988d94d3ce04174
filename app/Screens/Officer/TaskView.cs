using Ppid.App.Letters;
using Ppid.App.Offices;
using Ppid.App.Screens.Cases;
using Ppid.App.Screens.SopPages;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Officer;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;
using UploadLimits = Ppid.App.Web.Forms.UploadLimits;

namespace Ppid.App.Screens.Officer;

/// <summary>What an officer sees of his open task.</summary>
/// <param name="Now">The office's time, UTC.</param>
/// <param name="Draft">The letter that waits for his signature.</param>
public sealed record TaskView(
    OpenedLink Link, DateTimeOffset Now, FormView Form, UploadLimits Limits, bool PinChosen, LetterSheet? Draft)
{
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
    public Passage? Before => Facts.Trail is [.., { By.Kind: not ActorKind.Applicant } last] ? last : null;

    public IEnumerable<Document> Documents =>
        Facts.Documents.Concat(Facts.DraftDocuments).DistinctBy(each => each.Hash);

    /// <summary>Newest first, without the fate of letters.</summary>
    public IEnumerable<(CaseEvent Happened, EventWord Word)> History => Link.Case.History.Events
        .Where(each => each is CaseEvent.ApplicantUnreachable
            || (LetterWords.Of(each) is null && each is not CaseEvent.TaskOpened))
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
