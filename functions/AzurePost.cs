using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Graph;
using Ppid.App.Mail;
using Ppid.App.Mail.Incoming;
using Ppid.App.Teams;
using Ppid.Functions.Mail;
using Ppid.Functions.Teams;
using SendGrid;

namespace Ppid.Functions;

/// <summary>The post office, the mailbox and the Teams of the Azure host, as its settings choose them.</summary>
public static class AzurePost
{
    public static IServiceCollection AddAzurePost(this IServiceCollection services, AzurePostSettings settings)
    {
        services.AddSingleton(_ => GraphDoor.Open(new DefaultAzureCredential()));
        if (settings.TeamsApp is { } app)
        {
            services.AddSingleton<ITeamsNotifier>(
                provider => new GraphNotifier(provider.GetRequiredService<GraphServiceClient>(), app));
        }

        if (settings.Mailbox is { } mailbox)
        {
            services.AddSingleton(provider => GraphMailbox.IntoCases(
                provider.GetRequiredService<GraphServiceClient>(), mailbox,
                provider.GetRequiredService<MailboxBook>(), provider.GetRequiredService<MailIntake>(),
                provider.GetRequiredService<TimeProvider>()));
        }

        return settings.SendGrid is { } sendGrid
            ? services.AddSingleton<IPostOffice>(_ => new SendGridPostOffice(
                new SendGridClient(Options(sendGrid)), sendGrid.Sandbox))
            : services.AddSingleton<IPostOffice>(provider => new GraphPostOffice(
                provider.GetRequiredService<GraphServiceClient>(), settings.Mailbox!));
    }

    internal static SendGridClientOptions Options(SendGridSettings settings) =>
        new SendGridClientOptions { ApiKey = settings.Key }.SetDataResidency(settings.Region);
}
