using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App;
using Ppid.App.Move;
using Ppid.App.Offices;
using Ppid.Functions.Stores;

namespace Ppid.Functions;

/// <summary>The commands of a move (docs/move.md) against the storage in Azure, from any machine that reaches it: no
/// worker, no engine, no post office.</summary>
public static class Moving
{
    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence an operator understands.</summary>
    public static async Task<int> Run(
        string[] args, IConfiguration configuration, bool development, TokenCredential identity, TextWriter output)
    {
        await using var house = House(CommonSettings.Read(configuration, development), configuration, development, identity);
        return await MoveCommand.Run(args, house, output, !Console.IsOutputRedirected, CancellationToken.None);
    }

    /// <summary>The desk and its stores, for a command.</summary>
    internal static ServiceProvider House(
        CommonSettings common, IConfiguration configuration, bool development, TokenCredential identity)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddPpid(common, OfficeData.Load(common.Sops), AzureSettings.Key(configuration["Ppid:KunciPeladen"]));
        services.AddAzureStores(AzureStoreSettings.Read(configuration, development), identity);
        return services.BuildServiceProvider();
    }
}
