using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST /kelola/perkara/{id}/batal: cancels a wrong registration; its number stays recorded as
/// void.</summary>
internal static class CancelEndpoint
{
    public static Task<IResult> Show(HttpContext context) => VisitedCase.OpenReadable(context, visited =>
        visited.Case.State is CaseFile.Answered or CaseFile.Closed
            ? Task.FromResult(context.SeeOther(visited.Page))
            : Show(visited, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => VisitedCase.OpenReadable(context, async visited =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var reason = read.Lines("alasan", "Alasan", 5..1000);
        read.MustCheck("yakin", "Centang pernyataan ini bila pendaftaran memang harus dibatalkan.");
        if (read.HasErrors)
        {
            return await Show(visited, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var visit = visited.Visit;
        var refused = await visited.Try("batal", form, new CaseCommand.Cancel(visit.Now, visit.By, reason));
        return refused is null
            ? context.SeeOther(visited.Page + "?selesai=batal")
            : await Show(visited, refused, StatusCodes.Status409Conflict);
    });

    private static Task<IResult> Show(VisitedCase visited, FormView view, int status) =>
        Page.Of<CancelPage>(visited.Context, new()
        {
            [nameof(CancelPage.Visit)] = visited.Visit,
            [nameof(CancelPage.Case)] = visited.Case,
            [nameof(CancelPage.View)] = view,
        }, status);
}
