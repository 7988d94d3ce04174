using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Officer;
using Ppid.App.Webhooks;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>A key as administrators see it.</summary>
/// <param name="LastUsed">UTC, real time, to about five minutes.</param>
/// <param name="Waiting">Officers who have not agreed yet, with the link to pass on to each.</param>
public sealed record ApiKeyRow(
    ApiKey Key, bool Alive, DateTimeOffset? LastUsed, IReadOnlyList<(string Name, string Link)> Waiting,
    IReadOnlyList<(Webhook Webhook, WebhookHealth Health)> Webhooks);

/// <summary>GET /kelola/kunci-api: the keys of other systems; POST …/cabut revokes one, POST …/webhook removes a
/// webhook.</summary>
internal static class ApiKeysEndpoint
{
    public static Task<IResult> Show(HttpContext context) =>
        AdminVisit.Require(context, visit => Show(visit, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Revoke(HttpContext context) => Do(context, "cabut", (visit, form) =>
        new OfficeCommand.RevokeApiKey(visit.Now, visit.By, form.Raw("kunci"), Cleaning.Lines(form.Raw("alasan"))));

    public static Task<IResult> RemoveWebhook(HttpContext context) => Do(context, "webhook", (visit, form) =>
        new OfficeCommand.RemoveWebhook(visit.Now, visit.By, form.Raw("webhook")));

    private static Task<IResult> Do(
        HttpContext context, string what, Func<AdminVisit, SubmittedForm, OfficeCommand> command) =>
        AdminVisit.Require(context, async visit =>
        {
            var form = await FormReader.Read(context, UploadLimits.None);
            return await visit.Handle(CommandKey.Of($"kunci-{what}", form), command(visit, form)) is { } no
                ? await Show(visit, FormView.Refused(form, no), StatusCodes.Status409Conflict)
                : context.SeeOther($"/kelola/kunci-api?selesai={what}");
        });

    private static async Task<IResult> Show(AdminVisit visit, FormView view, int status)
    {
        var rows = new List<ApiKeyRow>();
        foreach (var key in visit.Office.Record.Keys.Reverse())
        {
            rows.Add(await Row(visit, key));
        }

        return await Page.Of<ApiKeysPage>(visit.Context, new()
        {
            [nameof(ApiKeysPage.Visit)] = visit,
            [nameof(ApiKeysPage.Rows)] = rows,
            [nameof(ApiKeysPage.View)] = view,
            [nameof(ApiKeysPage.Done)] = Done.Of(visit.Context),
        }, status);
    }

    private static async Task<ApiKeyRow> Row(AdminVisit visit, ApiKey key)
    {
        var (keys, journal) = (visit.Context.Service<ApiKeys>(), visit.Context.Service<WebhookJournal>());
        var webhooks = new List<(Webhook, WebhookHealth)>();
        foreach (var webhook in visit.Office.Record.Webhooks.Where(each => each.Key == key.Id))
        {
            webhooks.Add((webhook, await journal.Of(webhook.Id, visit.Cancel)));
        }

        var alive = key.IsAlive(keys.Today(visit.Office));
        return new(key, alive, await keys.LastUsed(key.Id, visit.Cancel), alive ? Waiting(visit, key) : [], webhooks);
    }

    private static List<(string Name, string Link)> Waiting(AdminVisit visit, ApiKey key) =>
    [
        .. key.Officers.Where(officer => !key.Agreed.Contains(officer)).Select(officer => (
            visit.Office.Roster.Officer(officer)?.Name ?? officer, AgreeEndpoint.Link(visit.Context, visit.Office, key, officer))),
    ];
}
