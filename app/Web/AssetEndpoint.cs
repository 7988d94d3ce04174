using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Ppid.App.Web;

/// <summary>Serves the embedded styles, script and icon.</summary>
public static class AssetEndpoint
{
    public static IReadOnlyList<Route> All { get; } =
    [
        new("GET", "/aset/{name}", "aset", Serve),
        new("GET", "/favicon.ico", "ikon", context => Task.FromResult(Send(context, "favicon.svg"))),
    ];

    private static Task<IResult> Serve(HttpContext context)
    {
        var name = context.Request.RouteValues["name"] as string ?? "";
        return Known(context, name) ? Task.FromResult(Send(context, name)) : Answers.NotFound(context);
    }

    private static bool Known(HttpContext context, string name) => Shelf(context).Find(name) is not null;

    private static IResult Send(HttpContext context, string name)
    {
        var asset = Shelf(context).Find(name)!;
        var forGood = context.Request.Query["v"] == asset.Version;
        context.Response.Headers.CacheControl = forGood ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(
            asset.Content, asset.MediaType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}\""));
    }

    private static AssetShelf Shelf(HttpContext context) =>
        context.RequestServices.GetRequiredService<AssetShelf>();
}
