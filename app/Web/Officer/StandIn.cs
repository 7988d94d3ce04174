using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Clerk = Ppid.Domain.Offices.Officer;
using UploadLimits = Ppid.App.Web.Forms.UploadLimits;

namespace Ppid.App.Web.Officer;

/// <summary>An officer of the service desk who does an applicant's step for him: the applicant stands before him, or
/// has telephoned.</summary>
/// <param name="Page">Where the form lies.</param>
/// <param name="Back">Where he came from.</param>
public sealed record StandIn(HttpContext Context, OpenCase Case, Clerk Officer, string Page, string Back, string Via)
{
    private const int MostFiles = 20;

    public Actor Actor => new(ActorKind.Officer, Officer.Id, Officer.Name, Via);

    public Signer Signer => new(Case.Facts.Office, Actor);

    public CaseTask Task => Waiting(Case)!;

    public Step Step => Case.Rules.Sop.Step(Task.Step)!;

    public UploadLimits Limits => new(
        Case.Office.File.Uploads.OfficerFile, Case.Office.File.Uploads.OfficerFile * 4, MostFiles);

    /// <summary>The applicant's ways out; not the one that the calendar takes, nor the application by law, which only he
    /// can correct.</summary>
    public IReadOnlyList<Outcome> Outcomes => Ways(Case);

    /// <summary>May the officer act here? Only whom the SOP names for its desk, and nobody a report is about.</summary>
    public static bool May(OpenCase open, Clerk officer) =>
        officer.Roles.Contains(open.Rules.Sop.Counter) && !open.Facts.Barred.Contains(officer.Id)
        && Waiting(open) is not null && Ways(open).Count > 0;

    public static Task<IResult> ByLink(HttpContext context, Func<StandIn, Task<IResult>> handle) =>
        OpenedLink.Open(context, async link => link is { Clerk: { } clerk, State: LinkState.Decided } && May(link.Case, clerk)
            ? await handle(new(context, link.Case, clerk, $"{link.Page}/atas-nama", link.Page, link.Via))
            : context.SeeOther(link.Page));

    public static Task<IResult> AtTheDesk(HttpContext context, Func<StandIn, Task<IResult>> handle) =>
        DeskVisit.Require(context, async visit =>
            await FollowedCase.Find(visit, context.Value("id")) is { } open && May(open, visit.Officer)
                ? await handle(new(
                    context, open, visit.Officer, $"{DeskVisit.Home}/loket/{open.Facts.Id}", $"{DeskVisit.Home}/loket",
                    visit.Actor.Via))
                : await Answers.NotFound(context));

    private static CaseTask? Waiting(OpenCase open) => open.Facts.Tasks.FirstOrDefault(task =>
        task.Officer is null && open.Rules.Sop.Lane(task.Role).Kind == LaneKind.Applicant);

    private static List<Outcome> Ways(OpenCase open)
    {
        var step = Waiting(open) is { } task ? open.Rules.Sop.Step(task.Step) : null;
        return step is null ? [] :
        [
            .. step.Outcomes.Where(outcome =>
                outcome.Form != FormKind.Application && outcome.Id != step.Automatic?.Outcome),
        ];
    }
}
