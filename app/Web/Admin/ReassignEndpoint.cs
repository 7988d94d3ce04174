using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST /kelola/perkara/{id}/alihkan/{tugas}: gives a task to another officer; the old link
/// dies.</summary>
internal static class ReassignEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Task(context, (visited, task) => visited.IsSecret
        ? SecretReassignment.Show(visited, task, FormView.Blank, StatusCodes.Status200OK)
        : Show(visited, task, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => Task(context, async (visited, task) =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        if (visited.IsSecret)
        {
            return await SecretReassignment.Send(visited, task, form);
        }

        var read = new FieldReader(form);
        var officers = visited.Case.Rules.Roster.Officers.Select(officer => officer.Id).ToList();
        var officer = read.Choice("pejabat", "Pejabat yang menerima", officers);
        var reason = read.Lines("alasan", "Alasan", 5..1000);
        if (read.HasErrors)
        {
            return await Show(visited, task, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var visit = visited.Visit;
        var refused = await visited.Try(
            $"alihkan-{task}", form, new CaseCommand.Reassign(visit.Now, visit.By, task, officer, reason));
        return refused is null
            ? context.SeeOther(visited.Page + "?selesai=alihkan")
            : await Show(visited, task, refused, StatusCodes.Status409Conflict);
    });

    private static Task<IResult> Task(HttpContext context, Func<VisitedCase, int, Task<IResult>> handle) =>
        VisitedCase.Open(context, visited =>
            int.TryParse(context.Value("tugas"), NumberStyles.None, CultureInfo.InvariantCulture, out var task)
                ? handle(visited, task)
                : Answers.NotFound(context));

    private static Task<IResult> Show(VisitedCase visited, int task, FormView view, int status) =>
        Page.Of<ReassignPage>(visited.Context, new()
        {
            [nameof(ReassignPage.Visit)] = visited.Visit,
            [nameof(ReassignPage.Case)] = visited.Case,
            [nameof(ReassignPage.Number)] = task,
            [nameof(ReassignPage.View)] = view,
        }, status);
}
