using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Admin;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Admin;

/// <summary>GET /kelola: how the office stands, and the list of cases with its filters.</summary>
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
        var sops = context.Service<SopCatalogue>();
        var running = await OpenCases.Running(store, visit);
        var found = Veil.Over(await Found(visit, filter, running, page), sops);
        return await Page.Of<CasesPage>(context, new()
        {
            [nameof(CasesPage.Visit)] = visit,
            [nameof(CasesPage.View)] = new CasesView(
                await Tiles(visit, running), running, found, new(filter, []), page,
                sops.InForce(visit.Office.File.Id, visit.Today)),
            [nameof(CasesPage.Troubled)] = await InboxEndpoint.Troubled(visit),
        });
    });

    private static async Task<CasePage> Found(
        AdminVisit visit, SubmittedForm filter, IReadOnlyList<RunningCase> running, int page)
    {
        var (store, sops) = (visit.Context.Service<ICaseStore>(), visit.Context.Service<SopCatalogue>());
        if (filter.Raw("dekat") == "ya")
        {
            return Paged(running.Where(each => each.IsNear).Select(each => each.Row), page);
        }

        // Who holds a secret task must not come out by asking for each officer in turn, nor who reported by asking for names.
        var (query, office) = (Query(visit, filter, page), visit.Office.File.Id);
        var hidden = query.Officer is not null ? sops.Secret(office) : query.Text is not null ? sops.SecretAtTimes(office) : [];
        return await store.Find(query with { Without = hidden }, visit.Cancel);
    }

    private static CasePage Paged(IEnumerable<CaseSummary> rows, int page)
    {
        var all = rows.ToList();
        return new([.. all.Skip((page - 1) * CasesView.PerPage).Take(CasesView.PerPage)], all.Count);
    }

    private static CaseQuery Query(AdminVisit visit, SubmittedForm filter, int page) => new(
        Given(filter.Raw("cari").Trim()),
        Given(filter.Raw("sop")),
        Given(filter.Raw("status")),
        Given(filter.Raw("pejabat")),
        Yes(filter.Raw("lewat")),
        Yes(filter.Raw("surat")),
        (page - 1) * CasesView.PerPage,
        CasesView.PerPage,
        visit.Office.File.Id);

    private static string? Given(string value) => value.Length == 0 ? null : value;

    private static bool? Yes(string value) => value == "ya" ? true : null;

    private static async Task<CaseTiles> Tiles(AdminVisit visit, IReadOnlyList<RunningCase> running)
    {
        var store = visit.Context.Service<ICaseStore>();
        return new(
            await Count(new CaseQuery(Status: "berjalan")),
            await Count(new CaseQuery(Status: "di-pemohon")),
            running.Count(each => each.IsNear),
            await Count(new CaseQuery(Overdue: true)),
            await Count(new CaseQuery(Undelivered: true)));

        async Task<int> Count(CaseQuery query) => (await store.Find(
            query with { Take = 1, Office = visit.Office.File.Id }, visit.Cancel)).Total;
    }
}
