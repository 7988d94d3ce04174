using System.Text.Json;
using Ppid.App.Letters;
using Ppid.App.Mail;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Hooks;

/// <summary>One report of SendGrid that means something to us.</summary>
/// <param name="Id">sg_event_id: the same however often it is told.</param>
/// <param name="Effect">The letter it is about, as we named it when we sent it.</param>
/// <param name="Fault">Null: it arrived.</param>
internal sealed record SendGridReport(string Id, string Effect, string To, DeliveryFault? Fault, string Reason)
{
    private const int LongestReason = 500;

    /// <summary>In the order in which they came; others (opened, deferred, not ours) are left out. Throws
    /// <see cref="JsonException"/>.</summary>
    public static IReadOnlyList<SendGridReport> Read(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.ValueKind == JsonValueKind.Array
            ? [.. document.RootElement.EnumerateArray().Select(Of).OfType<SendGridReport>()]
            : throw new JsonException("not a list");
    }

    private static SendGridReport? Of(JsonElement told)
    {
        if (told.ValueKind != JsonValueKind.Object || Text(told, "sg_event_id") is not { } id
            || Text(told, OutgoingMail.EffectMark) is not { } effect || Text(told, "email") is not { } to)
        {
            return null;
        }

        return Text(told, "event") switch
        {
            "delivered" => new(id, effect, to, null, ""),
            "bounce" => new(id, effect, to, DeliveryFault.Bounced, Reasons(told)),
            "dropped" => new(id, effect, to, DeliveryFault.Dropped, Reasons(told)),
            "spamreport" => new(id, effect, to, DeliveryFault.Complained, "Penerima menandainya sebagai spam."),
            _ => null,
        };
    }

    /// <summary>The far server's own words: anything at all.</summary>
    private static string Reasons(JsonElement told)
    {
        var words = new[] { Text(told, "status"), Text(told, "reason") ?? Text(told, "response") }.OfType<string>();
        return IndonesianText.Shortened(Cleaning.Line(string.Join(' ', words)), LongestReason);
    }

    /// <summary>Null where there is none, or none that can be read: a string of JSON may hold half a character.</summary>
    private static string? Text(JsonElement told, string name)
    {
        try
        {
            return told.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
