using Ppid.Domain.Cases;
using static Ppid.Domain.Offices.OfficeCommand;
using static Ppid.Domain.Offices.OfficeEvent;

namespace Ppid.Domain.Offices;

/// <summary>Webhooks: a program keeps those of its own key; administrators may remove any.</summary>
internal static class WebhookRules
{
    private const int MostOfOneKey = 5;

    public static readonly Refusal Unknown = new("webhook-unknown", []);
    public static readonly Refusal TooMany = new("webhook-too-many", []);

    public static OfficeDecision Add(AddWebhook add, OfficeRecord state) => state.Key(add.Webhook.Key) switch
    {
        null or { Revoked: true } => ApiKeyRules.Unknown,
        { Scopes: var scopes } key when !Keeps(add.By, key.Id) || !scopes.Contains(ApiScope.Webhooks) => Refusal.NotAllowed,
        { Id: var id } when state.Webhooks.Count(each => each.Key == id) >= MostOfOneKey => TooMany,
        _ => new WebhookAdded(add.At.ToUniversalTime(), add.By, add.Webhook),
    };

    public static OfficeDecision Remove(RemoveWebhook remove, OfficeRecord state) => state.Webhook(remove.Webhook) switch
    {
        null => Unknown,
        { Key: var key } when remove.By.Kind != ActorKind.Admin && !Keeps(remove.By, key) => Unknown,
        _ => new WebhookRemoved(remove.At.ToUniversalTime(), remove.By, remove.Webhook),
    };

    public static OfficeDecision Disable(DisableWebhook disable, OfficeRecord state) => state.Webhook(disable.Webhook) switch
    {
        null or { Disabled: true } => Unknown,
        _ => new WebhookDisabled(disable.At.ToUniversalTime(), disable.By, disable.Webhook, disable.Error),
    };

    public static ListOf<Webhook> Evolve(ListOf<Webhook> webhooks, OfficeEvent happened) => happened switch
    {
        WebhookAdded added => webhooks.Add(added.Webhook),
        WebhookRemoved removed => webhooks.Where(each => each.Id != removed.Webhook).ToListOf(),
        WebhookDisabled disabled => webhooks
            .Select(each => each.Id == disabled.Webhook ? each with { Disabled = true } : each).ToListOf(),
        ApiKeyRevoked revoked => webhooks.Where(each => each.Key != revoked.Key).ToListOf(),
        _ => webhooks,
    };

    private static bool Keeps(Actor by, string key) => by.Kind == ActorKind.Program && by.Id == key;
}
