using System.Net;
using System.Text.RegularExpressions;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Ppid.Functions;
using Ppid.Tests.Functions.Stores;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Functions.Worker;

/// <summary>An office in which nobody has a PIN yet, on a worker of its own.</summary>
[Collection(nameof(OneWorker))]
[Trait("Needs", "Azurite")]
public sealed class Coming_in_at_a_worker : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("ppid-azure-").FullName;
    private Dictionary<string, string> _settings = [];
    private StandInHost _host = null!;

    private string Outbox => Path.Combine(_data, "outbox");

    public async Task InitializeAsync()
    {
        _settings = await WorkerSettings.OnTheEmulator(_data, (await Azurite.Running).NewAccount());
        _host = await StandInHost.Start(_settings);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Mails_a_link_when_the_services_of_the_request_are_gone()
    {
        using var visitor = new Visitor(_host.Address);

        var asked = await visitor.Post("/kelola/masuk", [new("surel", "nur.contoh@dp2kukm.example.go.id")]);

        Assert.Equal(HttpStatusCode.OK, asked.Status);
        await _host.Until(() => Directory.Exists(Outbox) && Directory.EnumerateFiles(Outbox, "*.eml").Any(), "mails a link");
    }

    [Fact]
    public async Task Lets_the_first_administrator_in_by_the_newest_link_that_it_or_the_command_says()
    {
        using var visitor = new Visitor(_host.Address);
        await _host.Until(() => Link(_host.Said).Length > 0, "says the link");
        var atStart = Link(_host.Said);
        var byCommand = Link(await Commanded(0));

        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(atStart)).Status);
        var inside = await visitor.Post(byCommand, [new("pin", "493817"), new("pin_lagi", "493817")]);
        Assert.True(inside is { Status: HttpStatusCode.SeeOther, Location: "/kelola" }, inside.Text);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Follow(inside)).Status);
        Assert.Contains("Sudah ada admin", await Commanded(1), StringComparison.Ordinal);

        static string Link(string said) => Regex.Match(said, @"Admin pertama: \S+(/kelola/masuk/\S+)").Groups[1].Value;
    }

    private async Task<string> Commanded(int code)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            _settings.Select(each => KeyValuePair.Create(each.Key.Replace("__", ":", StringComparison.Ordinal), (string?)each.Value)));
        using var output = new StringWriter();
        Assert.Equal(code, await FirstAdministrator.Run(configuration.Build(), true, new DefaultAzureCredential(), output));
        return output.ToString();
    }
}
