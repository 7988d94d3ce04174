using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Officer;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>GET /meja/loket: cases that wait for their applicant and at which the officer may act for him.</summary>
internal static class LoketEndpoint
{
    private const int Most = 50;

    /// <summary>Statuses in which a case may wait for its applicant.</summary>
    private static readonly string[] Statuses = ["berjalan", "di-pemohon", "dijawab"];

    public static Task<IResult> Show(HttpContext context) => DeskVisit.Require(context, async visit =>
    {
        var sought = context.Request.Query["cari"].ToString().Trim();
        return await Page.Of<LoketPage>(context, new()
        {
            [nameof(LoketPage.Visit)] = visit,
            [nameof(LoketPage.Sought)] = sought,
            [nameof(LoketPage.Cases)] = await Waiting(visit, sought),
        });
    });

    private static async Task<IReadOnlyList<OpenCase>> Waiting(DeskVisit visit, string sought)
    {
        var waiting = new List<OpenCase>();
        foreach (var sop in visit.Context.Service<SopCatalogue>().InForce(visit.Today).Where(sop =>
            sop.Office == visit.Office.File.Id && visit.Officer.Roles.Contains(sop.Counter)))
        {
            foreach (var status in Statuses)
            {
                waiting.AddRange(await Find(visit, new CaseQuery(
                    Text: sought.Length == 0 ? null : sought, Sop: sop.Id, Status: status, Take: Most,
                    Office: visit.Office.File.Id)));
            }
        }

        return waiting;
    }

    private static async Task<List<OpenCase>> Find(DeskVisit visit, CaseQuery query)
    {
        var found = new List<OpenCase>();
        foreach (var row in (await visit.Context.Service<ICaseStore>().Find(query, visit.Cancel)).Rows)
        {
            if (row.Officers.Count == 0
                && await visit.Context.Service<CaseDesk>().Look(new CaseId(row.Stream), visit.Cancel) is { } open
                && StandIn.May(open, visit.Officer))
            {
                found.Add(open);
            }
        }

        return found;
    }
}
