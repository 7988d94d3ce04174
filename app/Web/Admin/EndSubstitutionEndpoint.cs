using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST /kelola/pejabat/akhiri?pejabat=…&amp;pengganti=…: ends a substitution with a reason.</summary>
internal static class EndSubstitutionEndpoint
{
    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, visit =>
    {
        var query = context.Request.Query;
        return Show(visit, query["pejabat"].ToString(), query["pengganti"].ToString(), FormView.Blank, 200);
    });

    public static Task<IResult> Send(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var (officer, substitute) = (form.Raw("pejabat"), form.Raw("pengganti"));
        var last = read.Date("sampai", "Hari terakhir");
        var reason = read.Lines("alasan", "Alasan", 5..1000);
        if (read.HasErrors)
        {
            return await Show(
                visit, officer, substitute, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var end = new OfficeCommand.EndSubstitution(visit.Now, visit.By, officer, substitute, last!.Value, reason);
        return await visit.Handle(CommandKey.Of("akhiri", form), end) is not { } no
            ? context.SeeOther("/kelola/pejabat?selesai=akhiri")
            : await Show(
                visit, officer, substitute, FormView.Refused(form, no), StatusCodes.Status409Conflict);
    });

    private static Task<IResult> Show(
        AdminVisit visit, string officer, string substitute, FormView view, int status) =>
        visit.Office.Roster.Substitutions.LastOrDefault(
            each => each.Officer == officer && each.Substitute == substitute) is { } substitution
            ? Page.Of<EndSubstitutionPage>(visit.Context, new()
            {
                [nameof(EndSubstitutionPage.Visit)] = visit,
                [nameof(EndSubstitutionPage.Substitution)] = substitution,
                [nameof(EndSubstitutionPage.View)] = view,
            }, status)
            : Answers.NotFound(visit.Context);
}
