using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ppid.App.Teams;

/// <summary>A notice as an Adaptive Card in the envelope that a Workflows webhook takes. No link: a channel has more
/// readers than the file, and a task's link opens it.</summary>
public static class UnitCard
{
    /// <summary>Teams refuses more; a card of ours stays far below.</summary>
    public const int MostBytes = 28 * 1024;

    private const string Kind = "application/vnd.microsoft.card.adaptive";

    /// <summary>UTF-8 JSON; the same notice gives the same bytes.</summary>
    public static byte[] Write(TeamsNotice notice) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = Kind,
            ["contentUrl"] = null,
            ["content"] = Card(notice),
        }),
    });

    private static JsonObject Card(TeamsNotice notice) => new()
    {
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["type"] = "AdaptiveCard",
        ["version"] = "1.4",
        ["body"] = new JsonArray(
            Line(notice.Text, "Bolder"),
            Line($"Untuk {notice.Position}. Tautan tugasnya ada di surelnya.", "Default")),
    };

    private static JsonObject Line(string text, string weight) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = Literal(text),
        ["wrap"] = true,
        ["weight"] = weight,
    };

    /// <summary>A text block reads Markdown; a number like "1_2_3" is no emphasis.</summary>
    private static string Literal(string text) => string.Concat(
        text.Select(each => each is '\\' or '`' or '*' or '_' or '[' or ']' ? $"\\{each}" : each.ToString()));
}
