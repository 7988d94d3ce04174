using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>A case with the letters that did not reach anybody.</summary>
public sealed record UndeliveredCase(OpenCase Case, IReadOnlyList<CaseLetter> Letters);

/// <summary>GET /admin/surat: undelivered letters of all cases.</summary>
internal static class UndeliveredEndpoint
{
    private const int Most = 100;

    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var found = await context.Service<ICaseStore>().Find(new(Undelivered: true, Take: Most), visit.Cancel);
        var cases = new List<UndeliveredCase>();
        foreach (var row in found.Rows.Where(row => row.Office == visit.Office.File.Id))
        {
            if (await context.Service<CaseDesk>().Look(new CaseId(row.Stream), visit.Cancel) is { } open)
            {
                cases.Add(new(open, [.. CaseLetters.Of(open).Where(letter => letter.Failed)]));
            }
        }

        return await Page.Of<UndeliveredPage>(context, new()
        {
            [nameof(UndeliveredPage.Visit)] = visit,
            [nameof(UndeliveredPage.Cases)] = cases,
            [nameof(UndeliveredPage.Total)] = found.Total,
            [nameof(UndeliveredPage.Done)] = Done.Of(context),
        });
    });
}
