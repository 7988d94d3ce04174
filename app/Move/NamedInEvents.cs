using System.Text.Json;
using Ppid.App.Desk;

namespace Ppid.App.Move;

/// <summary>What an event names that must be there too: documents, and the SOP revision a case is pinned to.</summary>
internal static class NamedInEvents
{
    /// <summary>Hashes of documents: of every object with a media type, wherever it stands, and of mail as it came.</summary>
    public static IReadOnlyList<string> Documents(StoredEvent happened)
    {
        if (happened.Type == "mail-received") return [Text(happened, "raw") ?? ""];
        if (!happened.Json.Contains("\"mediaType\"", StringComparison.Ordinal)) return [];
        List<string> found = [];
        using var json = JsonDocument.Parse(happened.Json);
        Collect(json.RootElement, found);
        return found;
    }

    /// <summary>Hash of the SOP file under which a case lives from this event on; null for other events.</summary>
    public static string? Revision(StoredEvent happened) => happened.Type switch
    {
        "case-submitted" => Text(happened, "sopHash"),
        "revision-changed" => Text(happened, "to"),
        _ => null,
    };

    private static void Collect(JsonElement element, List<string> found)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Collect(item, found);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("mediaType", out _) && element.TryGetProperty("hash", out var hash))
            {
                found.Add(hash.GetString() ?? "");
            }

            foreach (var property in element.EnumerateObject()) Collect(property.Value, found);
        }
    }

    private static string? Text(StoredEvent happened, string name)
    {
        using var json = JsonDocument.Parse(happened.Json);
        return json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
    }
}
