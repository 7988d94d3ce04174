using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;

namespace Ppid.App.Web.Citizen;

/// <summary>GET /: what one can do here.</summary>
internal static class PortalEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Page.Of<PortalPage>(context, new()
    {
        [nameof(PortalPage.Office)] = context.Service<OfficeBook>().Main.File,
    });
}
