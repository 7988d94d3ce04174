using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ppid.App.Web.Api;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.House;

namespace Ppid.Tests.Host.Api;

/// <summary>What the OpenAPI document promises of an answer.</summary>
internal static partial class Documented
{
    private static readonly JsonNode Document = JsonNode.Parse(OpenApiDocument.Bytes)!;
    private static readonly JsonSchema Schema = new(Document);

    /// <summary>How an answer differs from what is promised; empty when it does not.</summary>
    public static IEnumerable<string> Faults(string method, string path, PageReply reply)
    {
        var operation = Operation(method, path.Split('?')[0]);
        if (operation["responses"]![((int)reply.Status).ToString(System.Globalization.CultureInfo.InvariantCulture)] is not { } raw)
        {
            return [$"{method} {path}: {reply.Status} is not documented"];
        }

        var promised = Schema.Resolved(raw);
        var lacking = (promised["headers"]?.AsObject().Select(header => header.Key) ?? [])
            .Where(header => header is not ("Link" or "Idempotency-Replayed") && reply.Header(header).Length == 0)
            .Select(header => $"{method} {path}: lacks {header}");
        return lacking.Concat(Content(promised["content"]?.AsObject(), reply, $"{method} {path}"));
    }

    /// <summary>Addresses of which the document says that a key needs a scope, with the scopes that open them.</summary>
    public static IEnumerable<(string Method, string Path, IReadOnlyList<string> Scopes)> Doors() =>
        from path in Document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        let wanted = Wanted().Match((string)operation.Value!["summary"]!)
        where wanted.Success
        select (operation.Key.ToUpperInvariant(), path.Key, (IReadOnlyList<string>)Scope().Matches(wanted.Value)
            .Select(found => found.Value).ToList());

    private static IEnumerable<string> Content(JsonObject? contents, PageReply reply, string at) => contents switch
    {
        null => reply.Content.Length == 0 ? [] : [$"{at}: content is not documented"],
        _ when contents[reply.MediaType] is { } content => reply.MediaType.Contains("json", StringComparison.Ordinal)
            ? Schema.Faults(JsonNode.Parse(reply.Content), content["schema"]!, at)
            : [],
        _ when contents.ContainsKey("*/*") => [],
        _ => [$"{at}: {reply.MediaType} is not documented"],
    };

    private static JsonNode Operation(string method, string path) => Document["paths"]!.AsObject()
        .Where(each => Regex.IsMatch(path, $"^{Value().Replace(each.Key, "[^/]+")}$"))
        .OrderBy(each => each.Key.Count(letter => letter == '{')).ThenByDescending(each => each.Key.Length)
#pragma warning disable CA1308 // OpenAPI writes verbs in lower case
        .Select(each => each.Value![method.ToLowerInvariant()])
#pragma warning restore CA1308
        .First(each => each is not null)!;

    [GeneratedRegex("[Ll]ingkup:? [^.;]+")]
    private static partial Regex Wanted();

    [GeneratedRegex("ajukan|daftar|baca|putuskan|kelola-webhook|register")]
    private static partial Regex Scope();

    [GeneratedRegex("{[^}]+}")]
    private static partial Regex Value();
}
