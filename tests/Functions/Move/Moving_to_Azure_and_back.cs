using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Desk;
using Ppid.Functions;
using Ppid.Functions.Stores;
using Ppid.Host.Web;
using Ppid.Tests.Functions.Stores;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Move;
using Ppid.Tests.Host.Store;
using Xunit;

namespace Ppid.Tests.Functions.Move;

/// <summary>A whole office goes from one process into tables and blobs, and comes back.</summary>
[Trait("Needs", "Azurite")]
public sealed class Moving_to_Azure_and_back : IDisposable
{
    private readonly DataFolderOfTest _place = new();

    private string Folder => Path.Combine(_place.Path, "ekspor");

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Is_the_same_office_there_and_the_same_package_byte_for_byte()
    {
        await using var old = await HouseUnderTest.Start();
        var tracking = await old.Files(Applicants.Ktp);
        await old.Lives();
        await old.Runs("ekspor", Folder);

        var name = Azurite.NewName();
        var connection = (await Azurite.Running).ConnectionString;
        await using var azure = await old.Next(services => Azure(services, connection, name));
        await azure.Runs("impor", Folder);
        await Audit.NothingIsHalfThere(connection, name);
        Assert.Equal(HttpStatusCode.OK, (await azure.Visitor.Get(tracking)).Status);

        var there = Path.Combine(_place.Path, "kembali");
        await azure.Runs("ekspor", there);
        await using var back = await azure.Next();
        await back.Runs("impor", there);
        await back.Runs("periksa", Folder);

        AssertSame(Folder, there);
        Assert.Equal(HttpStatusCode.OK, (await back.Visitor.Get(tracking)).Status);
    }

    [Fact]
    public async Task Sends_there_what_was_owed_and_nothing_that_was_sent()
    {
        await using var old = await HouseUnderTest.Start();
        await old.Lives();
        var sent = old.Post.Sent.Select(mail => mail.MessageId).ToHashSet();
        await old.Runs("ekspor", Folder);
        var (name, connection) = (Azurite.NewName(), (await Azurite.Running).ConnectionString);
        await using var azure = await old.Next(services => Azure(services, connection, name));
        await azure.Runs("impor", Folder);
        var wakes = await old.Store.NextWake(CancellationToken.None);

        Assert.Equal(wakes, await azure.Store.NextWake(CancellationToken.None));
        await old.Round();
        await azure.Round();

        var owed = old.Post.Sent.Select(mail => mail.MessageId).Where(id => !sent.Contains(id)).Order().ToList();
        Assert.NotEmpty(owed);
        Assert.Equal(owed, azure.Post.Sent.Select(mail => mail.MessageId).Order());
    }

    [Fact]
    public async Task Is_done_by_the_program_of_the_functions_without_their_host()
    {
        await using var old = await HouseUnderTest.Start();
        await old.FiledByForm();
        await old.Runs("ekspor", Folder);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Ppid:Penyimpanan:Emulator"] = (await Azurite.Running).NewAccount(),
            ["Ppid:KunciPeladen"] = Convert.ToBase64String(ServerKey.Existing(old.Data)),
        }).Build();

        Assert.Equal(0, await Moving.Run(["impor", Folder], settings, true, new Nobody(), TextWriter.Null));
        Assert.Equal(0, await Moving.Run(["periksa", Folder], settings, true, new Nobody(), TextWriter.Null));
    }

    private static void Azure(IServiceCollection services, string connection, string name)
    {
        var store = new TableCaseStore(new TableServiceClient(connection), name);
        var documents = new BlobDocumentStore(new BlobServiceClient(connection), name);
        services.Replace(ServiceDescriptor.Singleton<ICaseStore>(store));
        services.Replace(ServiceDescriptor.Singleton<IStoreArchive>(store));
        services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(documents));
        services.Replace(ServiceDescriptor.Singleton<IDocumentArchive>(documents));
    }

    private static void AssertSame(string one, string other)
    {
        var files = Names(one);
        Assert.Equal(files, Names(other));
        Assert.All(files, file => Assert.Equal(
            File.ReadAllBytes(Path.Combine(one, file)), File.ReadAllBytes(Path.Combine(other, file))));

        static string[] Names(string folder) =>
            [.. Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal)];
    }
}
