using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ppid.App.Web.Api;

/// <summary>The OpenAPI document: written by hand in pieces (app/Web/Api/OpenApi), laid together in the order of their
/// names, the same in both hosts; tests hold it against the routes and against the answers.</summary>
public static class OpenApiDocument
{
    private const string Prefix = "openapi/";

    private static readonly JsonSerializerOptions Plain = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Bytes { get; } = JsonSerializer.SerializeToUtf8Bytes(Read(), Plain);

    private static JsonObject Read()
    {
        var assembly = typeof(OpenApiDocument).Assembly;
        var whole = new JsonObject();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            Lay(whole, JsonNode.Parse(stream)!.AsObject(), name);
        }

        return whole;
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
