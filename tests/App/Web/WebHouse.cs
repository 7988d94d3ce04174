using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ppid.App.Desk;
using Ppid.App.Screens.Layout;
using Ppid.App.Web;

namespace Ppid.Tests.App.Web;

/// <summary>A house with an open port and nothing in it but the routes a test brings.</summary>
internal sealed class WebHouse : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebHouse(WebSettings settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(Log);
        builder.Services.AddPpidWeb(settings, new byte[32]);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(
            new Masthead("Kantor Uji", "Layanan Uji", null, [new("/", "Beranda")], []));
        builder.Services.AddSingleton(new SiteAddress("http://ppid.example.go.id", IsDemo: false));
        builder.Services.AddSingleton<IDocumentStore>(Documents);
        builder.Services.AddSingleton<ICaseStore>(Kept);
        builder.Services.AddSingleton(new WallClock(Clock));
        _app = builder.Build();
    }

    public DocumentShelf Documents { get; } = new();

    public KeptDrawer Kept { get; } = new();

    public LogBook Log { get; } = new();

    public SetClock Clock { get; } = new();

    /// <summary>Keeps cookies, follows no redirects.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static Task<WebHouse> Open(params Route[] routes) => Open(new WebSettings(), routes);

    public static async Task<WebHouse> Open(WebSettings settings, params Route[] routes)
    {
        var house = new WebHouse(settings);
        foreach (var route in routes.Concat(StyleGuide.All).Concat(AssetEndpoint.All)) house.Map(route);
        await house._app.StartAsync();
        house.Client.BaseAddress = new Uri(house._app.Urls.First());
        return house;
    }

    public static Route Get(string path, Func<HttpContext, Task<IResult>> handle) =>
        new("GET", path, path, handle);

    public static Route Post(string path, Func<HttpContext, Task<IResult>> handle) =>
        new("POST", path, "+" + path, handle);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private void Map(Route route) => _app.MapMethods(
        route.Pattern,
        route.Methods,
        async (HttpContext context) => await (await Door.Open(route, context)).ExecuteAsync(context));
}
