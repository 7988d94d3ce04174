using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /lacak/{id}/{tiket}/tarik: the applicant takes his application back.</summary>
internal static class WithdrawEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Tracked.Open(context, tracked =>
        tracked.Case.State is CaseFile.InProgress or CaseFile.Returned
            ? Show(context, tracked, FormView.Blank, StatusCodes.Status200OK)
            : Task.FromResult(context.SeeOther(tracked.Page)));

    public static Task<IResult> Send(HttpContext context) => Tracked.Open(context, async tracked =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var reason = read.Lines("alasan_tarik", "Alasan", 0..1000);
        read.MustCheck("yakin", "Centang pernyataan ini bila Anda memang ingin menariknya.");
        if (read.HasErrors)
        {
            return await Show(context, tracked, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var withdraw = new CaseCommand.Withdraw(context.Now(), tracked.Applicant, reason);
        var handled = await tracked.Handle(context, "tarik", form, withdraw);
        return handled.Refusal is { } refusal
            ? await Show(context, tracked, Refusals.View(form, refusal), StatusCodes.Status409Conflict)
            : context.SeeOther(tracked.Page);
    });

    private static Task<IResult> Show(HttpContext context, Tracked tracked, FormView view, int status) =>
        Page.Of<WithdrawPage>(context, new()
        {
            [nameof(WithdrawPage.Known)] = tracked.Case.Facts,
            [nameof(WithdrawPage.Back)] = tracked.Page,
            [nameof(WithdrawPage.View)] = view,
        }, status);
}
