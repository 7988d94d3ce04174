using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Api;

/// <summary>GET /api/cases/{id} with the secret ticket in the header X-Tiket: where the case stands,
/// without personal data.</summary>
internal static class CasesReading
{
    public static async Task<IResult> Show(HttpContext context)
    {
        var ticket = context.Request.Headers["X-Tiket"].ToString();
        return await Tracked.Find(context, context.Value("id"), ticket) is { } tracked
            ? Results.Json(CaseAnswers.Standing(tracked.Case), SopApiRoutes.Json)
            : await context.Service<Throttle>().Refuse(context, "tiket") ?? await Answers.NotFound(context);
    }
}
