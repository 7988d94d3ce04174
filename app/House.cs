using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Letters;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.App.Move;
using Ppid.App.Offices;
using Ppid.App.Teams;
using Ppid.App.Web;
using Ppid.App.Webhooks;

namespace Ppid.App;

/// <summary>What all hosts are composed of. A host adds its stores (<see cref="ICaseStore"/>,
/// <see cref="IDocumentStore"/>), its post office (<see cref="IPostOffice"/>), its <see cref="IPoke"/> and
/// <see cref="IFlowKeeper"/>, its clock (<see cref="TimeProvider"/>) and the place of its data-protection keys.</summary>
public static class House
{
    /// <param name="data">The offices, read from <see cref="CommonSettings.Sops"/>.</param>
    /// <param name="serverKey">32 bytes from which links and tickets are derived, the same as long as the ledger
    /// lives.</param>
    public static IServiceCollection AddPpid(
        this IServiceCollection services, CommonSettings settings, OfficeData data, byte[] serverKey)
    {
        services.AddSingleton(data);
        services.AddSingleton(data.Sops);
        services.AddSingleton(CalendarTexts.Read(settings.Sops));
        services.AddSingleton(new WebhookSettings(settings.InnerWebhooks, settings.Development));
        services.AddDesk().AddFlows().AddLetters().AddMailIn(settings.Inbound);
        services.AddPpidWeb(Mastheads.Limits(data.Main.File, settings), serverKey);
        services.AddSingleton(Mastheads.Of(data.Main.File));
        services.AddSingleton(new SiteAddress(settings.Address ?? "http://localhost:5080", settings.Demo));
        services.AddDataProtection().SetApplicationName("ppid");
        return services;
    }

    private static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<OfficeBook>()
        .AddSingleton<Recorder>()
        .AddSingleton<SeriesNumbers>()
        .AddSingleton<SurveyDesk>()
        .AddSingleton<Preparation>()
        .AddSingleton<GroundClaims>()
        .AddSingleton<CaseDesk>()
        .AddSingleton<OfficeDesk>()
        .AddSingleton<ApiKeys>()
        .AddSingleton<WebhookPost>()
        .AddSingleton<WebhookJournal>()
        .AddSingleton<WebhookOffMail>()
        .AddSingleton<WebhookDesk>()
        .AddSingleton<Pins>()
        .AddSingleton<SignInLinks>()
        .AddSingleton<OfficerMail>()
        .AddSingleton<SignInMail>()
        .AddSingleton<ExampleLedger>()
        .AddSingleton<MoveMarks>();

    private static IServiceCollection AddFlows(this IServiceCollection services) => services
        .AddSingleton<OfficeFlow>()
        .AddSingleton<CalendarWatch>()
        .AddSingleton<RowWatch>()
        .AddSingleton<TeamsDesk>()
        .AddSingleton<FollowUpFlow>()
        .AddSingleton<StuckWork>()
        .AddSingleton<EffectDesk>()
        .AddSingleton<CaseFlow>()
        .AddSingleton<ScheduleFlow>()
        .AddSingleton<Leftovers>()
        .AddSingleton<Arrears>()
        .AddSingleton<FlowRecord>()
        .AddSingleton<FlowDrift>()
        .AddSingleton<FlowDesk>();

    private static IServiceCollection AddLetters(this IServiceCollection services) => services
        .AddSingleton<LetterSheets>()
        .AddSingleton<LetterRoom>()
        .AddSingleton<PaperRoom>()
        .AddSingleton<LetterDesk>();

    private static IServiceCollection AddMailIn(this IServiceCollection services, InboundSettings inbound) => services
        .AddSingleton(inbound)
        .AddSingleton<ReplyAddresses>()
        .AddSingleton<MailboxBook>()
        .AddSingleton<MailTwins>()
        .AddSingleton<MailIntake>()
        .AddSingleton<MailPapers>()
        .AddSingleton<MailFiling>()
        .AddSingleton<MailTray>()
        .AddSingleton<MailSuggestions>()
        .AddSingleton<SenderCount>()
        .AddSingleton<CaseMail>()
        .AddSingleton<BounceDesk>()
        .AddSingleton<SecretMentions>()
        .AddSingleton<MailSorter>()
        .AddSingleton<MailDesk>();
}
