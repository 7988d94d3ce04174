using System.Net;
using System.Text.RegularExpressions;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Ppid.App.Web;
using Ppid.Functions;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Functions.Worker;

/// <summary>The built worker, in its own process, behind a stand-in for the Functions host.</summary>
[Trait("Needs", "Azurite")]
public sealed class The_worker_process : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("ppid-azure-").FullName;
    private StandInHost _host = null!;

    private string Outbox => Path.Combine(_data, "outbox");

    public async Task InitializeAsync() => _host = await StandInHost.Start(await WorkerSettings.OnTheEmulator(_data));

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Serves_the_pages_of_the_house()
    {
        using var visitor = new Visitor(_host.Address);

        foreach (var page in new[] { "/", "/permohonan", "/lacak", "/dip", "/sop", "/meja/masuk", "/kelola/masuk" })
        {
            var reply = await visitor.Get(page);
            Assert.True(reply.Status == HttpStatusCode.OK, $"{page}: {reply.Status}\n{_host.Said}");
            Assert.NotNull(reply.Page.QuerySelector("main h1"));
        }

        var nowhere = await visitor.Get("/tidak/ada");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
        Assert.Contains("Halaman tidak ditemukan", nowhere.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Send(new(HttpMethod.Head, "/lacak"))).Status);
        Assert.Equal("/kelola/masuk?ke=%2Fkelola%2Fregister%2Fpermohonan.csv",
            (await visitor.Get("/kelola/register/permohonan.csv")).Location);
        await visitor.Get("/t/rahasia-tautan-0123456789");
        Assert.DoesNotContain("rahasia-tautan", _host.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_a_request_and_asks_the_engine_to_wait_for_it()
    {
        using var visitor = new Visitor(_host.Address);

        var receipt = await visitor.Post("/permohonan", Applicants.Siti, [Applicants.Ktp]);

        Assert.True(receipt.Status == HttpStatusCode.SeeOther, receipt.Text + _host.Said);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Follow(receipt)).Status);
        await Soon(() => _host.AskedOfTheEngine.Any(asked =>
            asked.StartsWith("start permohonan-informasi permohonan-informasi-dp2kukm-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Mails_a_link_when_the_services_of_the_request_are_gone()
    {
        using var visitor = new Visitor(_host.Address);

        var asked = await visitor.Post("/kelola/masuk", [new("surel", "nur.contoh@dp2kukm.example.go.id")]);

        Assert.Equal(HttpStatusCode.OK, asked.Status);
        await Soon(() => Directory.Exists(Outbox) && Directory.EnumerateFiles(Outbox, "*.eml").Any());
    }

    [Fact]
    public async Task Lets_the_first_administrator_in_by_the_newest_link_that_it_or_the_command_says()
    {
        using var visitor = new Visitor(_host.Address);
        var atStart = Link(_host.Said);
        var byCommand = Link(await Commanded(0));

        Assert.Equal(HttpStatusCode.Gone, (await visitor.Get(atStart)).Status);
        var inside = await visitor.Post(byCommand, [new("pin", "493817"), new("pin_lagi", "493817")]);
        Assert.True(inside is { Status: HttpStatusCode.SeeOther, Location: "/kelola" }, inside.Text);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Follow(inside)).Status);
        Assert.Contains("Sudah ada admin", await Commanded(1), StringComparison.Ordinal);

        static string Link(string said) => Regex.Match(said, @"Admin pertama: \S+(/kelola/masuk/\S+)").Groups[1].Value;
    }

    [Fact]
    public async Task Has_a_function_for_every_address_and_for_every_SOP()
    {
        var names = _host.Functions.Select(function => function.Name).ToList();

        Assert.All(Routes.All, route => Assert.Contains("web_" + route.Name, names));
        Assert.Contains("permohonan-informasi", names);
        Assert.Contains("Advance", names);
        await _host.Call("jam_tertinggal", "t", "{}");
        await _host.Call("jam_kalender", "t", "{}");
    }

    [Fact]
    public void Gives_functions_and_bindings_names_that_the_host_accepts() =>
        Assert.Empty(HostNames.Refused(_host.Functions));

    private async Task<string> Commanded(int code)
    {
        var settings = await WorkerSettings.OnTheEmulator(_data);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(each => KeyValuePair.Create(each.Key.Replace("__", ":", StringComparison.Ordinal), (string?)each.Value)));
        using var output = new StringWriter();
        Assert.Equal(code, await FirstAdministrator.Run(configuration.Build(), true, new DefaultAzureCredential(), output));
        return output.ToString();
    }

    private async Task Soon(Func<bool> happened)
    {
        for (var tries = 0; !happened(); tries++)
        {
            Assert.True(tries < 600, "It did not happen.\n" + _host.Said);
            await Task.Delay(50);
        }
    }
}
