using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Screens.Officer;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;
using Ppid.Domain.Sops;
using Ppid.Domain.Surveys;

namespace Ppid.App.Web.Officer;

/// <summary>Gathers what the page of an open task shows.</summary>
internal static class TaskScreen
{
    private const int MostFiles = 20;

    /// <summary>What an officer may attach to one decision.</summary>
    public static UploadLimits Limits(OpenedLink link)
    {
        var each = link.Case.Office.File.Uploads.OfficerFile;
        return new(each, each * 4, MostFiles) { OfTheOffice = true };
    }

    public static async Task<IResult> Show(HttpContext context, OpenedLink link, FormView form, int status)
    {
        var view = await Bare(context, link, form) with
        {
            Draft = await Draft(context, link),
            Confirmed = ConfirmEndpoint.IsDone(context, link),
            Survey = link.Facts.Survey ?? await Tally(context, link),
        };
        return await Page.Of<TaskPage>(context, new() { [nameof(TaskPage.View)] = view }, status);
    }

    /// <summary>The task without what only its own page shows.</summary>
    internal static async Task<TaskView> Bare(HttpContext context, OpenedLink link, FormView form) => new(
        link, context.Now(), form, Limits(link), await SecondFactor.IsChosen(context, link.Signer), Draft: null);

    /// <summary>What the responses amount to so far, for whoever closes the survey.</summary>
    private static async Task<SurveyResult?> Tally(HttpContext context, OpenedLink link)
    {
        var today = link.Case.Rules.Calendar.LocalDate(context.Now());
        return link.Step.Kind == StepKind.Collect || link.Step.Outcomes.Any(way => way.Does(CaseAction.TallySurvey))
            ? await context.Service<SurveyDesk>().Tally(link.Facts, today, context.RequestAborted)
            : null;
    }

    /// <summary>The letter as it would go out if the step's signing outcome were taken now; null where
    /// nothing is signed.</summary>
    private static async Task<LetterSheet?> Draft(HttpContext context, OpenedLink link)
    {
        var signing = link.Step.Outcomes.FirstOrDefault(outcome => outcome.Form == FormKind.None
            && outcome.Actions.Any(action => action is CaseAction.GiveNotice or CaseAction.SignDenial));
        var take = signing is null ? null : new CaseCommand.TakeOutcome(
            context.Now(), link.Actor, link.Number, signing.Id, new StepForm.Empty(), []);
        return take is not null && link.Foresee(take) is Decision.Accepted { Events: var events }
            ? await Written(context, link, events)
            : null;
    }

    private static async Task<LetterSheet> Written(
        HttpContext context, OpenedLink link, IReadOnlyList<CaseEvent> happened)
    {
        var cause = happened.First(each => each is CaseEvent.NoticeGiven or CaseEvent.DenialSigned);
        var template = cause is CaseEvent.NoticeGiven ? Template.Notice : Template.Denial;
        var after = happened.Aggregate(link.Case.State, CaseFolding.Evolve).Known!;
        var letter = context.Service<LetterDesk>().Foresee(link.Case, template, cause, after);
        return await context.Service<LetterSheets>().Write(letter);
    }
}
