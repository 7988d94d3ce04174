using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Ppid.App.Flows;
using Ppid.App.Web.Api;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web;

/// <summary>Tries the host's flow from outside: start, wait, wake. Open to everybody, because a check is named after its
/// minute: however often one asks, at most one a minute is started, and none touches a case (docs/adr).</summary>
public static partial class EngineCheckEndpoint
{
    private const string Prefix = "uji-mesin-";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("POST", "/healthz/mesin", "uji-mesin", Start),
        new("GET", "/healthz/mesin/{id}", "uji-mesin-hasil", Look),
    ];

    private static async Task<IResult> Start(HttpContext context)
    {
        var minute = context.Service<TimeProvider>().GetUtcNow().ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        var id = Prefix + minute;
        await context.Service<IEngineCheck>().Start(id, context.RequestAborted);
        context.Response.Headers.Location = $"/healthz/mesin/{id}";
        return Results.Json(new { id }, SopApiRoutes.Json, statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> Look(HttpContext context)
    {
        // Only checks: whether a case has an instance is nobody's business.
        var id = context.Value("id");
        var state = Form().IsMatch(id) ? await context.Service<IEngineCheck>().Look(id, context.RequestAborted) : null;
        return state is { } known
            ? Results.Json(new { id, status = Word(known) }, SopApiRoutes.Json)
            : await Answers.NotFound(context);
    }

    private static string Word(EngineCheckState state) => state switch
    {
        EngineCheckState.Running => "berjalan",
        EngineCheckState.Completed => "selesai",
        _ => "gagal",
    };

    [GeneratedRegex("^uji-mesin-[0-9]{12}$")]
    private static partial Regex Form();
}
