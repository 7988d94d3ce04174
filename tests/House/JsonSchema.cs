using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ppid.Tests.House;

/// <summary>As much of JSON Schema 2020-12 as openapi.v1.json uses; a keyword it does not know is an error, not
/// ignored.</summary>
public sealed class JsonSchema(JsonNode document)
{
    /// <summary>What is wrong with a value, as "where: what"; empty when it fits.</summary>
    public IEnumerable<string> Faults(JsonNode? value, JsonNode schema, string at = "$") =>
        schema.AsObject().SelectMany(rule => Faults(value, rule.Key, rule.Value!, schema.AsObject(), at));

    /// <summary>Follows references to components.</summary>
    public JsonNode Resolved(JsonNode node) => (string?)node.AsObject()["$ref"] is { } path
        ? Resolved(path.Split('/')[1..].Aggregate(document, (found, step) => found[step.Replace("~1", "/", StringComparison.Ordinal)]!))
        : node;

    private IEnumerable<string> Faults(JsonNode? value, string rule, JsonNode wanted, JsonObject schema, string at) => rule switch
    {
        "$ref" => Faults(value, Resolved(schema), at),
        "type" => Types(wanted).Any(type => Is(value, type)) ? [] : [$"{at}: not {wanted.ToJsonString()}"],
        "enum" => wanted.AsArray().Any(each => JsonNode.DeepEquals(each, value)) ? [] : [$"{at}: {value} is none of the values"],
        "const" => JsonNode.DeepEquals(wanted, value) ? [] : [$"{at}: not {wanted}"],
        "properties" => OfObject(value, members => members.SelectMany(member =>
            wanted[member.Key] is { } inner ? Faults(member.Value, inner, $"{at}.{member.Key}") : [])),
        "required" => OfObject(value, members => wanted.AsArray().Select(name => (string)name!)
            .Where(name => !members.ContainsKey(name)).Select(name => $"{at}: lacks {name}")),
        "additionalProperties" => OfObject(value, members => members
            .Where(member => schema["properties"]?[member.Key] is null)
            .SelectMany(member => wanted is JsonValue
                ? wanted.GetValue<bool>() ? [] : [$"{at}: unknown {member.Key}"]
                : Faults(member.Value, wanted, $"{at}.{member.Key}"))),
        "items" => value is JsonArray list
            ? list.SelectMany((item, index) => Faults(item, wanted, $"{at}[{index}]"))
            : [],
        "anyOf" or "oneOf" => Choice(value, rule, wanted.AsArray(), at),
        "allOf" => wanted.AsArray().SelectMany(each => Faults(value, each!, at)),
        _ => OfText(value, rule, wanted, at) ?? OfNumber(value, rule, wanted, at),
    };

    private IEnumerable<string> Choice(JsonNode? value, string rule, JsonArray choices, string at)
    {
        var fitting = choices.Count(each => !Faults(value, each!, at).Any());
        return fitting == 1 || (fitting > 1 && rule == "anyOf") ? [] : [$"{at}: fits {fitting} of {choices.Count}"];
    }

    private static IEnumerable<string>? OfText(JsonNode? value, string rule, JsonNode wanted, string at)
    {
        var text = value is JsonValue known && known.TryGetValue<string>(out var found) ? found : null;
        return rule switch
        {
            "pattern" => text is null || Regex.IsMatch(text, (string)wanted!) ? [] : [$"{at}: '{text}' is not {wanted}"],
            "minLength" => text is null || text.Length >= (int)wanted ? [] : [$"{at}: too short"],
            "maxLength" => text is null || text.Length <= (int)wanted ? [] : [$"{at}: too long"],
            "format" => text is null || HasFormat(text, (string)wanted!) ? [] : [$"{at}: '{text}' is no {wanted}"],
            "description" or "default" or "contentMediaType" => [],
            _ => null,
        };
    }

    private static IEnumerable<string> OfNumber(JsonNode? value, string rule, JsonNode wanted, string at)
    {
        var number = value is JsonValue known && known.GetValueKind() == JsonValueKind.Number ? (double?)known : null;
        return rule switch
        {
            "minimum" => number is null || number >= (double)wanted ? [] : [$"{at}: too small"],
            "maximum" => number is null || number <= (double)wanted ? [] : [$"{at}: too large"],
            "minItems" => value is not JsonArray list || list.Count >= (int)wanted ? [] : [$"{at}: too few"],
            _ => throw new NotSupportedException($"{at}: no meaning for '{rule}'."),
        };
    }

    private static IEnumerable<string> OfObject(JsonNode? value, Func<JsonObject, IEnumerable<string>> judge) =>
        value is JsonObject members ? judge(members) : [];

    private static IEnumerable<string> Types(JsonNode wanted) =>
        wanted is JsonArray many ? many.Select(each => (string)each!) : [(string)wanted!];

    private static bool Is(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "integer" => value?.GetValueKind() == JsonValueKind.Number && (double)value % 1 == 0,
        "number" => value?.GetValueKind() == JsonValueKind.Number,
        "string" => value?.GetValueKind() == JsonValueKind.String,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        _ => throw new NotSupportedException(type),
    };

    private static bool HasFormat(string text, string format) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _) && text.Contains('T', StringComparison.Ordinal),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "email" => text.Contains('@', StringComparison.Ordinal),
        "binary" => true,
        _ => throw new NotSupportedException(format),
    };
}
