using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;

namespace Ppid.App.Web.Api;

/// <summary>An answer that was accepted and can be given again word for word.</summary>
/// <param name="Json">Null for an answer without content.</param>
/// <param name="Edition">Edition of the case, sent as ETag.</param>
internal sealed record ApiAnswer(int Status, string? Json, string? Location = null, long? Edition = null) : IResult
{
    public static ApiAnswer Of<T>(T value, int status = StatusCodes.Status200OK, string? location = null) =>
        new(status, JsonSerializer.Serialize(value, SopApiRoutes.Json), location);

    public static ApiAnswer Standing(ApiCase open) =>
        Of(CaseAnswers.Standing(open.Case, open.IsApplicant)) with { Edition = Editions.Of(open.Case.History) };

    public static string Tag(long edition) => string.Create(CultureInfo.InvariantCulture, $"\"{edition}\"");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (Location is not null) response.Headers.Location = Location;
        if (Edition is { } edition) response.Headers.ETag = Tag(edition);
        if (Json is not null)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes(Json), httpContext.RequestAborted);
        }
    }
}
