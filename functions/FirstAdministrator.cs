using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App;
using Ppid.App.Desk;

namespace Ppid.Functions;

/// <summary>How the first administrator comes in where nobody has a PIN yet: a link on the terminal of whoever has the server
/// key and the storage (docs/azure/deploy.md). Never in the log, which many may read.</summary>
public static class FirstAdministrator
{
    public static bool IsMeant(IReadOnlyList<string> args) => args is ["admin-pertama"];

    /// <summary>Prints a link that is good once, for 24 hours; earlier ones die. 1 when an administrator has a PIN already.
    /// Throws <see cref="InvalidDataException"/> with a sentence an operator understands.</summary>
    public static async Task<int> Run(IConfiguration configuration, bool development, TokenCredential identity, TextWriter output)
    {
        var common = CommonSettings.Read(configuration, development);
        var address = common.Address ?? throw new InvalidDataException(
            "Ppid__Alamat kosong; tulis alamat publik, misalnya https://ppid.contoh.go.id.");
        await using var house = Moving.House(common, configuration, development, identity);
        var link = await house.GetRequiredService<SignInLinks>().First(CancellationToken.None);
        await output.WriteLineAsync(link is null
            ? "Sudah ada admin yang memiliki PIN, atau pejabat.yaml tidak menyebut admin; masuk lewat /kelola/masuk."
            : $"Admin pertama: {address.TrimEnd('/')}/kelola/masuk/{link} (sekali pakai, berlaku 24 jam)");
        return link is null ? 1 : 0;
    }
}
