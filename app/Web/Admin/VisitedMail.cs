using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Mail.Incoming;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>A message that an administrator of its office has opened.</summary>
internal sealed record VisitedMail(AdminVisit Visit, MailRecord Record)
{
    public const string Tray = "/kelola/surat-masuk";

    public string Page => $"{Tray}/{Record.Stream}";

    public HttpContext Context => Visit.Context;

    /// <summary>Address of the sender, as he claims.</summary>
    public string Sender => Record.Received.From;

    /// <summary>Id of the secret case that it belongs to; null when it is of none that is known.</summary>
    public string? Secret
    {
        get
        {
            var sops = Context.Service<SopCatalogue>();
            return new[] { Record.Sorted?.Case, Record.Received.Case }
                .FirstOrDefault(id => id is not null && sops.IsSecret(new CaseId(id)));
        }
    }

    /// <summary>Whether it speaks of a secret case is known once it has been sorted.</summary>
    public bool IsReadable => Record.Sorted is not null && Secret is null;

    /// <summary>As <see cref="Open"/>, but only where the message may be read.</summary>
    public static Task<IResult> OpenReadable(HttpContext context, Func<VisitedMail, Task<IResult>> handle) =>
        Open(context, visited => visited.IsReadable ? handle(visited) : Answers.NotFound(context));

    public static Task<IResult> Open(HttpContext context, Func<VisitedMail, Task<IResult>> handle) =>
        AdminVisit.Require(context, async visit =>
            await MailRecord.Of(context.Service<ICaseStore>(), context.Value("surat"), visit.Cancel) is { } record
                && record.Received.Office == visit.Office.File.Id
                    ? await handle(new(visit, record))
                    : await Answers.NotFound(context));
}
