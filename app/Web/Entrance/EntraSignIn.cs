using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Clerk = Ppid.Domain.Offices.Officer;

namespace Ppid.App.Web.Entrance;

/// <summary>Who has signed in with Microsoft Entra, as the platform in front of us says. It is believed only where the
/// setting <c>Ppid:Masuk</c> says that the platform stands there: it then takes off what callers write themselves.</summary>
/// <param name="Addresses">E-mail addresses and sign-in names that Entra vouches for.</param>
/// <param name="Roles">App roles that the tenant's administrator has given to this account.</param>
public sealed record EntraSignIn(IReadOnlyList<string> Addresses, IReadOnlyList<string> Roles)
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

    public static bool IsInFront(HttpContext context) => context.Service<WebSettings>().EntraInFront;

    /// <summary>Null: nobody is signed in, or not with Entra, or what stands there cannot be read.</summary>
    public static EntraSignIn? Of(HttpContext context)
    {
        var said = context.Request.Headers[Header];
        return IsInFront(context) && said is [{ Length: > 0 } text] ? Read(text) : null;
    }

    /// <summary>The one of the roster who has signed in and whom the tenant lets play this part; null when there is none,
    /// or more than one.</summary>
    public static Clerk? Officer(HttpContext context, string role)
    {
        if (Of(context) is not { } seen || !seen.Roles.Contains(role))
        {
            return null;
        }

        var found = context.Service<OfficeBook>().All.SelectMany(office => office.Roster.Officers)
            .Where(officer => seen.Addresses.Contains(officer.Email, StringComparer.OrdinalIgnoreCase))
            .Take(2).ToList();
        return found is [var only] ? only : null;
    }

    /// <summary>The platform's own sign-in page, and then back here.</summary>
    public static string SignIn(string back) => "/.auth/login/aad?post_login_redirect_uri=" + Uri.EscapeDataString(back);

    public static string SignOut => "/.auth/logout?post_logout_redirect_uri=" + Uri.EscapeDataString("/");

    private static EntraSignIn? Read(string text)
    {
        try
        {
            var said = JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(text), JsonSerializerOptions.Web);
            return said is { Kind: "aad", Claims: { } claims }
                ? new(Values(claims, AddressClaims), Values(claims, RoleClaims))
                : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException)
        {
            return null; // whoever sends such a thing is nobody
        }
    }

    private static List<string> Values(IEnumerable<Claim?> claims, string[] types) =>
        [.. claims.OfType<Claim>().Where(claim => types.Contains(claim.Type)).Select(claim => claim.Value).OfType<string>().Distinct()];

    private sealed record Principal(
        [property: JsonPropertyName("auth_typ")] string? Kind, IReadOnlyList<Claim?>? Claims);

    private sealed record Claim(
        [property: JsonPropertyName("typ")] string? Type,
        [property: JsonPropertyName("val")] string? Value);
}
