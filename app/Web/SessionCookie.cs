using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Ppid.App.Web;

/// <summary>The cookie of <see cref="OfficerSession"/>: an opaque 256-bit id and nothing else.</summary>
internal static class SessionCookie
{
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string? Id(HttpContext context) => context.Request.Cookies[Name(context)];

    public static void Set(HttpContext context, string id) =>
        context.Response.Cookies.Append(Name(context), id, Options(context));

    public static void Clear(HttpContext context) =>
        context.Response.Cookies.Delete(Name(context), Options(context));

    // Browsers accept the __Host- prefix over https only; it keeps neighbouring sub-domains from setting it.
    private static string Name(HttpContext context) => context.Request.IsHttps ? "__Host-ppid" : "ppid_sesi";

    private static CookieOptions Options(HttpContext context) => new()
    {
        HttpOnly = true,
        Secure = context.Request.IsHttps,
        SameSite = SameSiteMode.Lax,
        Path = "/",
        IsEssential = true,
    };
}
