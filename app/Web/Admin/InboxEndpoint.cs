using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.App.Screens.Admin;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Admin;

/// <summary>GET /kelola/surat-masuk: messages that wait for somebody; with ?bulan=2026-03 all of a month.</summary>
internal static class InboxEndpoint
{
    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var tray = context.Service<MailTray>();
        var month = Month(context.Request.Query["bulan"].ToString());
        var rows = month is { } chosen ? await tray.Of(chosen, visit.Cancel) : await tray.Waiting(visit.Cancel);
        return await Page.Of<InboxPage>(context, new()
        {
            [nameof(InboxPage.Visit)] = visit,
            [nameof(InboxPage.Rows)] = rows.Where(row => row.Office == visit.Office.File.Id)
                .Select(row => Veil.Over(row, context.Service<SopCatalogue>())).ToList(),
            [nameof(InboxPage.Troubled)] = await Troubled(visit),
            [nameof(InboxPage.Month)] = month,
            [nameof(InboxPage.Done)] = Done.Of(context),
        });
    });

    /// <summary>His own office's mailboxes, and those that are no office's in particular.</summary>
    internal static async Task<IReadOnlyList<MailboxState>> Troubled(AdminVisit visit)
    {
        var others = visit.Context.Service<OfficeBook>().All.Where(office => office.File.Id != visit.Office.File.Id)
            .SelectMany(office => office.File.Inboxes).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var troubled = await visit.Context.Service<MailboxBook>().Troubled(visit.Cancel);
        return [.. troubled.Where(state => !others.Contains(state.Mailbox))];
    }

    private static DateTimeOffset? Month(string text) => DateTimeOffset.TryParseExact(
        text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var month) ? month : null;
}
