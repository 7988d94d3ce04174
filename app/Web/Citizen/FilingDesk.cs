using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Citizen;

/// <summary>What was sent in, and through which door.</summary>
/// <param name="Channel">"portal" or "API": stands in the history.</param>
internal sealed record Sent(
    string CommandId, string Channel, Applicant Applicant, ListOf<Document> Documents);

/// <summary>Files what was read: the SOP whose legal clock fits it, in the office it is meant for.</summary>
internal static class FilingDesk
{
    public static async Task<Handled> Request(
        HttpContext context, Sent sent, Application.InformationRequest request)
    {
        var office = context.Service<OfficeBook>().Main.File.Id;
        var sop = await Sop(context, office, ClockKind.Answer);
        return await File(context, office, sop.Id, sent, request, null);
    }

    /// <summary>An objection to a request; which grounds are open is computed from the
    /// request as it stands.</summary>
    public static async Task<Handled> Objection(
        HttpContext context, Sent sent, OpenCase request, Application.Objection objection)
    {
        var office = request.Facts.Office;
        var sop = await Sop(context, office, ClockKind.Reply);
        var (claims, id, cancel) = (context.Service<GroundClaims>(), request.Facts.Id, context.RequestAborted);
        var free = await claims.Claim(id, sent.CommandId, objection.Grounds, cancel);
        var open = Objections.Open(request.Facts, request.Rules.Calendar)
            .Where(found => free.Contains(found.Ground)).ToListOf();
        var filed = await File(context, office, sop.Id, sent, objection, open);
        if (filed.Refusal is not null) await claims.Release(id, sent.CommandId, CancellationToken.None);
        return filed;
    }

    /// <summary>The public SOP of the office that this clock belongs to, as in force today.</summary>
    public static async Task<Sop> Sop(HttpContext context, string office, ClockKind clock)
    {
        var calendar = (await context.Service<OfficeBook>().InForce(office, context.RequestAborted)).Calendar;
        return Fitting(context.Service<SopCatalogue>(), office, clock, calendar.LocalDate(context.Now()));
    }

    public static Sop Fitting(SopCatalogue sops, string office, ClockKind clock, DateOnly on) => sops.InForce(on)
        .First(sop => sop.Public && sop.Office == office && sop.LegalClock == clock);

    private static Task<Handled> File(
        HttpContext context, string office, string sop, Sent sent, Application application,
        ListOf<OpenGround>? open)
    {
        var now = context.Now();
        return context.Service<CaseDesk>().File(
            sent.CommandId, office, sop,
            (id, number) => new CaseCommand.Submit(
                now, new(ActorKind.Applicant, id.Value, sent.Applicant.Name, sent.Channel.ToLowerInvariant()),
                id, number, sent.Channel, sent.Applicant, application, sent.Documents, open),
            context.RequestAborted);
    }
}
