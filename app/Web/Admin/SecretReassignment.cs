using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>Passes a task of a secret case on without naming anybody: a list of officers, or one officer's refusal,
/// would tell whom the report is about. The rules choose who is next.</summary>
internal static class SecretReassignment
{
    private const string NobodyElse = "Tidak ada pejabat lain yang berwenang atas tugas ini.";

    public static async Task<IResult> Send(VisitedCase visited, int task, SubmittedForm form)
    {
        var read = new FieldReader(form);
        var reason = read.Lines("alasan", "Alasan", 5..1000);
        if (read.HasErrors)
        {
            return await Show(visited, task, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        return await Pass(visited, task, reason, form) is { } refused
            ? await Show(visited, task, refused, StatusCodes.Status409Conflict)
            : visited.Context.SeeOther(visited.Page + "?selesai=alihkan");
    }

    public static Task<IResult> Show(VisitedCase visited, int task, FormView view, int status) =>
        Page.Of<SecretReassignPage>(visited.Context, new()
        {
            [nameof(SecretReassignPage.Visit)] = visited.Visit,
            [nameof(SecretReassignPage.Case)] = visited.Case,
            [nameof(SecretReassignPage.Number)] = task,
            [nameof(SecretReassignPage.View)] = view,
        }, status);

    private static async Task<FormView?> Pass(VisitedCase visited, int number, string reason, SubmittedForm form)
    {
        var (visit, open) = (visited.Visit, visited.Case);
        var next = open.Facts.Task(number) is { } task
            ? Secrecy.Successors(task, open.Facts, open.Rules, visit.Today)
            : [];
        return next.Count == 0
            ? new(form, [new("", NobodyElse)])
            : await visited.Try(
                $"alihkan-{number}", form, new CaseCommand.Reassign(visit.Now, visit.By, number, next[0].Id, reason));
    }
}
