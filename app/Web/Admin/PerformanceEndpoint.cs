using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Admin;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Admin;

/// <summary>GET /kelola/kinerja?tahun=2026: how the SOPs of the office went in a year.</summary>
internal static class PerformanceEndpoint
{
    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var year = Year(visit);
        var rows = new List<SopPerformance>();
        foreach (var sop in context.Service<SopCatalogue>().InForce(visit.Office.File.Id, visit.Today))
        {
            rows.Add(await Performance.Of(visit, sop, year));
        }

        return await Page.Of<PerformancePage>(context, new()
        {
            [nameof(PerformancePage.Visit)] = visit,
            [nameof(PerformancePage.Year)] = year,
            [nameof(PerformancePage.Rows)] = rows,
        });
    });

    /// <summary>The asked year, else the office's own.</summary>
    public static int Year(AdminVisit visit) =>
        int.TryParse(visit.Context.Request.Query["tahun"], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is > 2000 and < 2200 ? year : visit.Today.Year;
}
