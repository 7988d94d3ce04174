using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>Where the Azure host keeps things, as its settings say.</summary>
public sealed class Choosing_the_stores
{
    private static readonly Dictionary<string, string?> InAzure = new()
    {
        ["Ppid:Penyimpanan:Tabel"] = "https://kantor.table.core.windows.net",
        ["Ppid:Penyimpanan:Blob"] = "https://kantor.blob.core.windows.net",
        ["Ppid:Penyimpanan:Brankas"] = "https://kantor.vault.azure.net",
    };

    [Fact]
    public void Addresses_and_the_vault_are_enough_in_Azure()
    {
        var settings = Read(InAzure, development: false);

        Assert.Equal("kantor.table.core.windows.net", settings.Tables!.Host);
        Assert.Equal("kantor.blob.core.windows.net", settings.Blobs!.Host);
        Assert.Equal("kantor.vault.azure.net", settings.Vault!.Host);
        Assert.Equal("ppid-kunci-web", settings.Certificate);
    }

    [Theory]
    [InlineData("Ppid:Penyimpanan:Tabel", "")]
    [InlineData("Ppid:Penyimpanan:Blob", "kantor")]
    [InlineData("Ppid:Penyimpanan:Brankas", "http://kantor.vault.azure.net")]
    public void An_address_that_is_none_stops_the_start_by_the_name_of_its_setting(string setting, string value)
    {
        var stopped = Assert.Throws<InvalidDataException>(
            () => Read(new(InAzure) { [setting] = value }, development: false));

        Assert.Contains(setting.Replace(":", "__", StringComparison.Ordinal), stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_emulator_is_for_development_only_and_its_key_is_not_told()
    {
        var emulator = new Dictionary<string, string?> { ["Ppid:Penyimpanan:Emulator"] = "UseDevelopmentStorage=true" };

        Assert.Throws<InvalidDataException>(() => Read(emulator, development: false));
        Assert.Equal("emulator", Read(emulator, development: true).ToString());
    }

    [Fact]
    public void Ledger_and_documents_have_their_doors_and_the_archivist_the_same_ones()
    {
        var services = new ServiceCollection();
        services.AddAzureStores(new("UseDevelopmentStorage=true", null, null, null, ""), new DefaultAzureCredential());
        using var provider = services.BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<ICaseStore>(), provider.GetRequiredService<IStoreArchive>());
        Assert.Same(provider.GetRequiredService<IDocumentStore>(), provider.GetRequiredService<IDocumentArchive>());
    }

    private static AzureStoreSettings Read(Dictionary<string, string?> values, bool development) =>
        AzureStoreSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build(), development);
}
