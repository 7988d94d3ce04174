using System.Net;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Functions.Stores;
using Ppid.Tests.Host.Driver;
using Ppid.Tests.Host.Officer;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>The whole house, its ledger in tables and its documents in blobs.</summary>
[Trait("Needs", "Azurite")]
public sealed class The_house_on_tables_and_blobs
{
    private static readonly CancellationToken Always = CancellationToken.None;

    [Fact]
    public async Task Files_decides_sends_and_shows_a_request()
    {
        var name = Azurite.NewName();
        await using var house = await Start(name);
        var page = await house.Files(Applicants.Ktp);
        var id = Applicants.IdOf(page);
        await house.Round();
        var document = await house.Answers(id);
        await house.Round();

        var row = (await house.Store.Summary(id.Value, Always))!;
        Assert.Equal("dijawab", row.Status);
        Assert.Contains(house.Post.Sent, mail => mail.Subject.Contains(row.Number, StringComparison.Ordinal));
        Assert.Null(Ledger.FirstBroken(await house.Store.Load(id.Value, Always)));
        var address = $"{page}/berkas/{document.Hash}";
        Assert.Equal(Papers.Pdf(100), (await house.Visitor.Submit(await house.Visitor.Get(address), address, [])).Content);
        foreach (var query in (CaseQuery[])[new("koperasi"), new(row.Number), new(Status: "dijawab"), new(Sop: row.Sop), new()])
        {
            Assert.Equal(id.Value, Assert.Single((await house.Store.Find(query, Always)).Rows).Stream);
        }

        Assert.Equal(id.Value, await house.Store.ByNumber(row.Number, Always));
        await Audit.NothingIsHalfThere((await Azurite.Running).ConnectionString, name);
    }

    [Fact]
    public async Task Gives_many_who_file_at_once_consecutive_numbers()
    {
        const int many = 24;
        var name = Azurite.NewName();
        await using var house = await Start(name);
        await house.Files();

        var filed = await Task.WhenAll(Enumerable.Range(0, many).Select(_ => Task.Run(async () =>
        {
            using var visitor = house.NewVisitor();
            return (await visitor.Post("/permohonan", Applicants.Siti, [Applicants.Ktp])).Location;
        })));
        await house.Round();

        Assert.Equal(
            Enumerable.Range(2, many).Select(number => CaseId.For("permohonan-informasi", "dp2kukm", 2026, number)),
            filed.Select(page => Applicants.IdOf(page.Split('?')[0])).OrderBy(id => id.Value, StringComparer.Ordinal));
        Assert.Equal(many + 1, (await house.Store.Find(new CaseQuery(), Always)).Total);
        Assert.Empty(await house.Store.DueEffects(house.Time.Now, 100, Always));
        await Audit.NothingIsHalfThere((await Azurite.Running).ConnectionString, name);
    }

    /// <summary>What people hand in may have to be erased; what the office gives out may not.</summary>
    [Fact]
    public async Task Keeps_what_an_officer_decides_with_apart_from_what_people_hand_in()
    {
        var name = Azurite.NewName();
        await using var house = await Start(name);
        var (id, link) = await house.AtStep3();

        var taken = await house.Visitor.Post(
            link, AtTask.Choosing("tersedia", AtTask.WholeNotice), [new("tersedia.dokumen", "rekap.pdf", Papers.Pdf())]);

        Assert.Equal(HttpStatusCode.SeeOther, taken.Status);
        var documents = (await house.Look(id)).Facts.Documents.ToLookup(each => each.Kind == DocumentKind.Released, each => each.Hash);
        Assert.Equal(documents[true].Order(), await Names("arsip"));
        Assert.Equal(documents[false].Order(), await Names("dokumen"));
        Assert.NotEmpty(documents[false]);

        async Task<List<string>> Names(string container) => [.. new BlobServiceClient((await Azurite.Running).ConnectionString)
            .GetBlobContainerClient(name + container).GetBlobs().Select(blob => blob.Name.Split('/')[^1])];
    }

    [Fact]
    public async Task Reads_the_forms_that_another_instance_handed_out()
    {
        var name = Azurite.NewName();
        await using var first = await Start(name);
        await using var second = await Start(name);
        var form = await first.Visitor.Get("/permohonan");
        var key = first.Service<IKeyManager>().GetAllKeys().Single().KeyId;

        Assert.NotNull(form.Page.QuerySelector("form"));
        Assert.Equal(key, second.Service<IKeyManager>().GetAllKeys().Single().KeyId);
    }

    private static async Task<HouseUnderTest> Start(string name)
    {
        var connection = (await Azurite.Running).ConnectionString;
        var blobs = new BlobServiceClient(connection);
        return await HouseUnderTest.Start(adjust: services =>
        {
            services.Replace(ServiceDescriptor.Singleton<ICaseStore>(new TableCaseStore(new TableServiceClient(connection), name)));
            services.Replace(ServiceDescriptor.Singleton<IDocumentStore>(new BlobDocumentStore(blobs, name)));
            services.PostConfigure<KeyManagementOptions>(options => options.XmlRepository = new BlobKeyRing(blobs, name));
        });
    }
}
