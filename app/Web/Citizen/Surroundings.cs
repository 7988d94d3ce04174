using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ppid.App.Web.Citizen;

internal static class Surroundings
{
    public static T Service<T>(this HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    /// <summary>The office's time, which runs faster under time-lapse; UTC.</summary>
    public static DateTimeOffset Now(this HttpContext context) => context.Service<TimeProvider>().GetUtcNow();

    public static string Value(this HttpContext context, string name) =>
        context.Request.RouteValues[name] as string ?? "";

    /// <summary>After a post: the browser fetches the next page with GET, and a reload
    /// posts nothing again.</summary>
    public static IResult SeeOther(this HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
