using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /permohonan: the request for information.</summary>
internal static class ApplyEndpoint
{
    public static Task<IResult> Show(HttpContext context) =>
        Show(context, FormView.Blank, StatusCodes.Status200OK);

    public static async Task<IResult> Send(HttpContext context)
    {
        if (await context.Service<Throttle>().Refuse(context, "ajukan") is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, context.Service<WebSettings>().Uploads);
        var read = new FieldReader(form);
        var applicant = ApplicationReader.Applicant(read);
        var request = ApplicationReader.Request(read, applicant);
        if (read.HasErrors)
        {
            return await Show(context, Refusals.View(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var sent = new Sent(
            CommandKey.Of("permohonan", form), "portal", applicant, ApplicationReader.Documents(form));
        var filed = await FilingDesk.Request(context, sent, request);
        return filed.Refusal is { } refusal
            ? await Show(context, Refusals.View(form, refusal), StatusCodes.Status409Conflict)
            : context.SeeOther(NewCase.Page(context, filed));
    }

    private static Task<IResult> Show(HttpContext context, FormView view, int status) =>
        Page.Of<ApplyPage>(context, new()
        {
            [nameof(ApplyPage.View)] = view,
            [nameof(ApplyPage.Limits)] = context.Service<WebSettings>().Uploads,
        }, status);
}
