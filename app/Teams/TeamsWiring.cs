using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ppid.App.Teams;

/// <summary>Teams as far as no package is needed: channels of units.</summary>
public static class TeamsWiring
{
    /// <summary>Without a setting nothing is told to anybody. Throws <see cref="InvalidDataException"/>.</summary>
    public static IServiceCollection AddUnitChannels(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = TeamsSettings.Read(configuration);
        return settings.HasChannels
            ? services.AddSingleton<ITeamsNotifier>(_ => new WorkflowsWebhook(Client(), settings))
            : services;
    }

    private static HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
    });
}
