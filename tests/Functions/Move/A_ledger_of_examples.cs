using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Ppid.Functions;
using Ppid.Host.Demo;
using Ppid.Host.Web;
using Ppid.Tests.Functions.Stores;
using Ppid.Tests.Functions.Worker;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Move;
using Ppid.Tests.Host.Store;
using Xunit;

namespace Ppid.Tests.Functions.Move;

/// <summary>What <c>--demo</c> has loaded, moved to Azure.</summary>
[Trait("Needs", "Azurite")]
public sealed class A_ledger_of_examples : IDisposable
{
    private readonly DataFolderOfTest _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Is_not_opened_there()
    {
        var account = (await Azurite.Running).NewAccount();
        await using var demonstration = await HouseUnderTest.Start();
        await demonstration.Service<DemoSet>().Load(CancellationToken.None);
        var folder = Path.Combine(_place.Path, "ekspor");
        await demonstration.Runs("ekspor", folder);
        var key = Convert.ToBase64String(ServerKey.Existing(demonstration.Data));
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ppid:Penyimpanan:Emulator"] = account,
            ["Ppid:KunciPeladen"] = key,
        }).Build();
        await Moving.Run(["impor", folder], settings, true, new DefaultAzureCredential(), TextWriter.Null);

        var environment = await WorkerSettings.OnTheEmulator(_place.Path, account);
        environment["Ppid__KunciPeladen"] = key;
        await using var worker = WorkerProcess.Start(new Uri("http://127.0.0.1:9"), environment);
        await worker.Ended.WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Contains("Buku besar ini berisi data peragaan. Di Azure hanya ada berkas yang sebenarnya", worker.Said);
        Assert.DoesNotContain("   at Ppid.", worker.Said, StringComparison.Ordinal);
    }
}
