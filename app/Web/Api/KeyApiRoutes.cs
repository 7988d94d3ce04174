using Microsoft.AspNetCore.Http;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Api;

/// <param name="Agreed">Those of the officers who have agreed: the key decides for them.</param>
internal sealed record KeyAnswer(
    string Id, string Name, string Office, IReadOnlyList<ApiScope> Scopes, IReadOnlyList<string> Officers,
    IReadOnlyList<string> Agreed, DateOnly Until);

/// <summary>What a program may ask about its own key, and its webhooks.</summary>
public static class KeyApiRoutes
{
    private const string Webhook = "/api/webhooks/{webhook}";

    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/api/key", "api-kunci", ApiCall.Open(Show)),
        new("GET", "/api/webhooks", "api-webhook-daftar", ApiCall.With(ApiScope.Webhooks, Webhooks.List)),
        new("POST", "/api/webhooks", "api-webhook-pasang", ApiCall.With(ApiScope.Webhooks, Webhooks.Add)),
        new("DELETE", Webhook, "api-webhook-hapus", ApiCall.With(ApiScope.Webhooks, Webhooks.Remove)),
        new("POST", Webhook + "/ping", "api-webhook-uji", ApiCall.With(ApiScope.Webhooks, Webhooks.Ping)),
        new("GET", Webhook + "/deliveries", "api-kiriman-daftar", ApiCall.With(ApiScope.Webhooks, Webhooks.Deliveries)),
        new("POST", Webhook + "/deliveries/{delivery}", "api-kiriman-ulang",
            ApiCall.With(ApiScope.Webhooks, Webhooks.Redeliver)),
    ];

    private static async Task<IResult> Show(ApiCall call) => call.Shown is { Key: var key, Office: var office }
        ? ApiAnswer.Of(new KeyAnswer(
            key.Id, key.Name, office.File.Id, key.Scopes, key.Officers, key.Agreed, key.Until))
        : await call.Error(Problems.KeyNeeded);
}
