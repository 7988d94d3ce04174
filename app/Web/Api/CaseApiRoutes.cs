namespace Ppid.App.Web.Api;

/// <summary>Filing and following a case from another program. No cookies are used here,
/// hence no form tokens.</summary>
public static class CaseApiRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new("POST", "/api/cases/{sop}", "api-kasus-baru", CasesFiling.Send),
        new("GET", "/api/cases/{id}", "api-kasus", CasesReading.Show),
    ];
}
