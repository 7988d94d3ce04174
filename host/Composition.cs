using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Letters;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.App.Offices;
using Ppid.App.Teams;
using Ppid.App.Web;
using Ppid.App.Webhooks;
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
        var data = OfficeData.Load(settings.Sops);

        // Before anything is written: letters carry secret links, so nobody else on the machine may look in.
        Private.Directory(settings.Data);
        Private.Directory(settings.Outbox);
        var key = ServerKey.Load(settings.Data);
        services.AddSingleton(settings);
        services.AddSingleton(data);
        services.AddSingleton(data.Sops);
        services.AddSingleton(Calendars(settings.Sops));
        services.AddSingleton(Clock);
        services.AddSingleton(new WebhookSettings(settings.InnerWebhooks, settings.Development));
        services.AddSingleton<ICaseStore>(_ => SqliteCaseStore.Open(settings.Data, settings.SqliteLibrary));
        services.AddSingleton<IDocumentStore>(_ => new DocumentFiles(settings.Data));
        services.AddSingleton(_ => PostOffice(settings));
        services.AddSingleton(new OutboxFolder(settings.Outbox));
        services.AddDesk();
        services.AddMailIn(settings.Inbound);
        services.AddHostedService<MailDrop>();
        services.AddSingleton<Bell>();
        services.AddSingleton<IPoke>(provider => provider.GetRequiredService<Bell>());
        services.AddHostedService<Clockwork>();
        services.AddSingleton<DemoSet>();
        services.AddSingleton<DemoKey>();
        return services.AddWeb(settings, data, key);
    }

    private static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<OfficeBook>()
        .AddSingleton<Recorder>()
        .AddSingleton<SeriesNumbers>()
        .AddSingleton<SurveyDesk>()
        .AddSingleton<Preparation>()
        .AddSingleton<CaseDesk>()
        .AddSingleton<OfficeDesk>()
        .AddSingleton<ApiKeys>()
        .AddSingleton<WebhookPost>()
        .AddSingleton<WebhookJournal>()
        .AddSingleton<WebhookOffMail>()
        .AddSingleton<WebhookDesk>()
        .AddSingleton<Pins>()
        .AddSingleton<SignInLinks>()
        .AddSingleton<SignInMail>()
        .AddSingleton<LetterSheets>()
        .AddSingleton<LetterRoom>()
        .AddSingleton<PaperRoom>()
        .AddSingleton<LetterDesk>()
        .AddSingleton<OfficeFlow>()
        .AddSingleton<TeamsDesk>()
        .AddSingleton<FollowUpFlow>()
        .AddSingleton<EffectDesk>()
        .AddSingleton<CaseFlow>()
        .AddSingleton<ScheduleFlow>();

    private static IServiceCollection AddMailIn(this IServiceCollection services, InboundSettings inbound) => services
        .AddSingleton(inbound)
        .AddSingleton<ReplyAddresses>()
        .AddSingleton<MailIntake>()
        .AddSingleton<MailPapers>()
        .AddSingleton<MailFiling>()
        .AddSingleton<MailTray>()
        .AddSingleton<MailSuggestions>()
        .AddSingleton<SenderCount>()
        .AddSingleton<CaseMail>()
        .AddSingleton<BounceDesk>()
        .AddSingleton<MailSorter>()
        .AddSingleton<MailDesk>();

    private static IServiceCollection AddWeb(
        this IServiceCollection services, HouseSettings settings, OfficeData data, byte[] key)
    {
        var office = data.Main.File;
        var web = Mastheads.Limits(office) with
        {
            TrustedProxies = settings.TrustedProxies,
            SendGridKey = settings.SendGridKey,
        };
        services.AddPpidWeb(web, key);
        services.AddSingleton(
            provider => Mastheads.Of(office, settings, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(new SiteAddress(settings.Address ?? "http://localhost:5080", settings.Demo));

        // The keys lie beside the ledger, unencrypted at rest: whoever can read the data folder can read
        // everything anyway (docs/operate.md).
        services.AddDataProtection().SetApplicationName("ppid")
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

    private static CalendarTexts Calendars(string sops)
    {
        var folder = Path.Combine(sops, "kalender");
        var hours = Path.Combine(folder, "jam-kerja.yaml");
        return new CalendarTexts(
            [
                .. Directory.GetFiles(folder, "*.yaml").Where(file => file != hours)
                    .Order(StringComparer.Ordinal).Select(Text),
            ],
            Text(hours));

        static (string, string) Text(string file) =>
            ($"kalender/{Path.GetFileName(file)}", File.ReadAllText(file));
    }
}
