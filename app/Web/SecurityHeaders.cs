using Microsoft.AspNetCore.Http;

namespace Ppid.App.Web;

/// <summary>The headers every answer carries, whichever host gives it.</summary>
public static class SecurityHeaders
{
    /// <summary>No inline style or script anywhere: drawings use presentation attributes and
    /// classes.</summary>
    public const string ContentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    internal static void Set(IHeaderDictionary headers, Route route)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer"; // addresses carry tickets and task tokens
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";
        if (!route.Indexed) headers["X-Robots-Tag"] = "noindex, nofollow";
    }
}
