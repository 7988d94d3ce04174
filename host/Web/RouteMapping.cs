using Microsoft.AspNetCore.HttpOverrides;
using Ppid.App.Web;
using Route = Ppid.App.Web.Route;

namespace Ppid.Host.Web;

/// <summary>Maps the plain functions of the house onto ASP.NET Core routing.</summary>
public static class RouteMapping
{
    public static void MapRoutes(this IEndpointRouteBuilder app, IEnumerable<Route> routes)
    {
        foreach (var route in routes)
        {
            app.MapMethods(route.Pattern, route.Methods, context => Pass(route, context)).WithName(
                route.Name);
        }

        var moved = new Route("GET", "/admin/{*sisa}", "admin-lama", Moved);
        app.MapMethods(moved.Pattern, moved.Methods, context => Pass(moved, context));
        app.MapFallback("{*sisa}", context => Pass(Nowhere.Route, context)); // also what looks like a file
    }

    /// <summary>The pages of administrators lay at /admin until the Functions host, which keeps that for itself, had to
    /// serve them too (docs/adr/0026-addresses-on-two-hosts.md).</summary>
    private static Task<IResult> Moved(HttpContext context) => Task.FromResult(
        Results.LocalRedirect($"/kelola/{context.Request.RouteValues["sisa"]}{context.Request.QueryString}", permanent: true));

    /// <summary>Believes the scheme that our own proxies report, so that cookies are Secure behind TLS; who
    /// the caller is we read ourselves (ClientAddress).</summary>
    public static void BehindProxies(this IApplicationBuilder app, int proxies)
    {
        if (proxies == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedProto,
            ForwardLimit = proxies,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        app.UseForwardedHeaders(options);
    }

    private static async Task Pass(Route route, HttpContext context)
    {
        var passage = await Door.Open(route, context);
        await passage.ExecuteAsync(context);
    }
}
