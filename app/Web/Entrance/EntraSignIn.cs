using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Entrance;

/// <summary>Who has signed in with Microsoft Entra, as the platform in front of us says. It is believed only where the
/// setting <c>Ppid:Masuk</c> says that the platform stands there: it then takes off what callers write themselves.</summary>
/// <param name="Account">Null when the account does not say what it is, or is not one of the office's tenant.</param>
/// <param name="Addresses">E-mail addresses and sign-in names. The tenant may change them and give them to others.</param>
/// <param name="Roles">App roles that the tenant's administrator has given to this account.</param>
public sealed record EntraSignIn(EntraAccount? Account, IReadOnlyList<string> Addresses, IReadOnlyList<string> Roles)
{
    public const string AdminRole = "Ppid.Admin";
    public const string OfficerRole = "Ppid.Pejabat";

    private const string Header = "X-MS-CLIENT-PRINCIPAL";

    private static readonly string[] AddressClaims =
    [
        "preferred_username", "upn", "email", "emails",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
        "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn",
    ];

    private static readonly string[] RoleClaims =
        ["roles", "http://schemas.microsoft.com/ws/2008/06/identity/claims/role"];

    private static readonly string[] IdClaims =
        ["oid", "http://schemas.microsoft.com/identity/claims/objectidentifier"];

    private static readonly string[] TenantClaims = ["tid", "http://schemas.microsoft.com/identity/claims/tenantid"];

    public static bool IsInFront(HttpContext context) => context.Service<WebSettings>().EntraTenant is not null;

    /// <summary>Null: nobody is signed in, or not with Entra, or what stands there cannot be read.</summary>
    public static EntraSignIn? Of(HttpContext context)
    {
        var said = context.Request.Headers[Header];
        return context.Service<WebSettings>().EntraTenant is { } tenant && said is [{ Length: > 0 } text] ? Read(text, tenant) : null;
    }

    /// <summary>The platform's own sign-in page, and then back here.</summary>
    public static string SignIn(string back) => "/.auth/login/aad?post_login_redirect_uri=" + Uri.EscapeDataString(back);

    public static string SignOut => "/.auth/logout?post_logout_redirect_uri=" + Uri.EscapeDataString("/");

    private static EntraSignIn? Read(string text, Guid tenant)
    {
        try
        {
            var said = JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(text), JsonSerializerOptions.Web);
            return said is { Kind: "aad", Claims: { } claims }
                ? new(Known(claims, tenant), Values(claims, AddressClaims), Values(claims, RoleClaims))
                : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null; // whoever sends such a thing is nobody
        }
    }

    private static EntraAccount? Known(IReadOnlyList<Claim?> claims, Guid tenant) =>
        Only(claims, TenantClaims) == tenant && Only(claims, IdClaims) is { } id ? new(tenant, id) : null;

    /// <summary>Two different values are none.</summary>
    private static Guid? Only(IEnumerable<Claim?> claims, string[] types) =>
        Values(claims, types) is [var only] && Guid.TryParseExact(only, "D", out var id) ? id : null;

    private static List<string> Values(IEnumerable<Claim?> claims, string[] types) =>
        [.. claims.OfType<Claim>().Where(claim => types.Contains(claim.Type)).Select(claim => claim.Value).OfType<string>().Distinct()];

    private sealed record Principal(
        [property: JsonPropertyName("auth_typ")] string? Kind, IReadOnlyList<Claim?>? Claims);

    private sealed record Claim(
        [property: JsonPropertyName("typ")] string? Type,
        [property: JsonPropertyName("val")] string? Value);
}
