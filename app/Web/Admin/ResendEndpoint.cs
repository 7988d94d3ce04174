using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>POST /kelola/perkara/{id}/kirim-ulang: sends a letter again; who asked for it is an event.</summary>
internal static class ResendEndpoint
{
    public static Task<IResult> Send(HttpContext context) => VisitedCase.Open(context, async visited =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var effect = form.Raw("surat");
        var back = LocalPath.Safe(form.Raw("kembali"), visited.Page);
        var visit = visited.Visit;
        var command = new CaseCommand.ResendLetter(visit.Now, visit.By, effect);
        var handled = await context.Service<CaseDesk>().Handle(
            CommandKey.Of($"kirim-ulang:{visited.Id}", form), visited.Id, command, visit.Cancel);
        if (handled.Refusal is { } no)
        {
            return await Answers.Error(context, Failure.Refused(no.Code, RefusalText.Of(no)));
        }

        return context.SeeOther(back + "?selesai=kirim-ulang");
    });
}
