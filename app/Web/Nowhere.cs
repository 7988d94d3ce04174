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

    private static Task<IResult> Answer(HttpContext context)
    {
        var allowed = string.Join(", ", Known.Values
            .Where(each => each.Matcher.TryMatch(context.Request.Path, []))
            .SelectMany(each => each.Methods).Distinct().Order(StringComparer.Ordinal));
        if (allowed.Length == 0)
        {
            return Answers.NotFound(context);
        }

        context.Response.Headers.Allow = allowed;
        return Answers.Error(context, Failure.WrongMethod(allowed));
    }
}
