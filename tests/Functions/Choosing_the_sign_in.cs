using Microsoft.Extensions.Configuration;
using Ppid.Functions;
using Xunit;

namespace Ppid.Tests.Functions;

/// <summary>How officers sign in at the Azure host, as its settings say.</summary>
public sealed class Choosing_the_sign_in
{
    private static readonly Dictionary<string, string?> Plain = new()
    {
        ["Ppid:Alamat"] = "https://ppid.example.go.id",
        ["Ppid:KunciPeladen"] = Convert.ToBase64String(new byte[32]),
    };

    private static readonly Dictionary<string, string?> Entra = new(Plain)
    {
        ["Ppid:Masuk"] = "entra",
        ["Ppid:Entra:Penyewa"] = "7B6F2F0A-0000-4000-8000-000000000001",
        ["WEBSITE_AUTH_ENABLED"] = "True",
    };

    [Fact]
    public void The_PIN_needs_no_tenant_and_believes_none()
    {
        Assert.Null(Read(Plain).Common.EntraTenant);
        Assert.Null(Read(new(Entra) { ["Ppid:Masuk"] = "pin" }).Common.EntraTenant);
    }

    [Fact]
    public void Entra_believes_one_tenant() =>
        Assert.Equal(new Guid("7b6f2f0a-0000-4000-8000-000000000001"), Read(Entra).Common.EntraTenant);

    [Theory]
    [InlineData("WEBSITE_AUTH_ENABLED", null, "WEBSITE_AUTH_ENABLED")]
    [InlineData("WEBSITE_AUTH_ENABLED", "false", "WEBSITE_AUTH_ENABLED")]
    [InlineData("Ppid:Entra:Penyewa", null, "Ppid__Entra__Penyewa")]
    [InlineData("Ppid:Entra:Penyewa", "", "Ppid__Entra__Penyewa")]
    [InlineData("Ppid:Entra:Penyewa", "common", "Ppid__Entra__Penyewa")]
    [InlineData("Ppid:Entra:Penyewa", "contoh.onmicrosoft.com", "Ppid__Entra__Penyewa")]
    [InlineData("Ppid:Entra:Penyewa", "00000000-0000-0000-0000-000000000000", "Ppid__Entra__Penyewa")]
    [InlineData("Ppid:Masuk", "google", "Ppid__Masuk")]
    public void What_is_missing_stops_the_start_by_its_name(string setting, string? value, string named)
    {
        var stopped = Assert.Throws<InvalidDataException>(() => Read(new(Entra) { [setting] = value }));

        Assert.Contains(named, stopped.Message, StringComparison.Ordinal);
    }

    private static AzureSettings Read(Dictionary<string, string?> settings) =>
        AzureSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), development: true);
}
