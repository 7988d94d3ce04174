using Microsoft.AspNetCore.Http;
using Ppid.App.Mail.Incoming;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>A message to a secret case, or about a letter of one: who wrote it is the reporter, and the administrator may be
/// the one reported. He may put it where it was sent, have it sorted anew or set it aside, and reads nothing of it.</summary>
internal static class SecretMessage
{
    private static readonly string[] Actions = ["tautkan", "bukan", "ulang"];

    public static async Task<IResult> Send(VisitedMail visited, CaseId id, SubmittedForm form)
    {
        var read = new FieldReader(form);
        var action = read.Choice("tindakan", "tindakan", Actions);
        var reason = action == "bukan" ? read.Lines("alasan", "Alasan", 5..1000) : "";
        if (read.HasErrors) return await Show(visited, id, new(form, read.Errors), StatusCodes.Status400BadRequest);

        return await Act(visited, id, action, reason) is { } refused
            ? await Show(visited, id, new(form, [new("", refused)]), StatusCodes.Status409Conflict)
            : visited.Context.SeeOther(VisitedMail.Tray + "?selesai=surat-masuk");
    }

    public static Task<IResult> Show(VisitedMail visited, CaseId id, FormView view, int status) =>
        Page.Of<SecretMailPage>(visited.Context, new()
        {
            [nameof(SecretMailPage.Visit)] = visited.Visit,
            [nameof(SecretMailPage.Record)] = visited.Record,
            [nameof(SecretMailPage.Case)] = id,
            [nameof(SecretMailPage.Form)] = view,
        }, status);

    private static Task<string?> Act(VisitedMail visited, CaseId id, string action, string reason)
    {
        var (desk, visit, stream) = (visited.Context.Service<MailDesk>(), visited.Visit, visited.Record.Stream);
        return action switch
        {
            "tautkan" => desk.Attach(stream, id, Attaching.Message, visit.By, visit.Cancel),
            "ulang" => desk.Again(stream, visit.By, visit.Cancel),
            _ => desk.Dismiss(stream, reason, visit.By, visit.Cancel),
        };
    }
}
