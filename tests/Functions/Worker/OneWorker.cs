using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Desk;
using Ppid.Functions.Stores;
using Ppid.Host.Web;
using Ppid.Tests.Functions.Stores;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Functions.Worker;

/// <summary>The worker, started once for all tests that call at it from outside, on an account of its own.</summary>
[CollectionDefinition(nameof(OneWorker))]
public sealed class OneWorker : IAsyncLifetime, ICollectionFixture<OneWorker>
{
    /// <summary>Of one document that an officer brings, in MB: as an office may set it in kantor.yaml.</summary>
    public const int LargestDocument = 30;

    private readonly string _data = Directory.CreateTempSubdirectory("ppid-azure-").FullName;
    private readonly ShippedOffices _offices = Limited();

    internal StandInHost Host { get; private set; } = null!;

    /// <summary>The emulator's, where this worker keeps everything.</summary>
    internal string Account { get; private set; } = "";

    /// <summary>Mails that became files.</summary>
    internal string Outbox => Path.Combine(_data, "outbox");

    /// <summary>Sees to it that the worker must know this before anybody calls.</summary>
    internal string ApiKey { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Account = (await Azurite.Running).NewAccount();
        await using (var beside = await Beside())
        {
            ApiKey = await Ppid.Tests.Host.Api.AtApi.FullKey(beside);
        }

        Host = await Another(Account);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        _offices.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>One more worker.</summary>
    internal async Task<StandInHost> Another(string account)
    {
        var settings = await WorkerSettings.OnTheEmulator(_data, account);
        settings["Ppid__Sops"] = _offices.Folder;
        return await StandInHost.Start(settings);
    }

    /// <summary>A house in this process on the same ledger, for what people do elsewhere.</summary>
    internal Task<HouseUnderTest> Beside() => HouseUnderTest.Start(
        at: TimeProvider.System.GetUtcNow(),
        furnish: data => ServerKey.Place(data, WorkerSettings.Key),
        adjust: services => services
            .Replace(ServiceDescriptor.Singleton<ICaseStore>(new TableCaseStore(new TableServiceClient(Account))))
            .Replace(ServiceDescriptor.Singleton<IDocumentStore>(new BlobDocumentStore(new BlobServiceClient(Account)))));

    private static ShippedOffices Limited()
    {
        var offices = new ShippedOffices();
        offices["kantor.yaml"] = offices["kantor.yaml"].Replace(
            "maks_berkas_petugas_mb: 200", $"maks_berkas_petugas_mb: {LargestDocument}", StringComparison.Ordinal);
        return offices;
    }
}
