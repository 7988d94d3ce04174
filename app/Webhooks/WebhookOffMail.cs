using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Letters.Wording.Shared;
using Ppid.App.Mail;
using Ppid.App.Web;
using Ppid.Domain.Offices;

namespace Ppid.App.Webhooks;

/// <summary>Tells every administrator of the office that a webhook was switched off.</summary>
public sealed class WebhookOffMail(OfficerMail mail, IPostOffice post, SiteAddress site, TimeProvider time)
{
    public async Task Send(OfficeInForce office, Webhook webhook, string error, CancellationToken cancel)
    {
        foreach (var admin in office.Roster.Officers.Where(officer => officer.Roles.Contains(SignInLinks.Role)))
        {
            await post.Send(await Write(office, admin, webhook, error), cancel);
        }
    }

    private Task<OutgoingMail> Write(OfficeInForce office, Officer admin, Webhook webhook, string error) =>
        mail.Write<WebhookOff>(office.File, admin, $"webhook-mati:{webhook.Id}:{admin.Id}", time.GetUtcNow(), new()
        {
            [nameof(WebhookOff.Name)] = admin.Name,
            [nameof(WebhookOff.Key)] = office.Record.Key(webhook.Key)?.Name ?? webhook.Key,
            [nameof(WebhookOff.Url)] = webhook.Url,
            [nameof(WebhookOff.Error)] = error,
            [nameof(WebhookOff.Link)] = site.Url("/kelola/kunci-api"),
        });
}
