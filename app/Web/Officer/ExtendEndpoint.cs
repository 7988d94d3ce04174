using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Officer;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Web.Officer;

/// <summary>GET and POST /t/{token}/perpanjang: the one extension of UU 14/2008 art. 22(8).</summary>
internal static class ExtendEndpoint
{
    private const string Reason = "alasan";

    public static Task<IResult> Show(HttpContext context) => OpenedLink.Open(context, link =>
        link.State is LinkState.Open && link.Facts.Clock(ClockKind.Answer) is not null
            ? Show(context, link, FormView.Blank, StatusCodes.Status200OK)
            : Task.FromResult(context.SeeOther(link.Page)));

    public static Task<IResult> Send(HttpContext context) => OpenedLink.Open(context, async link =>
    {
        if (await link.Slow(context) is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        return link.State is LinkState.Open && link.Facts.Clock(ClockKind.Answer) is not null
            ? await Extend(context, link, form)
            : await PastScreen.Show(context, link, StatusCodes.Status409Conflict);
    });

    /// <summary>Would the rules allow it now? The page says why not before anybody writes a reason.</summary>
    public static Refusal? Refusal(HttpContext context, OpenedLink link) =>
        (link.Foresee(Command(context, link, "alasan")) as Decision.Refused)?.Refusal;

    private static async Task<IResult> Extend(HttpContext context, OpenedLink link, SubmittedForm form)
    {
        var read = new FieldReader(form);
        var reason = read.Lines(Reason, "Alasan", 10..1000);
        await SecondFactor.Read(context, link.Signer, read, form);
        var errors = read.HasErrors ? read.Errors : await Proof(context, link, form);
        if (errors.Count > 0)
        {
            return await Show(context, link, new(form, errors), StatusCodes.Status400BadRequest);
        }

        var handled = await link.Carry(context, "perpanjang", form, Command(context, link, reason));
        return handled.Refusal is null
            ? context.SeeOther($"{link.Page}/perpanjang")
            : await Show(context, link, FormView.Blank, StatusCodes.Status409Conflict);
    }

    private static async Task<IReadOnlyList<FieldError>> Proof(
        HttpContext context, OpenedLink link, SubmittedForm form) =>
        await SecondFactor.Refuse(context, link.Signer, form) is { } no ? [no] : [];

    private static CaseCommand.Extend Command(HttpContext context, OpenedLink link, string reason) =>
        new(context.Now(), link.Actor, reason);

    private static async Task<IResult> Show(HttpContext context, OpenedLink link, FormView form, int status) =>
        await Page.Of<ExtendPage>(context, new()
        {
            [nameof(ExtendPage.View)] = new ExtendView(
                link, form, context.Now(), Refusal(context, link), await SecondFactor.IsChosen(context, link.Signer)),
        }, status);
}
