using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Clerk = Ppid.Domain.Offices.Officer;
using UploadLimits = Ppid.App.Web.Forms.UploadLimits;

namespace Ppid.App.Web.Officer;

/// <summary>Where somebody of the roster starts a case: his desk, or the page of a task whose link he holds.</summary>
/// <param name="Root">"/meja", or "/t/{token}".</param>
/// <param name="Via">How we know him: stands in the history.</param>
internal sealed record StartPoint(HttpContext Context, string Root, Clerk Officer, OfficeInForce Office, string Via)
{
    private const int MostFiles = 20;

    public Actor Actor => new(ActorKind.Officer, Officer.Id, Officer.Name, Via);

    public Signer Signer => new(Office.File.Id, Actor);

    public DateOnly Today => Office.Calendar.LocalDate(Context.Now());

    public UploadLimits Limits => new(
        Office.File.Uploads.OfficerFile, Office.File.Uploads.OfficerFile * 4, MostFiles);

    /// <summary>SOPs of his office that he may start today.</summary>
    public IReadOnlyList<Sop> Sops => Startable(Context, Office, Officer);

    public static IReadOnlyList<Sop> Startable(HttpContext context, OfficeInForce office, Clerk officer)
    {
        var today = office.Calendar.LocalDate(context.Now());
        return
        [
            .. context.Service<SopCatalogue>().InForce(today)
                .Where(sop => sop.Office == office.File.Id && sop.LegalClock is null
                    && office.Roster.MayStart(officer.Id, sop, today))
                .OrderBy(sop => sop.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>A link that went to somebody else by now starts nothing.</summary>
    public static Func<HttpContext, Task<IResult>> ByLink(Func<StartPoint, Task<IResult>> handle) =>
        context => OpenedLink.Open(context, async link => link is { Clerk: { } clerk, State: not LinkState.Moved }
            ? await Slow(context, link.Key) ?? await handle(
                new(context, link.Page, clerk, link.Case.Office, link.Via))
            : await PastScreen.Show(context, link, StatusCodes.Status200OK));

    public static Func<HttpContext, Task<IResult>> AtTheDesk(Func<StartPoint, Task<IResult>> handle) =>
        context => DeskVisit.Require(context, async visit => await Slow(context, visit.Officer.Id) ?? await handle(
            new(context, DeskVisit.Home, visit.Officer, visit.Office, visit.Actor.Via)));

    private static async Task<IResult?> Slow(HttpContext context, string who) =>
        HttpMethods.IsPost(context.Request.Method)
            ? await context.Service<Throttle>().Refuse(context, "tugas", who)
            : null;
}
