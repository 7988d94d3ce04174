using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /lacak/{id}/{tiket}/surel: the applicant mends an address that our letters do not
/// reach.</summary>
internal static class EmailEndpoint
{
    private const string Reason = "Diperbaiki sendiri oleh pemohon: surat ke alamat lama tidak sampai.";

    public static Task<IResult> Show(HttpContext context) => Tracked.Open(context, tracked =>
        tracked.Case.Facts.Unreachable is not null
            ? Show(context, tracked, FormView.Blank, StatusCodes.Status200OK)
            : Task.FromResult(context.SeeOther(tracked.Page)));

    public static Task<IResult> Send(HttpContext context) => Tracked.Open(context, async tracked =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var address = read.Email("email", "Alamat e-mail yang benar");
        if (read.HasErrors)
        {
            return await Show(context, tracked, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var correct = new CaseCommand.Correct(
            context.Now(), tracked.Applicant, CorrectableField.Email, address, Reason);
        var handled = await tracked.Handle(context, "surel", form, correct);
        return handled.Refusal is { } refusal
            ? await Show(context, tracked, Refusals.View(form, refusal), StatusCodes.Status409Conflict)
            : context.SeeOther(tracked.Page);
    });

    private static Task<IResult> Show(HttpContext context, Tracked tracked, FormView view, int status) =>
        Page.Of<EmailPage>(context, new()
        {
            [nameof(EmailPage.Known)] = tracked.Case.Facts,
            [nameof(EmailPage.Back)] = tracked.Page,
            [nameof(EmailPage.View)] = view,
        }, status);
}
