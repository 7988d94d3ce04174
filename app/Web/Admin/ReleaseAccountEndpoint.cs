using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST /kelola/pejabat/akun?pejabat=…: lets an officer come with another account of Entra, with a
/// reason.</summary>
internal static class ReleaseAccountEndpoint
{
    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, visit =>
        Show(visit, context.Request.Query["pejabat"].ToString(), FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var officer = form.Raw("pejabat");
        var reason = read.Lines("alasan", "Alasan", 5..1000);
        if (read.HasErrors)
        {
            return await Show(visit, officer, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var release = new OfficeCommand.ReleaseAccount(visit.Now, visit.By, officer, reason);
        return await visit.Handle(CommandKey.Of("akun-lepas", form), release) is not { } no
            ? context.SeeOther("/kelola/pejabat?selesai=akun")
            : await Show(visit, officer, FormView.Refused(form, no), StatusCodes.Status409Conflict);
    });

    private static Task<IResult> Show(AdminVisit visit, string officer, FormView view, int status) =>
        visit.Office.Record.Account(officer) is { } bound
            ? Page.Of<ReleaseAccountPage>(visit.Context, new()
            {
                [nameof(ReleaseAccountPage.Visit)] = visit,
                [nameof(ReleaseAccountPage.Account)] = bound,
                [nameof(ReleaseAccountPage.View)] = view,
            }, status)
            : Answers.NotFound(visit.Context);
}
