using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App;
using Ppid.App.Desk;

namespace Ppid.Functions;

/// <summary>How the first administrator comes in where nobody has a PIN yet: a link on the terminal of whoever has the server
/// key and the storage (docs/azure/deploy.md). Never in a log that many may read: only on a developer's own machine a start
/// of the worker says it (docs/azure/laptop.md).</summary>
public static class FirstAdministrator
{
    public static bool IsMeant(IReadOnlyList<string> args) => args is ["admin-pertama"];

    /// <summary>Prints a link that is good once, for 24 hours; earlier ones die. 1 when an administrator has a PIN already.
    /// Throws <see cref="InvalidDataException"/> with a sentence an operator understands.</summary>
    public static async Task<int> Run(IConfiguration configuration, bool development, TokenCredential identity, TextWriter output)
    {
        var common = CommonSettings.Read(configuration, development);
        var address = AzureSettings.PublicAddress(common);
        await using var house = Moving.House(common, configuration, development, identity);
        await Opening.Prepare(house, CancellationToken.None);
        if (await Say(house, address, output)) return 0;

        await output.WriteLineAsync(
            "Sudah ada admin yang memiliki PIN, atau pejabat.yaml tidak menyebut admin; masuk lewat /kelola/masuk.");
        return 1;
    }

    /// <summary>False, and nothing said, when there is nobody to let in.</summary>
    /// <param name="address">The public one, without a slash at its end.</param>
    internal static async Task<bool> Say(IServiceProvider house, string address, TextWriter output)
    {
        if (await house.GetRequiredService<SignInLinks>().First(CancellationToken.None) is not { } link) return false;

        await output.WriteLineAsync($"Admin pertama: {address}/kelola/masuk/{link} (sekali pakai, berlaku 24 jam)");
        return true;
    }
}
