using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
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
        new("GET", "/api/key", "api-kunci", ApiCall.WithKey(Show)),
        new("GET", "/api/webhooks", "api-webhook-daftar", ApiCall.With(ApiScope.Webhooks, Webhooks.List)),
        new("POST", "/api/webhooks", "api-webhook-pasang", ApiCall.With(ApiScope.Webhooks, Webhooks.Add)),
        new("GET", Webhook, "api-webhook", ApiCall.With(ApiScope.Webhooks, Webhooks.One)),
        new("DELETE", Webhook, "api-webhook-hapus", ApiCall.With(ApiScope.Webhooks, Webhooks.Remove)),
        new("POST", Webhook + "/ping", "api-webhook-uji", ApiCall.With(ApiScope.Webhooks, Webhooks.Ping)),
        new("GET", Webhook + "/deliveries", "api-kiriman-daftar", ApiCall.With(ApiScope.Webhooks, Webhooks.Deliveries)),
        new("POST", Webhook + "/deliveries/{delivery}", "api-kiriman-ulang",
            ApiCall.With(ApiScope.Webhooks, Webhooks.Redeliver)),
    ];

    private static Task<IResult> Show(ApiCall call, ShownKey shown) => Task.FromResult<IResult>(ApiAnswer.Of(new KeyAnswer(
        shown.Key.Id, shown.Key.Name, shown.Office.File.Id, shown.Key.Scopes, shown.Key.Officers, shown.Key.Agreed,
        shown.Key.Until)));
}
