using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Layout;
using Ppid.App.Web.Api;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web;

/// <summary>Says "no" in the form the caller asked for: a page for people, problem+json for
/// programs.</summary>
public static class Answers
{
    public static async Task<IResult> Error(HttpContext context, Failure failure) =>
        WantsJson(context.Request)
            ? Problem(context, failure)
            : await Page.Of<ErrorPage>(
                context, new() { [nameof(ErrorPage.Failure)] = failure }, failure.Status);

    public static Task<IResult> NotFound(HttpContext context) =>
        Error(context, IsApi(context.Request) ? Problems.NoSuchAddress : Failure.NotFound);

    public static bool WantsJson(HttpRequest request)
    {
        if (IsApi(request)) return true;
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase)
            && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsApi(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static IResult Problem(HttpContext context, Failure failure) => Results.Problem(
        failure.Detail,
        statusCode: failure.Status,
        title: failure.Title,
        type: ProblemBook.Address(context.Service<SiteAddress>(), failure.Code),
        extensions: Extensions(failure));

    private static Dictionary<string, object?> Extensions(Failure failure)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = failure.Code };
        if (failure.Reference is not null) extensions["reference"] = failure.Reference;
        if (failure.Errors is { Count: > 0 } errors) extensions["errors"] = ByField(errors);
        return extensions;
    }

    private static Dictionary<string, string[]> ByField(IReadOnlyList<FieldError> errors) => errors
        .GroupBy(error => error.Field)
        .ToDictionary(field => field.Key, field => field.Select(error => error.Message).ToArray());
}
