using Microsoft.AspNetCore.Http;
using Ppid.App.Flows;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>One of the office's own flows.</summary>
public sealed record OfficeFlowSight(CaseId Id, string Name, FlowSight Sight);

/// <summary>GET /kelola/mesin: where ledgers and flows do not agree, page by page; POST …/buat-ulang: renews all that are
/// missing or have failed.</summary>
internal static class DriftEndpoint
{
    public const string Root = "/kelola/mesin";

    /// <summary>At one go: each is recorded in a ledger of its own.</summary>
    public const int MostRenewed = 200;

    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(
        context, visit => Show(visit, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> RenewAll(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        if (!context.Service<IFlowKeeper>().Steers)
        {
            return await Answers.NotFound(context);
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var reason = read.Lines("alasan", "Alasan", 5..1000);
        if (read.HasErrors)
        {
            return await Show(visit, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var lost = await Lost(visit);
        foreach (var id in lost)
        {
            await context.Service<FlowDesk>().Tend(
                CommandKey.Of($"mesin:{id}", form), id, visit.By, FlowDeed.Renew, reason, visit.Cancel);
        }

        return context.SeeOther($"{Root}?selesai=mesin-" + (lost.Count == 0 ? "utuh" : lost.Count < MostRenewed ? "semua" : "sebagian"));
    });

    /// <summary>What is found while renewing would move the pages: they are all read first.</summary>
    private static async Task<IReadOnlyList<CaseId>> Lost(AdminVisit visit)
    {
        var (drift, found) = (visit.Context.Service<FlowDrift>(), new List<CaseId>());
        string? after = null;
        do
        {
            var page = await drift.Compare(visit.Office.File.Id, after, visit.Cancel);
            found.AddRange(page.Rows.Where(row => row.Fault is FlowFault.Missing or FlowFault.Failed).Select(row => row.Id));
            after = page.Next;
        }
        while (after is not null && found.Count < MostRenewed);

        return [.. found.Take(MostRenewed)];
    }

    private static async Task<IResult> Show(AdminVisit visit, FormView view, int status)
    {
        var (context, office) = (visit.Context, visit.Office.File.Id);
        var keeper = context.Service<IFlowKeeper>();
        var after = context.Request.Query["setelah"].ToString() is { Length: > 0 } cursor ? cursor : null;
        return await Page.Of<FlowsPage>(context, new()
        {
            [nameof(FlowsPage.Visit)] = visit,
            [nameof(FlowsPage.Own)] = new OfficeFlowSight[]
            {
                await Own(FlowIds.Schedule(office), "Jadwal kantor"), await Own(FlowIds.Ledger(office), "Buku kantor"),
            },
            [nameof(FlowsPage.Drift)] = await context.Service<FlowDrift>().Compare(office, after, visit.Cancel),
            [nameof(FlowsPage.Steers)] = keeper.Steers,
            [nameof(FlowsPage.After)] = after,
            [nameof(FlowsPage.Done)] = Done.Of(context),
            [nameof(FlowsPage.View)] = view,
        }, status);

        async Task<OfficeFlowSight> Own(CaseId id, string name) => new(id, name, await keeper.Look(id, 0, visit.Cancel));
    }
}
