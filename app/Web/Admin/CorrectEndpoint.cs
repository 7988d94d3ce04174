using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST /kelola/perkara/{id}/koreksi: corrects one field of the applicant's data; the old value stays
/// in the ledger and the applicant is told.</summary>
internal static class CorrectEndpoint
{
    public static Task<IResult> Show(HttpContext context) => VisitedCase.OpenReadable(context, visited =>
        Show(visited, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => VisitedCase.OpenReadable(context, async visited =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var field = read.Choice("kolom", "Data yang dikoreksi", [.. CorrectPage.Fields.Select(each => each.Value)]);
        var value = Value(read, field);
        var reason = read.Lines("alasan", "Alasan", 5..1000);
        if (read.HasErrors)
        {
            return await Show(visited, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var visit = visited.Visit;
        var refused = await visited.Try(
            "koreksi", form, new CaseCommand.Correct(visit.Now, visit.By, CorrectPage.Of(field), value, reason));
        return refused is null
            ? context.SeeOther(visited.Page + "?selesai=koreksi")
            : await Show(visited, refused, StatusCodes.Status409Conflict);
    });

    private static string Value(FieldReader read, string field) => field switch
    {
        "surel" => read.Email("nilai", "Nilai yang benar"),
        "telepon" => read.Phone("nilai", "Nilai yang benar"),
        _ => read.Text("nilai", "Nilai yang benar", 1..300),
    };

    private static Task<IResult> Show(VisitedCase visited, FormView view, int status) =>
        Page.Of<CorrectPage>(visited.Context, new()
        {
            [nameof(CorrectPage.Visit)] = visited.Visit,
            [nameof(CorrectPage.Case)] = visited.Case,
            [nameof(CorrectPage.View)] = view,
        }, status);
}
