using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;

namespace Ppid.App.Web.Api;

/// <summary>An answer that was accepted and can be given again word for word.</summary>
/// <param name="Json">The content, JSON unless <see cref="MediaType"/> says otherwise; null for an answer without any.</param>
/// <param name="Edition">Edition of the case, with which its ETag begins.</param>
internal sealed record ApiAnswer(int Status, string? Json, string? Location = null, long? Edition = null) : IResult
{
    /// <summary>The same for everybody: may be kept by whoever asks each time whether it still holds. What is about a case or
    /// a key is never stored on the way (no-store), though a program may remember its ETag.</summary>
    public bool Public { get; init; }

    public string MediaType { get; init; } = "application/json";

    /// <summary>Name under which a browser would save it; null for what is read on the spot.</summary>
    public string? SaveAs { get; init; }

    public static ApiAnswer Of<T>(T value, int status = StatusCodes.Status200OK, string? location = null) =>
        new(status, JsonSerializer.Serialize(value, SopApiRoutes.Json), location);

    public static ApiAnswer Standing(ApiCase open) =>
        Of(CaseAnswers.Standing(open.Case, open.IsApplicant)) with { Edition = Editions.Of(open.Case.History) };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, content) = (httpContext.Response, Encoding.UTF8.GetBytes(Json ?? ""));
        if (Status == StatusCodes.Status200OK && (Edition is not null || EntityTags.IsReading(httpContext.Request)))
        {
            response.Headers.ETag = EntityTags.Of(content, response.Headers.Link.ToString(), Edition);
            if (Public) response.Headers.CacheControl = "no-cache";
            if (EntityTags.IsKnown(httpContext.Request, response.Headers.ETag!))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = Status;
        if (Location is not null) response.Headers.Location = Location;
        if (Json is not null)
        {
            response.ContentType = $"{MediaType}; charset=utf-8";
            if (SaveAs is not null) response.Headers.ContentDisposition = $"attachment; filename=\"{SaveAs}\"";
            await response.Body.WriteAsync(content, httpContext.RequestAborted);
        }
    }
}
