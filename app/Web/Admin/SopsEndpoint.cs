using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Admin;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Admin;

/// <summary>An SOP of the office as it is run.</summary>
/// <param name="Revisions">Oldest first, with the number of cases that run under each.</param>
/// <param name="NextStart">Local day on which its calendar starts the next case; null when it has none.</param>
/// <param name="Last">The newest case.</param>
public sealed record SopInUse(
    Sop Sop, IReadOnlyList<(Sop Revision, int Running)> Revisions, DateOnly? NextStart, CaseSummary? Last)
{
    /// <summary>Cases that live under an older revision than the one in force.</summary>
    public int Behind => Revisions.Where(each => each.Revision.Hash != Sop.Hash).Sum(each => each.Running);

    /// <summary>Somebody may start the period that runs today; raises are started for each employee when due.</summary>
    public bool IsStartable => Sop.Schedule is { Every: Rhythm.Monthly or Rhythm.HalfYearly };
}

/// <summary>GET /kelola/sop: the SOPs of the office, their revisions and their calendars.</summary>
internal static class SopsEndpoint
{
    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var rows = new List<SopInUse>();
        foreach (var sop in context.Service<SopCatalogue>().InForce(visit.Office.File.Id, visit.Today))
        {
            rows.Add(await Of(visit, sop));
        }

        return await Page.Of<SopsPage>(context, new()
        {
            [nameof(SopsPage.Visit)] = visit,
            [nameof(SopsPage.Rows)] = rows,
            [nameof(SopsPage.Done)] = Done.Of(context),
        });
    });

    private static async Task<SopInUse> Of(AdminVisit visit, Sop sop)
    {
        var running = await RunningCases.Of(visit, sop.Id);
        var newest = await visit.Context.Service<ICaseStore>().Find(
            new CaseQuery(Sop: sop.Id, Office: sop.Office, Take: 1), visit.Cancel);
        var revisions = visit.Context.Service<SopCatalogue>().All
            .Where(each => each.Office == sop.Office && each.Id == sop.Id)
            .Select(each => (each, running.Count(open => open.Facts.SopHash == each.Hash)));
        return new(
            sop, [.. revisions],
            sop.Schedule is { } schedule ? Periods.Next(schedule, visit.Office.Roster, visit.Today) : null,
            newest.Rows.Count > 0 ? newest.Rows[0] : null);
    }
}
