using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Admin;

/// <summary>A message that an administrator of its office has opened.</summary>
internal sealed record VisitedMail(AdminVisit Visit, MailRecord Record)
{
    public const string Tray = "/kelola/surat-masuk";

    public string Page => $"{Tray}/{Record.Stream}";

    public HttpContext Context => Visit.Context;

    /// <summary>Address of the sender, as he claims.</summary>
    public string Sender => Record.Received.From;

    public static Task<IResult> Open(HttpContext context, Func<VisitedMail, Task<IResult>> handle) =>
        AdminVisit.Require(context, async visit =>
            await MailRecord.Of(context.Service<ICaseStore>(), context.Value("surat"), visit.Cancel) is { } record
                && record.Received.Office == visit.Office.File.Id
                    ? await handle(new(visit, record))
                    : await Answers.NotFound(context));
}
