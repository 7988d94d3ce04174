using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /lacak/{id}/{tiket}/terima: the applicant confirms what he received; the SOP's last
/// step.</summary>
internal static class HandoverEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Tracked.Open(context, tracked =>
        OwnStep.Of(tracked.Case, FormKind.Handover) is null
            ? Task.FromResult(context.SeeOther(tracked.Page))
            : Show(context, tracked, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => Tracked.Open(context, async tracked =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        if (OwnStep.Of(tracked.Case, FormKind.Handover) is not { } step)
        {
            return context.SeeOther(tracked.Page);
        }

        var read = new FieldReader(form);
        var way = read.Choice(
            "cara", "Cara Anda menerimanya", [.. HandoverPage.Ways.Select(each => each.Value)]);
        var receiver = read.Text("penerima", "Nama penerima", 3..120);
        var note = read.Lines("catatan", "Catatan", 0..500);
        if (read.HasErrors)
        {
            return await Show(context, tracked, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var handed = new StepForm.HandedOver(
            HandoverPage.WayInWords(way), receiver, note.Length == 0 ? null : note);
        var handled = await step.Take(
            context, tracked, CommandKey.Of($"terima:{tracked.Id}", form), handed, []);
        return handled.Refusal is { } refusal
            ? await Show(context, tracked, Refusals.View(form, refusal), StatusCodes.Status409Conflict)
            : context.SeeOther(tracked.Page);
    });

    private static Task<IResult> Show(HttpContext context, Tracked tracked, FormView view, int status) =>
        Page.Of<HandoverPage>(context, new()
        {
            [nameof(HandoverPage.Known)] = tracked.Case.Facts,
            [nameof(HandoverPage.Back)] = tracked.Page,
            [nameof(HandoverPage.View)] = view,
        }, status);
}
