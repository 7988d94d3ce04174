using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /lacak/{id}/{tiket}/keberatan: the objection to a request,
/// UU 14/2008 art. 35–36.</summary>
internal static class ObjectEndpoint
{
    public static Task<IResult> Show(HttpContext context) => OfRequest(context, tracked =>
        Show(context, tracked, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => OfRequest(context, async tracked =>
    {
        if (await context.Service<Throttle>().Refuse(context, "ajukan") is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, context.Service<WebSettings>().Uploads);
        var read = new FieldReader(form);
        var objection = ObjectionReader.Read(read, tracked.Case.Facts);
        if (read.HasErrors)
        {
            return await Show(
                context, tracked, Refusals.View(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var command = CommandKey.Of($"keberatan:{tracked.Id}", form);
        var sent = ObjectionReader.Sent(tracked.Case.Facts, form, command, "portal");
        var filed = await FilingDesk.Objection(context, sent, tracked.Case, objection);
        return filed.Refusal is { } refusal
            ? await Show(context, tracked, Refusals.View(form, refusal), StatusCodes.Status409Conflict)
            : context.SeeOther(NewCase.Page(context, filed));
    });

    /// <summary>Only a request can be objected to; after an objection the way leads to
    /// the Komisi Informasi.</summary>
    private static Task<IResult> OfRequest(HttpContext context, Func<Tracked, Task<IResult>> handle) =>
        Tracked.Open(context, tracked => tracked.Case.Facts.Application is Application.InformationRequest
            ? handle(tracked)
            : Answers.NotFound(context));

    private static Task<IResult> Show(HttpContext context, Tracked tracked, FormView view, int status) =>
        Page.Of<ObjectPage>(context, new()
        {
            [nameof(ObjectPage.Known)] = tracked.Case.Facts,
            [nameof(ObjectPage.Grounds)] = GroundView.All(tracked.Case, context.Now()),
            [nameof(ObjectPage.Back)] = tracked.Page,
            [nameof(ObjectPage.View)] = view,
            [nameof(ObjectPage.Limits)] = context.Service<WebSettings>().Uploads,
        }, status);
}
