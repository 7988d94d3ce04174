using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.App.Sops;
using Ppid.App.Web.SopPages;

namespace Ppid.App.Web.Citizen;

/// <summary>GET /: what one can do here.</summary>
internal static class PortalEndpoint
{
    public static async Task<IResult> Show(HttpContext context)
    {
        var office = context.Service<OfficeBook>().Main.File;
        var services = context.Service<SopCatalogue>().InForce(await SopRoutes.Today(context))
            .Where(sop => sop is { Public: true, LegalClock: null } && sop.Office == office.Id);
        return await Page.Of<PortalPage>(context, new()
        {
            [nameof(PortalPage.Office)] = office,
            [nameof(PortalPage.Services)] = services.ToList(),
        });
    }
}
