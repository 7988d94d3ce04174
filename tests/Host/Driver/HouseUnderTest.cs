using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ppid.App;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.App.Web;
using Ppid.App.Webhooks;
using Ppid.Domain.Cases;
using Ppid.Host;
using Ppid.Host.Web;

namespace Ppid.Tests.Host.Driver;

/// <summary>The whole house on a folder of its own: real store, real SOPs, real HTTP. Only the clock, the
/// post and the clockwork are in the test's hands: nothing rings or is sent before
/// <see cref="Round"/>.</summary>
public sealed class HouseUnderTest : IAsyncDisposable
{
    /// <summary>Monday, 9 March 2026, 09.00 WITA: a working day with no closed days near
    /// but those of Idulfitri.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 9, 9, 0, 0, TimeSpan.FromHours(8));

    /// <summary>Last part of the address at which SendGrid delivers.</summary>
    public const string MailSecret = "suratmasuk0123456789";

    private readonly WebApplication _app;
    private readonly string _data;

    private HouseUnderTest(WebApplication app, string data)
    {
        (_app, _data) = (app, data);
        var listening = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        Address = new(listening.Addresses.First());
        Visitor = new(Address);
    }

    public Uri Address { get; }

    /// <summary>The first visitor; <see cref="NewVisitor"/> makes others, each
    /// with cookies of his own.</summary>
    public Visitor Visitor { get; }

    public SettableTime Time => Service<SettableTime>();

    public RecordingPost Post => Service<RecordingPost>();

    public ICaseStore Store => Service<ICaseStore>();

    public CaseDesk Desk => Service<CaseDesk>();

    public IServiceProvider Provider => _app.Services;

    /// <summary>Folder of the ledger and everything else.</summary>
    public string Data => _data;

    /// <param name="at">What the office's clock shows; <see cref="Monday"/> unless given.</param>
    /// <param name="allowance">Turns per caller and purpose; practically unlimited unless given.</param>
    /// <param name="sops">Folder of the offices; that of this repository unless given.</param>
    /// <param name="adjust">Composes what only this test needs, last.</param>
    /// <param name="furnish">Puts into its data folder what must lie there before it opens.</param>
    /// <param name="webhooks">How far webhooks may lead; to public addresses only unless given.</param>
    public static async Task<HouseUnderTest> Start(
        DateTimeOffset? at = null, Allowance? allowance = null, WebhookSettings? webhooks = null,
        string? sops = null, Action<IServiceCollection>? adjust = null, Action<string>? furnish = null)
    {
        var data = Directory.CreateTempSubdirectory("ppid-rumah-").FullName;
        furnish?.Invoke(data);
        var common = new CommonSettings(
            sops ?? Path.Combine(AppContext.BaseDirectory, "sops"), "http://ppid.example.go.id", 0, Development: false)
        {
            Inbound = InboundSettings.Of(MailSecret, null),
        };
        var settings = new HouseSettings(common, data);
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        Compose(builder.Services, settings, at ?? Monday, allowance ?? new(100_000, TimeSpan.FromMinutes(1)));
        builder.Services.Replace(ServiceDescriptor.Singleton(webhooks ?? new WebhookSettings(false, false)));
        adjust?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapRoutes(Routes.All);
        await app.StartAsync();
        return new(app, data);
    }

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Visitor NewVisitor() => new(Address);

    /// <summary>Rings every alarm that is due and performs every effect that is owed,
    /// until nothing is left.</summary>
    public async Task Round()
    {
        while (await Service<CaseFlow>().Round(CancellationToken.None) > 0)
        {
        }
    }

    public async Task<OpenCase> Look(CaseId id) =>
        await Desk.Look(id, CancellationToken.None)
            ?? throw new InvalidOperationException($"No case '{id}'.");

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static void Compose(
        IServiceCollection services, HouseSettings settings, DateTimeOffset at, Allowance allowance)
    {
        services.AddHouse(settings);
        var clockwork = services.Single(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(Clockwork));
        services.Remove(clockwork);
        services.Remove(services.Single(service =>
            service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(MailDrop)));
        services.AddSingleton<MailDrop>();

        var time = new SettableTime(at);
        var post = new RecordingPost();
        var web = (WebSettings)services.Last(each => each.ServiceType == typeof(WebSettings))
            .ImplementationInstance!;
        services.AddSingleton(time).AddSingleton(post);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(time));
        services.Replace(ServiceDescriptor.Singleton<IPostOffice>(post));
        services.Replace(ServiceDescriptor.Singleton<IPoke>(new NoPoke()));
        var unhurried = web with { Otherwise = allowance, Allowances = new Dictionary<string, Allowance>() };
        services.Replace(ServiceDescriptor.Singleton(unhurried));
    }

    private sealed class NoPoke : IPoke
    {
        public void Poke(CaseId id)
        {
        }
    }
}
