using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>A case whose secret ticket the caller has shown.</summary>
internal sealed partial record Tracked(OpenCase Case, string Ticket)
{
    public CaseId Id => Case.Facts.Id;

    public string Page => PageOf(Id, Ticket);

    public Actor Applicant =>
        new(ActorKind.Applicant, Id.Value, Case.Facts.Applicant.Name, "tautan pelacakan");

    public static string PageOf(CaseId id, string ticket) => $"/lacak/{id}/{ticket}";

    /// <summary>What he may send to this case.</summary>
    public UploadLimits Uploads(HttpContext context) => context.Service<WebSettings>().Uploads.For(Case.Rules.Sop);

    /// <summary>Carries out what the applicant wants; the same form sent again is the same command.</summary>
    public Task<Handled> Handle(HttpContext context, string purpose, SubmittedForm form, CaseCommand command) =>
        context.Service<CaseDesk>().Handle(CommandKey.Of($"{purpose}:{Id}", form), Id, command, context.RequestAborted);

    /// <summary>Runs the handler for the case in the address. A wrong ticket, a wrong id and a case that does
    /// not exist are answered alike, and each such attempt is counted.</summary>
    public static async Task<IResult> Open(HttpContext context, Func<Tracked, Task<IResult>> handle) =>
        await Find(context, context.Value("id"), context.Value("tiket")) is { } tracked
            ? await handle(tracked)
            : await context.Service<Throttle>().Refuse(context, "tiket") ?? await Answers.NotFound(context);

    public static async Task<Tracked?> Find(HttpContext context, string id, string ticket)
    {
        var tokens = context.Service<Tokens>();
        if (!CaseIdShape().IsMatch(id) || !tokens.IsTicket(id, ticket))
        {
            return null;
        }

        var open = await context.Service<CaseDesk>().Look(new CaseId(id), context.RequestAborted);
        return open is null ? null : new(open, tokens.Ticket(id));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,80}-[0-9]{4}-[0-9]{6,9}$")]
    private static partial Regex CaseIdShape();
}
