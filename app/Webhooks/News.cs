using System.Text.Json;
using System.Text.Json.Serialization;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Webhooks;

/// <summary>An owed delivery: the bytes that are sent at every attempt.</summary>
public sealed record OwedDelivery(string Webhook, string Body);

/// <summary>What a webhook receives of one decision: which case, which events, when. Ids and names of events only; whoever
/// wants to know more asks the API with his key.</summary>
public sealed record News(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("office")] string Office,
    [property: JsonPropertyName("case")] NewsCase? Case,
    [property: JsonPropertyName("events")] IReadOnlyList<NewsEvent> Events)
{
    /// <summary>Kind of the effect that delivers it.</summary>
    public const string Effect = "webhook";

    /// <summary>After every letter of the same decision.</summary>
    private const int FirstIndex = 1000;

    /// <summary>What the post and the clockwork note is nobody else's news.</summary>
    private static readonly string[] Inner =
        [
            "letter-sent", "letter-delivered", "letter-bounced", "letter-failed", "resend-requested", "reminder-rung",
            "flow-tended",
        ];

    /// <summary>Every name a webhook may ask for.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(CaseEvent).GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false)
            .Select(member => (string)((JsonDerivedTypeAttribute)member).TypeDiscriminator!)
            .Except(Inner).Order(StringComparer.Ordinal),
    ];

    /// <summary>Deliveries owed by one decision, one for each webhook that wants any of its events. Of an SOP that is, or was,
    /// secret none are asked for: not even that there is a case leaves the house.</summary>
    public static IEnumerable<OwedEffect> Owed(
        OfficeRecord office, Sop sop, CaseFacts facts, IReadOnlyList<StoredEvent> happened)
    {
        foreach (var (index, webhook) in office.Webhooks.Where(each => !each.Disabled).Index())
        {
            var wanted = happened.Where(each => Wants(webhook, each.Type)).ToList();
            if (wanted.Count > 0)
            {
                var last = happened[^1].Seq;
                var id = $"{facts.Id}:{last}:{webhook.Id}";
                yield return new(id, facts.Id.Value, last, FirstIndex + index, Effect,
                    Ledger.Write(new OwedDelivery(webhook.Id, Body(id, sop, facts, wanted))));
            }
        }
    }

    /// <summary>A trial delivery, about no case.</summary>
    public static string Trial(string id, string office, DateTimeOffset at) =>
        JsonSerializer.Serialize(new News(id, office, null, [new(0, "ping", at)]));

    private static bool Wants(Webhook webhook, string type) =>
        !Inner.Contains(type) && (webhook.Events.Count == 0 || webhook.Events.Contains(type));

    private static string Body(string id, Sop sop, CaseFacts facts, List<StoredEvent> wanted) =>
        JsonSerializer.Serialize(new News(
            id, facts.Office, new(facts.Id.Value, facts.Number, sop.Id),
            [.. wanted.Select(each => new NewsEvent(each.Seq, each.Type, each.At))]));
}

/// <param name="Number">Registration number.</param>
public sealed record NewsCase(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("number")] string Number,
    [property: JsonPropertyName("sop")] string Sop);

/// <param name="Type">As it lies on disk: docs/events.md.</param>
/// <param name="At">UTC.</param>
public sealed record NewsEvent(
    [property: JsonPropertyName("seq")] long Seq,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("at")] DateTimeOffset At);
