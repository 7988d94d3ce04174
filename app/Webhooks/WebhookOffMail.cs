using Ppid.App.Desk;
using Ppid.App.Letters;
using Ppid.App.Letters.Layout;
using Ppid.App.Letters.Wording.Shared;
using Ppid.App.Mail;
using Ppid.App.Web;
using Ppid.Domain.Offices;

namespace Ppid.App.Webhooks;

/// <summary>Tells every administrator of the office that a webhook was switched off.</summary>
public sealed class WebhookOffMail(
    LetterSheets sheets, LetterDesk desk, IPostOffice post, SiteAddress site, TimeProvider time)
{
    public async Task Send(OfficeInForce office, Webhook webhook, string error, CancellationToken cancel)
    {
        foreach (var admin in office.Roster.Officers.Where(officer => officer.Roles.Contains(SignInLinks.Role)))
        {
            await post.Send(await Write(office, admin, webhook, error), cancel);
        }
    }

    private async Task<OutgoingMail> Write(OfficeInForce office, Officer admin, Webhook webhook, string error)
    {
        var head = desk.Head(office.File);
        var sheet = SheetReader.Read(await sheets.Render<WebhookOff>(new()
        {
            [nameof(WebhookOff.Name)] = admin.Name,
            [nameof(WebhookOff.Key)] = office.Record.Key(webhook.Key)?.Name ?? webhook.Key,
            [nameof(WebhookOff.Url)] = webhook.Url,
            [nameof(WebhookOff.Error)] = error,
            [nameof(WebhookOff.Link)] = site.Url("/kelola/kunci-api"),
        }));
        var html = await sheets.Render<MailLayout>(new()
        {
            [nameof(MailLayout.Sheet)] = sheet,
            [nameof(MailLayout.Head)] = head,
        });
        return new(
            MessageIds.For($"webhook-mati:{webhook.Id}:{admin.Id}", head.FromAddress.Split('@')[^1]),
            time.GetUtcNow(), new(head.FromName, head.FromAddress), new(admin.Name, admin.Email),
            sheet.Subject, html, PlainText.Write(sheet, head), [], null);
    }
}
