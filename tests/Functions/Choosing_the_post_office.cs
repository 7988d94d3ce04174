using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Mail;
using Ppid.App.Teams;
using Ppid.Functions;
using Ppid.Functions.Mail;
using Ppid.Functions.Teams;
using Xunit;

namespace Ppid.Tests.Functions;

public sealed class Choosing_the_post_office
{
    private static readonly (string, string) BySendGrid = ("Ppid:Surat:Cara", "sendgrid");
    private static readonly (string, string) ByGraph = ("Ppid:Surat:Cara", "graph");
    private static readonly (string, string) Key = ("Ppid:SendGrid:Kunci", "SG.rahasia");
    private static readonly (string, string) Mailbox = ("Ppid:Graph:KotakSurat", "ppid@dp2kukm.example.go.id");

    [Fact]
    public void Is_one_setting()
    {
        Assert.IsType<SendGridPostOffice>(House(BySendGrid, Key).GetRequiredService<IPostOffice>());
        Assert.IsType<GraphPostOffice>(House(ByGraph, Mailbox).GetRequiredService<IPostOffice>());
    }

    [Fact]
    public void Leaves_Teams_alone_unless_there_is_an_app_for_it()
    {
        Assert.Empty(House(ByGraph, Mailbox).GetServices<ITeamsNotifier>());
        Assert.IsType<GraphNotifier>(Assert.Single(
            House(ByGraph, Mailbox, ("Ppid:Graph:AplikasiTeams", "id-aplikasi")).GetServices<ITeamsNotifier>()));
    }

    [Fact]
    public void Reads_what_SendGrid_needs()
    {
        Assert.Equal(
            new SendGridSettings("SG.rahasia", false, "global"), AzurePostSettings.Read(From(BySendGrid, Key)).SendGrid);
        Assert.Equal(
            new SendGridSettings("SG.rahasia", true, "eu"), AzurePostSettings.Read(From(
                BySendGrid, Key, ("Ppid:SendGrid:HanyaUji", "ya"), ("Ppid:SendGrid:Wilayah", "eu"))).SendGrid);
    }

    /// <summary>The two base addresses of SendGrid's documentation.</summary>
    [Theory]
    [InlineData("global", "https://api.sendgrid.com/")]
    [InlineData("eu", "https://api.eu.sendgrid.com/")]
    public void Leads_to_the_region_that_keeps_the_account(string region, string host)
    {
        var options = AzurePost.Options(new("SG.rahasia", false, region));
        Assert.Equal((host, "SG.rahasia"), (options.Host, options.ApiKey));
    }

    [Theory]
    [InlineData("Ppid:Surat:Cara", "", "Ppid__Surat__Cara berisi \"\"")]
    [InlineData("Ppid:Surat:Cara", "berkas", "Ppid__Surat__Cara berisi \"berkas\"")]
    [InlineData("Ppid:Surat:Cara", "graph", "Ppid__Graph__KotakSurat kosong")]
    [InlineData("Ppid:SendGrid:Kunci", " ", "Ppid__SendGrid__Kunci kosong")]
    [InlineData("Ppid:SendGrid:HanyaUji", "mungkin", "Ppid__SendGrid__HanyaUji berisi \"mungkin\"")]
    [InlineData("Ppid:SendGrid:Wilayah", "asia", "Ppid__SendGrid__Wilayah berisi \"asia\"")]
    public void Is_refused_with_the_name_of_the_setting(string setting, string value, string said)
    {
        var error = Assert.Throws<InvalidDataException>(
            () => AzurePostSettings.Read(From(BySendGrid, Key, (setting, value))));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_spell_out_the_key() => Assert.DoesNotContain(
        "rahasia", AzurePostSettings.Read(From(BySendGrid, Key)).ToString(), StringComparison.Ordinal);

    private static ServiceProvider House(params (string, string)[] settings) =>
        new ServiceCollection().AddAzurePost(AzurePostSettings.Read(From(settings))).BuildServiceProvider();

    /// <summary>The last value of a name counts.</summary>
    private static IConfiguration From(params (string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.GroupBy(each => each.Name)
            .Select(each => KeyValuePair.Create(each.Key, (string?)each.Last().Value)))
        .Build();
}
