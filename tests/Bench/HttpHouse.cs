using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ppid.App;
using Ppid.App.Web;
using Ppid.Host;
using Ppid.Host.Web;

namespace Ppid.Bench;

/// <summary>The whole house behind Kestrel on the loopback, in this process. Its clockwork stands still, so
/// that letters are measured by themselves; nobody is slowed down for asking often.</summary>
internal sealed class HttpHouse : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpHouse(WebApplication app, string place)
    {
        (_app, Place) = (app, place);
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(
                app.Services.GetRequiredService<IServer>()
                    .Features.Get<IServerAddressesFeature>()!.Addresses.First()),
        };
    }

    public HttpClient Client { get; }

    /// <summary>The folder it was opened in; its data lie in "house" below.</summary>
    public string Place { get; }

    public static async Task<HttpHouse> Open(string folder)
    {
        var data = Path.Combine(folder, "house");
        var sops = Path.Combine(AppContext.BaseDirectory, "sops");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddHouse(new HouseSettings(
            new CommonSettings(sops, "http://localhost", 0, Development: false), data));
        StopTheClockwork(builder.Services);
        AllowEverything(builder.Services);

        var app = builder.Build();
        app.MapRoutes(Routes.All);
        await app.StartAsync();
        return new HttpHouse(app, folder);
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static void StopTheClockwork(IServiceCollection services)
    {
        var ours = services.Where(service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.Assembly == typeof(HouseSettings).Assembly).ToList();
        ours.ForEach(service => services.Remove(service));
    }

    private static void AllowEverything(IServiceCollection services)
    {
        var web = (WebSettings)services.Last(service => service.ServiceType == typeof(WebSettings))
            .ImplementationInstance!;
        services.Replace(ServiceDescriptor.Singleton(
            web with
            {
                Allowances = new Dictionary<string, Allowance>(),
                Otherwise = new Allowance(int.MaxValue, TimeSpan.FromMinutes(1)),
            }));
    }
}
