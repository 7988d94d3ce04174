using Ppid.App.Web.Admin;
using Ppid.App.Web.Api;
using Ppid.App.Web.Citizen;

namespace Ppid.App.Web;

/// <summary>Every address of the house; each host maps the same ones.</summary>
public static class Routes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        .. AssetEndpoint.All,
        .. SopApiRoutes.All,
        .. CaseApiRoutes.All,
        .. CitizenRoutes.All,
        .. AdminRoutes.All,
    ];
}
