using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Offices;

/// <summary>One of each event of keys and webhooks, as they lie on disk.</summary>
internal static class ExamplesOfKeys
{
    private static readonly DateTimeOffset When = new(2025, 8, 5, 1, 0, 0, TimeSpan.Zero);
    private static readonly Actor Admin = new(ActorKind.Admin, "nur", "Nur Contoh", "sesi admin");
    private static readonly Actor Officer = new(ActorKind.Officer, "siti", "Siti Contoh", "tautan + PIN");
    private static readonly Actor Program = new(ActorKind.Program, "k1", "SIMPEL", "API (SIMPEL)");

    public static readonly ApiKey Key = new(
        "k1", "SIMPEL", [ApiScope.Decide, ApiScope.Webhooks], ["siti", "dewi"], Day("2025-12-31"), "abc");

    public static readonly Webhook Webhook = new("w1", "k1", "https://sistem.example/ppid", ["notice-given"]);

    public static IReadOnlyList<OfficeEvent> All { get; } =
    [
        new OfficeEvent.ApiKeyCreated(When, Admin, Key with { Scopes = [.. Enum.GetValues<ApiScope>()] }),
        new OfficeEvent.ApiKeyRevoked(When, Admin, "k1", "Bocor"),
        new OfficeEvent.ApiKeyAgreed(When, Officer, "k1"),
        new OfficeEvent.ApiKeyDeclined(When, Officer, "k1"),
        new OfficeEvent.WebhookAdded(When, Program, Webhook),
        new OfficeEvent.WebhookRemoved(When, Program, "w1"),
        new OfficeEvent.WebhookDisabled(When, Actor.Clockwork, "w1", "Penerima menjawab 500."),
    ];
}
