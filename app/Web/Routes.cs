using Ppid.App.Screens.Layout;
using Ppid.App.Web.Admin;
using Ppid.App.Web.Api;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Hooks;
using Ppid.App.Web.Officer;
using Ppid.App.Web.SopPages;

namespace Ppid.App.Web;

/// <summary>Every address of the house; each host maps the same ones.</summary>
public static class Routes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        .. AssetEndpoint.All,
        .. EngineCheckEndpoint.All,
        .. SopApiRoutes.All,
        .. CaseApiRoutes.All,
        .. RegisterApiRoutes.All,
        .. KeyApiRoutes.All,
        ProblemBook.Route,
        .. CitizenRoutes.All,
        .. OfficerRoutes.All,
        .. SopRoutes.All,
        .. AdminRoutes.All,
        .. SendGridEndpoint.All,
        .. SendGridInbound.All,
    ];

    /// <summary>Development adds the style guide and the outbox.</summary>
    public static IReadOnlyList<Route> In(bool development) =>
        development ? [.. All, .. StyleGuide.All, .. OutboxRoutes.All] : All;
}
