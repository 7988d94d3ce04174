using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ppid.App.Web;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>openapi.v1.json is written by hand; this is what keeps it true: docs/adr/0013.</summary>
public sealed partial class The_api_document
{
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete"];

    private static IEnumerable<Route> ForPrograms => Routes.All.Where(route =>
        route.Pattern.StartsWith("/api/", StringComparison.Ordinal)
        || route.Pattern is "/healthz" or "/openapi/v1.json");

    [Fact]
    public void Lists_the_routes_for_programs_and_no_others() => Assert.Equal(
        Repository.Sorted(Mapped()), Repository.Sorted(Documented()));

    [Fact]
    public void Declares_every_value_in_a_path()
    {
        foreach (var (path, _, operation) in Operations())
        {
            var declared = (operation["parameters"]?.AsArray() ?? [])
                .Where(parameter => (string?)parameter!["in"] == "path")
                .Select(parameter => (string)parameter!["name"]!);
            var wanted = Value().Matches(path).Select(value => value.Groups[1].Value);
            Assert.Equal(wanted.Order(), declared.Order());
        }
    }

    [Fact]
    public void Has_no_two_paths_that_differ_only_in_the_names_of_their_values() =>
        Assert.Equal(Paths().Count, Paths().Select(path => Unnamed(path.Key)).Distinct().Count());

    [Fact]
    public void Has_no_reference_that_leads_nowhere()
    {
        var text = Repository.Text("app/Web/Api/openapi.v1.json");
        var known = JsonNode.Parse(text)!["components"]!["schemas"]!.AsObject().Select(schema => schema.Key);
        var used = Reference().Matches(text).Select(match => match.Groups[1].Value).Distinct();
        Assert.Equal(known.Order(), used.Order());
    }

    [Fact]
    public void Speaks_of_a_house_whose_addresses_and_names_are_unique()
    {
        Assert.Equal(Routes.All.Count, Routes.All.DistinctBy(route => (route.Method, route.Pattern)).Count());
        Assert.Equal(Routes.All.Count, Routes.All.DistinctBy(route => route.Name).Count());
    }

    private static IEnumerable<string> Mapped() =>
        ForPrograms.Select(route => $"{route.Method} {Unnamed(route.Pattern)} {route.Name}");

    private static IEnumerable<string> Documented() => Operations().Select(found =>
        $"{found.Verb.ToUpperInvariant()} {Unnamed(found.Path)} {(string?)found.Operation["operationId"]}");

    private static IEnumerable<(string Path, string Verb, JsonNode Operation)> Operations() =>
        from path in Paths()
        from operation in path.Value!.AsObject()
        where Verbs.Contains(operation.Key)
        select (path.Key, operation.Key, operation.Value!);

    private static JsonObject Paths() =>
        JsonNode.Parse(Repository.Text("app/Web/Api/openapi.v1.json"))!["paths"]!.AsObject();

    /// <summary>OpenAPI tells paths apart without the names of their values: "/api/cases/{}".</summary>
    private static string Unnamed(string pattern) => Value().Replace(pattern, "{}");

    [GeneratedRegex("{([^}]+)}")]
    private static partial Regex Value();

    [GeneratedRegex("\"#/components/schemas/([^\"]+)\"")]
    private static partial Regex Reference();
}
