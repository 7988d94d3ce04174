using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Admin;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Admin;

/// <summary>GET /admin: how the office stands, and the list of cases with its filters.</summary>
internal static class CasesEndpoint
{
    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var store = context.Service<ICaseStore>();
        var filter = new SubmittedForm(
            context.Request.Query.ToDictionary(value => value.Key, value => value.Value), [], []);
        var page = int.TryParse(filter.Raw("halaman"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, 100_000)
            : 1;
        var running = await OpenCases.Running(store, visit);
        var found = filter.Raw("dekat") == "ya"
            ? Near(running, page)
            : await store.Find(Query(filter, page), visit.Cancel);
        return await Page.Of<CasesPage>(context, new()
        {
            [nameof(CasesPage.Visit)] = visit,
            [nameof(CasesPage.View)] = new CasesView(
                await Tiles(store, running, visit.Cancel), running, found, new(filter, []), page,
                context.Service<SopCatalogue>().InForce(visit.Today)),
        });
    });

    private static CasePage Near(IReadOnlyList<RunningCase> running, int page)
    {
        var near = running.Where(each => each.IsNear).Select(each => each.Row).ToList();
        return new([.. near.Skip((page - 1) * CasesView.PerPage).Take(CasesView.PerPage)], near.Count);
    }

    private static CaseQuery Query(SubmittedForm filter, int page) => new(
        Given(filter.Raw("cari").Trim()),
        Given(filter.Raw("sop")),
        Given(filter.Raw("status")),
        Given(filter.Raw("pejabat")),
        Yes(filter.Raw("lewat")),
        Yes(filter.Raw("surat")),
        (page - 1) * CasesView.PerPage,
        CasesView.PerPage);

    private static string? Given(string value) => value.Length == 0 ? null : value;

    private static bool? Yes(string value) => value == "ya" ? true : null;

    private static async Task<CaseTiles> Tiles(
        ICaseStore store, IReadOnlyList<RunningCase> running, CancellationToken cancel)
    {
        return new(
            await Count(new CaseQuery(Status: "berjalan")),
            await Count(new CaseQuery(Status: "di-pemohon")),
            running.Count(each => each.IsNear),
            await Count(new CaseQuery(Overdue: true)),
            await Count(new CaseQuery(Undelivered: true)));

        async Task<int> Count(CaseQuery query) => (await store.Find(query with { Take = 1 }, cancel)).Total;
    }
}
