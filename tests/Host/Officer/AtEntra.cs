using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Web;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Host.Officer;

/// <summary>A house behind App Service authentication, and accounts as the platform tells of them.</summary>
internal static class AtEntra
{
    public const string Header = "X-MS-CLIENT-PRINCIPAL";
    public const string Siti = "Siti.Contoh@DP2KUKM.example.go.id";
    public const string Andi = "andi.contoh@dp2kukm.example.go.id";
    public const string Nur = "nur.contoh@dp2kukm.example.go.id";
    public const string OfficerRole = "Ppid.Pejabat";
    public const string AdminRole = "Ppid.Admin";

    public static readonly Guid Tenant = new("7b6f2f0a-0000-4000-8000-000000000001");
    public static readonly Guid OtherTenant = new("7b6f2f0a-0000-4000-8000-000000000002");

    public static Task<HouseUnderTest> BehindEntra() => HouseUnderTest.Start(adjust: services => Entra(services, Tenant));

    public static void Entra(IServiceCollection services, Guid tenant)
    {
        var web = (WebSettings)services.Last(each => each.ServiceType == typeof(WebSettings)).ImplementationInstance!;
        services.Replace(ServiceDescriptor.Singleton(web with { EntraTenant = tenant }));
    }

    /// <summary>Somebody with an account: as a rule everybody with his own.</summary>
    public static Visitor Signed(this HouseUnderTest house, string who, string role, Guid? id = null, Guid? tenant = null) =>
        house.NewVisitor().Saying(Header, Account(who, role, id: id, tenant: tenant));

    public static Guid IdOf(string who) =>
        new(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(who.ToUpperInvariant()))[..16]);

    /// <summary>As App Service writes it: Base64 of JSON, some claims under their long names.</summary>
    public static string Account(
        string who, string role, string provider = "aad", Guid? id = null, Guid? tenant = null) => Principal(
        provider,
        ("name", "Nama Siapa Saja"),
        ("preferred_username", who),
        ("http://schemas.microsoft.com/identity/claims/objectidentifier", $"{id ?? IdOf(who)}"),
        ("http://schemas.microsoft.com/identity/claims/tenantid", $"{tenant ?? Tenant}"),
        ("roles", role));

    public static string Principal(string provider, params (string Type, string Value)[] claims) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
        {
            auth_typ = provider,
            claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }),
            name_typ = "name",
            role_typ = "roles",
        })));
}
