using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Screens.Admin;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>A case with the letters that did not reach anybody.</summary>
public sealed record UndeliveredCase(CaseSummary Row, IReadOnlyList<CaseLetter> Letters);

/// <summary>GET /kelola/surat: undelivered letters of all cases of the office.</summary>
internal static class UndeliveredEndpoint
{
    private const int Most = 100;

    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var sops = context.Service<SopCatalogue>();
        var found = await context.Service<ICaseStore>().Find(
            new(Undelivered: true, Take: Most, Office: visit.Office.File.Id), visit.Cancel);
        var cases = new List<UndeliveredCase>();
        foreach (var row in found.Rows)
        {
            if (await context.Service<CaseDesk>().Look(new CaseId(row.Stream), visit.Cancel) is { } open)
            {
                IReadOnlyList<CaseLetter> letters = [.. CaseLetters.Of(open).Where(letter => letter.Failed)];
                cases.Add(new(Veil.Over(row, sops), sops.IsSecret(row.Office, row.Sop) ? Veil.Over(letters) : letters));
            }
        }

        return await Page.Of<UndeliveredPage>(context, new()
        {
            [nameof(UndeliveredPage.Visit)] = visit,
            [nameof(UndeliveredPage.Cases)] = cases,
            [nameof(UndeliveredPage.Stuck)] = await context.Service<StuckWork>().Of(visit.Office.File.Id, visit.Cancel),
            [nameof(UndeliveredPage.Total)] = found.Total,
            [nameof(UndeliveredPage.Done)] = Done.Of(context),
        });
    });
}
