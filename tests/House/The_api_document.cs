using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.App.Web.Api;
using Ppid.App.Webhooks;
using Ppid.Domain.Cases;
using Xunit;

namespace Ppid.Tests.House;

/// <summary>The OpenAPI document is written by hand; this is what keeps it true: docs/adr/0013.</summary>
public sealed partial class The_api_document
{
    private static readonly string[] Verbs = ["get", "post", "put", "patch", "delete"];
    private static readonly string Text = System.Text.Encoding.UTF8.GetString(OpenApiDocument.Bytes);
    private static readonly JsonNode Document = JsonNode.Parse(Text)!;
    private static readonly JsonSchema Schema = new(Document);

    private static IEnumerable<Route> ForPrograms => Routes.All.Where(route =>
        route.Pattern.StartsWith("/api/", StringComparison.Ordinal)
        || route.Pattern is "/healthz" or "/healthz/hidup" or "/openapi/v1.json");

    [Fact]
    public void Lists_the_routes_for_programs_and_no_others() => Assert.Equal(
        Repository.Sorted(Mapped()), Repository.Sorted(Documented()));

    [Fact]
    public void Declares_every_value_in_a_path()
    {
        foreach (var (path, _, operation) in Operations())
        {
            var declared = Parameters(operation)
                .Where(parameter => (string?)parameter["in"] == "path")
                .Select(parameter => (string)parameter["name"]!);
            var wanted = Value().Matches(path).Select(value => value.Groups[1].Value);
            Assert.Equal(wanted.Order(), declared.Order());
        }
    }

    [Fact]
    public void Has_no_two_paths_that_differ_only_in_the_names_of_their_values() =>
        Assert.Equal(Paths().Count, Paths().Select(path => Unnamed(path.Key)).Distinct().Count());

    [Fact]
    public void Has_no_reference_that_leads_nowhere_and_no_part_that_nothing_leads_to()
    {
        var known = Document["components"]!.AsObject()
            .Where(kind => kind.Key != "securitySchemes")
            .SelectMany(kind => kind.Value!.AsObject().Select(part => $"{kind.Key}/{part.Key}"));
        var used = Reference().Matches(Text).Select(match => match.Groups[1].Value).Distinct();
        Assert.Equal(Repository.Sorted(known), Repository.Sorted(used));
    }

    [Fact]
    public void Gives_examples_that_fit_their_schemas()
    {
        var wrong = Exampled(Document, "#").SelectMany(found => Schema.Faults(found.Example, found.Schema, found.At));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Gives_an_example_of_everything_that_is_sent_or_answered_as_JSON()
    {
        var lacking = Operations().SelectMany(found => Contents(found.Operation)
            .Where(content => content["example"] is null && content["examples"] is null)
            .Select(_ => (string?)found.Operation["operationId"]));
        Assert.Equal(["openapi"], lacking);
    }

    [Fact]
    public void Knows_every_code_by_which_a_rule_says_no()
    {
        var known = Values("ProblemCode");
        Assert.Equal(known.Count(), known.Distinct().Count());
        Assert.Empty(RefusalText.Codes.Except(known));
    }

    [Fact]
    public void Knows_every_event_and_which_of_them_are_news()
    {
        var events = typeof(CaseEvent).GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(member => (string)member.TypeDiscriminator!);
        Assert.Equal(Repository.Sorted(events), Repository.Sorted(Values("EventName")));
        Assert.Equal(Repository.Sorted(News.Names), Repository.Sorted(Values("NewsName")));
    }

    [Fact]
    public void Says_of_every_address_who_may_come_and_how_often()
    {
        foreach (var (path, _, operation) in Operations().Where(found => found.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            Assert.True(operation["security"] is JsonArray { Count: > 0 }, path);
            Assert.True(operation["responses"]!["429"] is not null, path);
        }
    }

    [Fact]
    public void Says_of_everything_that_is_read_as_JSON_how_to_ask_whether_it_changed()
    {
        var read = Operations().Where(found => found.Verb == "get" && !found.Path.StartsWith("/healthz", StringComparison.Ordinal)
            && found.Operation["responses"]!["200"]!["content"]!["application/json"] is not null).ToList();
        Assert.True(read.Count >= 14);
        Assert.All(read, found =>
        {
            Assert.True(found.Operation["responses"]!["304"] is not null, found.Path);
            Assert.True(found.Operation["responses"]!["200"]!["headers"]!["ETag"] is not null, found.Path);
            Assert.Contains("If-None-Match", Parameters(found.Operation).Select(parameter => (string?)parameter["name"]));
        });
    }

    [Fact]
    public void Speaks_of_a_house_whose_addresses_and_names_are_unique()
    {
        Assert.Equal(Routes.All.Count, Routes.All.DistinctBy(route => (route.Method, route.Pattern)).Count());
        Assert.Equal(Routes.All.Count, Routes.All.DistinctBy(route => route.Name).Count());
    }

    private static IEnumerable<string> Values(string schema) =>
        Document["components"]!["schemas"]![schema]!["enum"]!.AsArray().Select(value => (string)value!);

    private static IEnumerable<string> Mapped() =>
        ForPrograms.Select(route => $"{route.Method} {Unnamed(route.Pattern)} {route.Name}");

    private static IEnumerable<string> Documented() => Operations().Select(found =>
        $"{found.Verb.ToUpperInvariant()} {Unnamed(found.Path)} {(string?)found.Operation["operationId"]}");

    private static IEnumerable<(string Path, string Verb, JsonNode Operation)> Operations() =>
        from path in Paths()
        from operation in path.Value!.AsObject()
        where Verbs.Contains(operation.Key)
        select (path.Key, operation.Key, operation.Value!);

    private static IEnumerable<JsonNode> Parameters(JsonNode operation) =>
        (operation["parameters"]?.AsArray() ?? []).Select(parameter => Schema.Resolved(parameter!));

    private static IEnumerable<JsonNode> Contents(JsonNode operation) => operation["responses"]!.AsObject()
        .Select(answer => Schema.Resolved(answer.Value!)["content"])
        .Append(operation["requestBody"]?["content"])
        .OfType<JsonObject>()
        .SelectMany(contents => contents.Where(content => content.Key.Contains("json", StringComparison.Ordinal)))
        .Select(content => content.Value!);

    /// <summary>Whatever has a schema beside an example, or beside several.</summary>
    private static IEnumerable<(JsonNode? Example, JsonNode Schema, string At)> Exampled(JsonNode? node, string at)
    {
        if (node is JsonArray list)
        {
            return list.SelectMany((each, index) => Exampled(each, $"{at}/{index}"));
        }

        if (node is not JsonObject found)
        {
            return [];
        }

        var own = found["schema"] is not { } schema ? []
            : (found["examples"]?.AsObject().Select(each => Schema.Resolved(each.Value!)["value"]) ?? [])
                .Concat(found.TryGetPropertyValue("example", out var one) ? [one] : [])
                .Select(example => (example, schema, at));
        return own.Concat(found.Where(each => each.Key is not ("example" or "examples"))
            .SelectMany(each => Exampled(each.Value, $"{at}/{each.Key}")));
    }

    private static JsonObject Paths() => Document["paths"]!.AsObject();

    /// <summary>OpenAPI tells paths apart without the names of their values: "/api/cases/{}".</summary>
    private static string Unnamed(string pattern) => Value().Replace(pattern, "{}");

    [GeneratedRegex("{([^}]+)}")]
    private static partial Regex Value();

    [GeneratedRegex("\"#/components/([^\"]+)\"")]
    private static partial Regex Reference();
}
