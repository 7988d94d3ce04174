using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Ppid.App;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Mail;
using Ppid.App.Offices;
using Ppid.App.Web;
using Ppid.Host.Demo;
using Ppid.Host.Mail;
using Ppid.Host.Store;
using Ppid.Host.Time;
using Ppid.Host.Web;

namespace Ppid.Host;

/// <summary>The whole house on one machine: every part and who gets it.</summary>
public static class Composition
{
    public static IServiceCollection AddHouse(this IServiceCollection services, HouseSettings settings)
    {
        var data = OfficeData.Load(settings.Common.Sops);

        // Before anything is written: letters carry secret links, so nobody else on the machine may look in.
        PrivateFiles.Folder(settings.Data);
        PrivateFiles.Folder(settings.Outbox);
        services.AddPpid(settings.Common, data, ServerKey.Load(settings.Data));
        services.AddSingleton(settings);
        services.AddSingleton(Clock);
        services.AddSingleton<ICaseStore>(_ => SqliteCaseStore.Open(settings.Data, settings.SqliteLibrary));
        services.AddSingleton(_ => new DocumentFiles(settings.Data));
        services.AddSingleton<IDocumentStore>(provider => provider.GetRequiredService<DocumentFiles>());
        services.AddSingleton<IStoreArchive>(provider => (SqliteCaseStore)provider.GetRequiredService<ICaseStore>());
        services.AddSingleton<IDocumentArchive>(provider => provider.GetRequiredService<DocumentFiles>());
        services.AddSingleton(_ => PostOffice(settings));
        services.AddSingleton(new OutboxFolder(settings.Outbox));
        services.AddHostedService<MailDrop>();
        services.AddSingleton<Bell>();
        services.AddSingleton<IPoke>(provider => provider.GetRequiredService<Bell>());
        services.AddSingleton<ClockworkCheck>();
        services.AddSingleton<IEngineCheck>(provider => provider.GetRequiredService<ClockworkCheck>());
        services.AddSingleton<Pulse>();
        services.AddSingleton<IFlowKeeper, ClockworkKeeper>();
        services.AddHostedService<Clockwork>();
        services.AddSingleton<DemoSet>();
        services.AddSingleton<DemoKey>();
        return services.AddWeb(settings, data);
    }

    private static IServiceCollection AddWeb(this IServiceCollection services, HouseSettings settings, OfficeData data)
    {
        services.AddSingleton(provider => Mastheads.Of(data.Main.File) with
        {
            Banner = () => Banner.Of(settings, provider.GetRequiredService<TimeProvider>()),
        });

        // The keys lie beside the ledger, unencrypted at rest: whoever can read the data folder can read
        // everything anyway (docs/operate.md).
        services.AddDataProtection()
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Data, "kunci", "web")));
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        return services;
    }

    private static IPostOffice PostOffice(HouseSettings settings) => settings.Smtp is { } smtp
        ? new SmtpPostOffice(smtp)
        : new FilePostOffice(settings.Outbox, FolderFlush.Run);

    private static TimeProvider Clock(IServiceProvider provider)
    {
        var settings = provider.GetRequiredService<HouseSettings>();
        return settings.TimeLapsed
            ? new TimeLapse(settings.ClockStart ?? TimeProvider.System.GetUtcNow(), settings.ClockSpeed)
            : TimeProvider.System;
    }
}
