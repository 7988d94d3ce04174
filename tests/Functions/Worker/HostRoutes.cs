using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Ppid.Tests.Functions.Worker.Protocol;

namespace Ppid.Tests.Functions.Worker;

/// <summary>The rules of the Functions host for addresses: functions in the order of their names, the first that matches
/// is called; an empty route is the function's name; some beginnings are refused.</summary>
internal sealed class HostRoutes
{
    private readonly List<(RpcFunctionMetadata Function, TemplateMatcher Matcher, string[] Methods)> _routes = [];

    public HostRoutes(IEnumerable<RpcFunctionMetadata> functions)
    {
        foreach (var function in functions.OrderBy(each => each.Name, StringComparer.OrdinalIgnoreCase))
        {
            if (Trigger(function) is { } trigger)
            {
                var route = (string?)trigger["route"];
                route = string.IsNullOrWhiteSpace(route) ? function.Name : route;
                if (route.StartsWith("admin", StringComparison.OrdinalIgnoreCase)
                    || route.StartsWith("runtime", StringComparison.OrdinalIgnoreCase))
                {
                    throw new InvalidOperationException($"{route} conflicts with one or more built in routes.");
                }

                string[] methods = [.. trigger["methods"]?.AsArray().Select(method => (string)method!) ?? []];
                _routes.Add((function, new(TemplateParser.Parse(route), []), methods));
            }
        }
    }

    public RpcFunctionMetadata? First(HttpRequest request) => _routes.FirstOrDefault(route =>
        (route.Methods.Length == 0 || route.Methods.Contains(request.Method, StringComparer.OrdinalIgnoreCase))
        && route.Matcher.TryMatch(request.Path, new RouteValueDictionary())).Function;

    private static JsonNode? Trigger(RpcFunctionMetadata function) => function.RawBindings
        .Select(raw => JsonNode.Parse(raw)!)
        .FirstOrDefault(binding => string.Equals((string?)binding["type"], "httpTrigger", StringComparison.OrdinalIgnoreCase));
}
