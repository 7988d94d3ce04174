using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Ppid.App.Web;

/// <summary>Where every address leads that is not mapped. Both hosts have it, so that a wrong method is told from a wrong
/// address (RFC 9110, 15.5.6) in both.</summary>
public static class Nowhere
{
    private static readonly RouteValueDictionary NoDefaults = [];

    private static readonly FrozenDictionary<string, (TemplateMatcher Matcher, string[] Methods)> Known = Routes.All
        .Where(route => !route.Pattern.StartsWith("/hooks/", StringComparison.Ordinal)) // who does not know the way learns nothing of it
        .GroupBy(route => route.Pattern)
        .ToFrozenDictionary(same => same.Key, same => (
            new TemplateMatcher(TemplateParser.Parse(same.Key), NoDefaults), same.SelectMany(route => route.Methods).ToArray()));

    public static Route Route { get; } = new("*", "", "tidak-ditemukan", Answer);

    /// <summary>The page with the form that posts to this address: the nearest one above it that can be looked at.</summary>
    internal static string? FormOf(PathString sentTo)
    {
        for (var path = sentTo.Value ?? ""; path.Length > 1; path = path[..path.LastIndexOf('/')])
        {
            if (Known.Values.Any(each => each.Methods.Contains(HttpMethods.Get) && each.Matcher.TryMatch(path, [])))
            {
                return LocalPath.Safe(new PathString(path).ToUriComponent(), "/");
            }
        }

        return null;
    }

    private static bool IsLook(HttpRequest request) => (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !Answers.WantsJson(request) && !request.Path.StartsWithSegments("/healthz", StringComparison.OrdinalIgnoreCase);

    private static Task<IResult> Answer(HttpContext context)
    {
        var allowed = string.Join(", ", Known.Values
            .Where(each => each.Matcher.TryMatch(context.Request.Path, []))
            .SelectMany(each => each.Methods).Distinct().Order(StringComparer.Ordinal));
        if (allowed.Length == 0)
        {
            return Answers.NotFound(context);
        }

        // Whoever reloads by its address what a form was answered with comes back to the form.
        if (allowed == HttpMethods.Post && IsLook(context.Request) && FormOf(context.Request.Path) is { } page)
        {
            return Task.FromResult(Results.Redirect(page));
        }

        context.Response.Headers.Allow = allowed;
        return Answers.Error(context, Failure.WrongMethod(allowed));
    }
}
