using Microsoft.AspNetCore.Http;
using Ppid.App.Mail.Incoming;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>A message to a secret case, or about one: who wrote it is the reporter, and the administrator may be the one
/// reported. He may put it there, have it sorted anew or set it aside, and reads nothing of it. So with a message that is not
/// sorted yet, for it may turn out to be one.</summary>
internal static class SecretMessage
{
    private static readonly string[] Actions = ["tautkan", "bukan", "ulang"];

    private const string NotSorted = "Surel ini masih diolah. Muat ulang halaman sebentar lagi.";

    public static async Task<IResult> Send(VisitedMail visited, SubmittedForm form)
    {
        var read = new FieldReader(form);
        var action = read.Choice("tindakan", "tindakan", Actions);
        var reason = action == "bukan" ? read.Lines("alasan", "Alasan", 5..1000) : "";
        if (read.HasErrors) return await Show(visited, new(form, read.Errors), StatusCodes.Status400BadRequest);

        var refused = visited.Secret is { } id ? await Act(visited, new(id), action, reason) : NotSorted;
        return refused is not null
            ? await Show(visited, new(form, [new("", refused)]), StatusCodes.Status409Conflict)
            : visited.Context.SeeOther(VisitedMail.Tray + "?selesai=surat-masuk");
    }

    public static Task<IResult> Show(VisitedMail visited, FormView view, int status) =>
        Page.Of<SecretMailPage>(visited.Context, new()
        {
            [nameof(SecretMailPage.Visit)] = visited.Visit,
            [nameof(SecretMailPage.Record)] = visited.Record,
            [nameof(SecretMailPage.Case)] = visited.Secret,
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
