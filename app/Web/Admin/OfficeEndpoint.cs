using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Admin;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web.Admin;

/// <summary>GET /kelola/kantor: the office's own ledger, where its SOPs contradict the law, and what is still an
/// example.</summary>
internal static class OfficeEndpoint
{
    public static Task<IResult> Show(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var (_, stored) = await context.Service<OfficeBook>().Read(visit.Office.File.Id, visit.Cancel);
        return await Page.Of<OfficePage>(context, new()
        {
            [nameof(OfficePage.Visit)] = visit,
            [nameof(OfficePage.Stored)] = stored,
            [nameof(OfficePage.Sops)] = context.Service<SopCatalogue>().InForce(visit.Office.File.Id, visit.Today),
        });
    });
}
