using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>An officer as the roster page shows him.</summary>
/// <param name="Activating">An activation code is out and waits to be used.</param>
public sealed record OfficerRow(Domain.Offices.Officer Officer, bool HasPin, bool Activating);

/// <summary>GET /kelola/pejabat; POST /kelola/pejabat/kode issues an activation code and shows it once.</summary>
internal static class OfficersEndpoint
{
    public static Task<IResult> Show(HttpContext context) =>
        AdminVisit.Require(context, visit => Show(visit, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Issue(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var officer = form.Raw("pejabat");
        var command = CommandKey.Of("kode", form);
        var repeated = await context.Service<ICaseStore>().Answered(command, visit.Cancel) is not null;
        var issue = new OfficeCommand.IssuePinActivation(visit.Now, visit.By, officer);
        if (await visit.Handle(command, issue) is { } no)
        {
            return await Show(
                visit, FormView.Refused(form, no), StatusCodes.Status409Conflict);
        }

        // Nobody keeps the code: a reload cannot show it again.
        var code = repeated ? null : await context.Service<Pins>().IssueActivation(officer, visit.Cancel);
        return await Page.Of<ActivationPage>(context, new()
        {
            [nameof(ActivationPage.Visit)] = visit,
            [nameof(ActivationPage.Officer)] = visit.Office.Roster.Officer(officer),
            [nameof(ActivationPage.Code)] = code,
        });
    });

    private static async Task<IResult> Show(AdminVisit visit, FormView view, int status)
    {
        var pins = visit.Context.Service<Pins>();
        var rows = new List<OfficerRow>();
        foreach (var officer in visit.Office.Roster.Officers)
        {
            rows.Add(new(
                officer, await pins.IsChosen(officer.Id, visit.Cancel), await pins.IsActivating(officer.Id, visit.Cancel)));
        }

        return await Page.Of<OfficersPage>(visit.Context, new()
        {
            [nameof(OfficersPage.Visit)] = visit,
            [nameof(OfficersPage.Rows)] = rows,
            [nameof(OfficersPage.View)] = view,
            [nameof(OfficersPage.Done)] = Done.Of(visit.Context),
        }, status);
    }
}
