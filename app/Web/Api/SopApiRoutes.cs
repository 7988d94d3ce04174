using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.SopPages;

namespace Ppid.App.Web.Api;

/// <summary>SOPs and calendars for other programs, and two signs of life: of the program, and of what it stands on.</summary>
public static class SopApiRoutes
{
    /// <summary>How every answer of the API is written.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/healthz", "sehat", Health),
        new("GET", "/healthz/hidup", "hidup", _ => Task.FromResult(Fine())),
        new("GET", "/openapi/v1.json", "openapi", OpenApi),
        new("GET", "/openapi/v1.http", "openapi-contoh", Example),
        new("GET", "/api/sops", "api-sop-daftar", ApiCall.Open(call => List(call.Context))),
        new("GET", "/api/sops/{id}", "api-sop", ApiCall.Open(call => One(call.Context))),
        new("GET", "/api/calendar/{office}/add", "api-kalender", ApiCall.Open(call => Add(call.Context))),
    ];

    /// <summary>Asks nobody: whoever restarts the program when this is silent must not do so because the ledger is
    /// away, which no restart brings back.</summary>
    private static IResult Fine() => Results.Json(new { status = "ok" }, Json);

    /// <summary>200 only when the ledger answers.</summary>
    private static async Task<IResult> Health(HttpContext context)
    {
        await context.Service<ICaseStore>().NextWake(context.RequestAborted);
        return Fine();
    }

    private static Task<IResult> OpenApi(HttpContext context) =>
        Task.FromResult<IResult>(Public(Encoding.UTF8.GetString(OpenApiDocument.Bytes)));

    /// <summary>docs/api.http, to run against this very site.</summary>
    private static Task<IResult> Example(HttpContext context) => Task.FromResult(Results.Text(
        OpenApiDocument.Example(context.Service<SiteAddress>()), "text/plain", Encoding.UTF8));

    private static async Task<IResult> List(HttpContext context) =>
        Public(JsonSerializer.Serialize(SopApi.List(context.Service<SopCatalogue>(), await SopRoutes.Today(context)), Json));

    private static async Task<IResult> One(HttpContext context)
    {
        Paging.Only(context, "kantor");
        return await SopRoutes.Find(context) is { } sop
            ? Public(JsonSerializer.Serialize(SopApi.View(sop), Json))
            : await Answers.NotFound(context);
    }

    private static ApiAnswer Public(string json) => new(StatusCodes.Status200OK, json) { Public = true };

    private static async Task<IResult> Add(HttpContext context)
    {
        Paging.Only(context, "from", "workingDays");
        var offices = context.Service<OfficeBook>();
        var office = context.Value("office");
        if (offices.Find(office) is null)
        {
            return await Answers.NotFound(context);
        }

        var calendar = (await offices.InForce(office, context.RequestAborted)).Calendar;
        var query = context.Request.Query;
        var outcome = AddWorkingDaysAnswer.For(query["from"], query["workingDays"], calendar);
        return outcome.Answer is { } answer
            ? Public(JsonSerializer.Serialize(answer, Json))
            : throw new UnreadableInputException(
                "Parameter tidak terbaca.",
                [.. outcome.Errors.SelectMany(
                    error => error.Value.Select(text => new FieldError(error.Key, text)))]);
    }
}
