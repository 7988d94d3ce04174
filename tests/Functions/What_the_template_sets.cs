using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Ppid.App.Teams;
using Ppid.Functions;
using Ppid.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions;

/// <summary>infra/site.bicep and the program agree: with what the one sets the other starts.</summary>
public sealed partial class What_the_template_sets
{
    /// <summary>What the template's expressions become, by setting. Whoever adds a setting there adds its value here.</summary>
    private static readonly Dictionary<string, string> Deployed = new()
    {
        ["Ppid__Alamat"] = "https://ppid.example.go.id",
        ["Ppid__Masuk"] = "entra",
        ["Ppid__Entra__Penyewa"] = "7b6f2f0a-0000-4000-8000-000000000001",
        ["Ppid__ProksiTepercaya"] = "1",
        ["Ppid__Surat__Cara"] = "sendgrid",
        ["Ppid__KunciPeladen"] = Convert.ToBase64String(new byte[32]),
        ["Ppid__Penyimpanan__Tabel"] = "https://arsip.table.core.windows.net",
        ["Ppid__Penyimpanan__Blob"] = "https://arsip.blob.core.windows.net",
        ["Ppid__Penyimpanan__Brankas"] = "https://kv-ppid.vault.azure.net/",
        ["Ppid__Penyimpanan__Sertifikat"] = "ppid-kunci-web",
        ["Ppid__Graph__KotakSurat"] = "ppid@example.go.id",
        ["Ppid__Graph__AplikasiTeams"] = "",
        ["Ppid__SendGrid__Kunci"] = "SG.kunci",
        ["Ppid__SendGrid__HanyaUji"] = "ya",
        ["Ppid__SendGrid__Wilayah"] = "eu",
        ["Ppid__SendGrid__KunciLaporan"] = "",
        ["Ppid__SuratMasuk__Rahasia"] = "abcdefghij0123456789",
        ["Ppid__SuratMasuk__KunciSendGrid"] = "",
        ["Ppid__Teams__Webhook"] = "https://alur.example.com/kanal?sig=rahasia",
    };

    private static readonly List<string> Set =
        [.. Setting().Matches(Read("infra/site.bicep")).Select(match => match.Groups[1].Value).Distinct()];

    [Fact]
    public void Is_known_here_one_by_one() => Assert.Equal(Deployed.Keys.Order(), Set.Order());

    [Theory]
    [InlineData("sendgrid")]
    [InlineData("graph")]
    public void Is_enough_to_start(string letters)
    {
        var settings = Start(new(Deployed) { ["Ppid__Surat__Cara"] = letters });

        Assert.NotNull(settings.Common.EntraTenant);
        Assert.Equal(1, settings.Common.TrustedProxies);
        Assert.Equal(letters == "sendgrid", settings.Post!.SendGrid is not null);
    }

    [Fact]
    public void Is_what_the_settings_page_says_must_be_set()
    {
        var missed = Set.Where(setting => Stops("sendgrid", setting) || Stops("graph", setting));

        Assert.Equal(MustBeSet().Matches(Read("docs/settings.md")).Select(match => match.Groups[1].Value).Order(), missed.Order());
    }

    private static bool Stops(string letters, string without)
    {
        Dictionary<string, string> rest = new(Deployed) { ["Ppid__Surat__Cara"] = letters };
        rest.Remove(without);
        return Record.Exception(() => Start(rest)) is InvalidDataException;
    }

    private static AzureSettings Start(Dictionary<string, string> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings
            .Append(new("WEBSITE_AUTH_ENABLED", "True"))
            .Select(each => KeyValuePair.Create(each.Key.Replace("__", ":", StringComparison.Ordinal), (string?)each.Value)))
            .Build();
        AzureStoreSettings.Read(configuration, development: false);
        TeamsSettings.Read(configuration);
        return AzureSettings.Read(configuration, development: false);
    }

    private static string Read(string path)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PpidServerless.sln"))) folder = Path.GetDirectoryName(folder)!;
        return File.ReadAllText(Path.Combine(folder, path));
    }

    [GeneratedRegex(@"^\s+(?:\? \{ )?(Ppid__\w+):", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| `(Ppid__\w+)` \|.*must be set (?:in Azure|for `entra`|for `sendgrid`|for `graph`)", RegexOptions.Multiline)]
    private static partial Regex MustBeSet();
}
