using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Admin;

/// <summary>The cases of an SOP that are not closed, with the revision each lives under.</summary>
internal static class RunningCases
{
    private static readonly string[] Statuses = ["berjalan", "di-pemohon", "dijawab"];

    /// <summary>Oldest first.</summary>
    public static async Task<IReadOnlyList<OpenCase>> Of(AdminVisit visit, string sop)
    {
        var (store, desk) = (visit.Context.Service<ICaseStore>(), visit.Context.Service<CaseDesk>());
        var open = new List<OpenCase>();
        foreach (var status in Statuses)
        {
            var query = new CaseQuery(Sop: sop, Status: status, Office: visit.Office.File.Id);
            foreach (var row in await OpenCases.All(store, query, _ => true, visit.Cancel))
            {
                if (await desk.Look(new CaseId(row.Stream), visit.Cancel) is { } found)
                {
                    open.Add(found);
                }
            }
        }

        return [.. open.OrderBy(each => each.Facts.ReceivedAt)];
    }

    /// <summary>Those that live under another revision than the newest.</summary>
    public static IReadOnlyList<OpenCase> Behind(IReadOnlyList<OpenCase> running, Sop newest) =>
        [.. running.Where(each => each.Facts.SopHash != newest.Hash)];
}
