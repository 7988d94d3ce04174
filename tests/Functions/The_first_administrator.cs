using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App;
using Ppid.App.Desk;
using Ppid.Functions;
using Ppid.Tests.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions;

[Trait("Needs", "Azurite")]
public sealed class The_first_administrator
{
    [Theory]
    [InlineData(true, "admin-pertama")]
    [InlineData(false, "impor", "folder")]
    [InlineData(false)]
    public void Is_let_in_by_one_command(bool meant, params string[] args) => Assert.Equal(meant, FirstAdministrator.IsMeant(args));

    [Fact]
    public async Task Gets_a_link_until_one_has_a_PIN()
    {
        var configuration = await Configuration();

        var (first, second) = (await Link(configuration), await Link(configuration));

        await using var house = Moving.House(CommonSettings.Read(configuration, true), configuration, true, new Nobody());
        var links = house.GetRequiredService<SignInLinks>();
        Assert.Null(await links.Find(first, CancellationToken.None));
        var found = await links.Find(second, CancellationToken.None);
        Assert.True(found!.FromConsole);

        await house.GetRequiredService<Pins>().ChooseWithoutCode(found.Officer, "482915", CancellationToken.None);
        Assert.Equal(1, await FirstAdministrator.Run(configuration, true, new Nobody(), TextWriter.Null));
    }

    private static async Task<string> Link(IConfiguration configuration)
    {
        using var said = new StringWriter();
        Assert.Equal(0, await FirstAdministrator.Run(configuration, true, new Nobody(), said));
        var start = "Admin pertama: https://ppid.example.go.id/kelola/masuk/";
        Assert.StartsWith(start, said.ToString(), StringComparison.Ordinal);
        return said.ToString()[start.Length..].Split(' ')[0];
    }

    private static async Task<IConfiguration> Configuration() => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ppid:Alamat"] = "https://ppid.example.go.id/",
            ["Ppid:Penyimpanan:Emulator"] = (await Azurite.Running).NewAccount(),
            ["Ppid:KunciPeladen"] = Convert.ToBase64String(new byte[32]),
        }).Build();
}
