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

        var nowhere = new Route("*", "", "tidak-ditemukan", Answers.NotFound);
        app.MapFallback(context => Pass(nowhere, context));
    }

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
