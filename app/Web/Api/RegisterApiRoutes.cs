using Ppid.Domain.Offices;

namespace Ppid.App.Web.Api;

/// <summary>The registers of the office for other systems.</summary>
public static class RegisterApiRoutes
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/api/registers", "api-register-daftar", ApiCall.With(ApiScope.Registers, RegistersReading.List)),
        new("GET", "/api/registers/{book}", "api-register", ApiCall.With(ApiScope.Registers, RegistersReading.Show)),
        new("GET", "/api/registers/{book}.csv", "api-register-csv", ApiCall.With(ApiScope.Registers, RegistersReading.Csv)),
    ];
}
