using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ppid.App.Web.Api;

/// <summary>The OpenAPI document: written by hand in pieces (app/Web/Api/OpenApi), laid together in the order of their
/// names, with panduan.md as its preface, the same in both hosts; tests hold it against the routes and against the answers.</summary>
public static class OpenApiDocument
{
    private const string Prefix = "openapi/";

    private static readonly Assembly Home = typeof(OpenApiDocument).Assembly;

    private static readonly JsonSerializerOptions Plain = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Bytes { get; } = JsonSerializer.SerializeToUtf8Bytes(Read(), Plain);

    /// <summary>docs/api.http with the address of the site in it.</summary>
    public static string Example(SiteAddress site) =>
        Text("api.http").Replace("@host = http://localhost:5080", $"@host = {site.Root}", StringComparison.Ordinal);

    private static JsonObject Read()
    {
        var whole = new JsonObject();
        foreach (var name in Home.GetManifestResourceNames().Order(StringComparer.Ordinal)
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal)))
        {
            Lay(whole, JsonNode.Parse(Text(name))!.AsObject(), name);
        }

        whole["info"]!["description"] = Text(Prefix + "panduan.md");
        return whole;
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(Home.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>Objects grow together; nothing is said twice.</summary>
    private static void Lay(JsonObject whole, JsonObject piece, string from)
    {
        foreach (var (name, value) in piece)
        {
            if (whole[name] is JsonObject known && value is JsonObject more)
            {
                Lay(known, more, from);
            }
            else if (!whole.TryAdd(name, value?.DeepClone()))
            {
                throw new InvalidOperationException($"{from}: '{name}' is there already.");
            }
        }
    }
}
