using System.Net;
using System.Text.Json.Nodes;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Ppid.Functions.Stores;
using Ppid.Orchestrations;
using Ppid.Tests.Functions.Stores;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Functions.Worker;

/// <summary>Workers come and go while somebody fills in a form: whichever answers next takes what another handed
/// out.</summary>
[Collection(nameof(OneWorker))]
[Trait("Needs", "Azurite")]
public sealed class Two_workers(OneWorker worker) : IAsyncLifetime
{
    private const string Form = "/permohonan";

    private StandInHost _other = null!;

    public async Task InitializeAsync() => _other = await worker.Another(worker.Account);

    public async Task DisposeAsync() => await _other.DisposeAsync();

    [Fact]
    public async Task Take_each_others_forms_and_the_files_that_a_form_has_kept()
    {
        using var visitor = new Visitor(worker.Host.Address);
        using var next = visitor.At(_other.Address);
        var form = await visitor.Get(Form);

        var incomplete = await next.Submit(form, Form, Applicants.Siti.With("rincian", ""), [Applicants.Ktp]);
        Assert.Equal(HttpStatusCode.BadRequest, incomplete.Status);
        Assert.NotNull(incomplete.ErrorAt("rincian"));

        var receipt = await visitor.Submit(incomplete, Form, [new("rincian", "Data jumlah koperasi aktif tahun 2025")]);
        Assert.True(receipt.Status == HttpStatusCode.SeeOther, receipt.Text);
        Assert.Equal(HttpStatusCode.OK, (await next.Follow(receipt)).Status);
    }

    [Fact]
    public async Task Know_whom_the_other_has_signed_in()
    {
        await using var beside = await worker.Beside();
        using var admin = new Visitor(worker.Host.Address);
        using var next = admin.At(_other.Address);

        await admin.Post(await beside.FirstLink(), AtAdmin.NewPin());

        Assert.Equal(HttpStatusCode.OK, (await next.Get("/kelola")).Status);
        Assert.NotNull((await next.Get("/kelola")).Page.QuerySelector("main h1"));
    }

    /// <summary>Flex Consumption runs what the engine calls on instances that may never see a visitor or a timer.</summary>
    [Fact]
    public async Task Reach_the_engine_also_where_only_the_engine_calls()
    {
        using var visitor = new Visitor(worker.Host.Address);
        var receipt = await visitor.Post(Form, Applicants.Siti, [Applicants.Ktp]);
        var id = Applicants.IdOf(receipt.Location.Split('?')[0]);

        var turn = JsonNode.Parse(await _other.CallActivity(AdvanceActivity.Name, id.Value))!;
        await _other.CallActivity(PerformActivity.Name, (string)turn["Effects"]!.AsArray()[0]!);

        await _other.Asks($"start permohonan-informasi {id} 2.0");
    }

    /// <summary>The framework makes the next key long before it counts, so that everybody has it by then; here it counts at
    /// once, for whoever starts now. In an office of its own: a worker that started before knows nothing of it.</summary>
    [Fact]
    public async Task Take_forms_of_the_key_before()
    {
        var account = (await Azurite.Running).NewAccount();
        await using var earlier = await worker.Another(account);
        using var visitor = new Visitor(earlier.Address);
        var form = await visitor.Get(Form);
        var renewed = NewKey(account);
        await using var later = await worker.Another(account);
        using var afterwards = visitor.At(later.Address);
        using var newcomer = new Visitor(later.Address);

        var receipt = await afterwards.Submit(form, Form, Applicants.Siti, [Applicants.Ktp]);

        Assert.True(receipt.Status == HttpStatusCode.SeeOther, receipt.Text);
        Assert.NotEqual(renewed, KeyOf(form));
        Assert.Equal(renewed, KeyOf(await newcomer.Get(Form)));
    }

    [Fact]
    public async Task Take_no_form_of_a_house_with_other_keys()
    {
        await using var stranger = await worker.Another((await Azurite.Running).NewAccount());
        using var visitor = new Visitor(stranger.Address);
        using var here = visitor.At(worker.Host.Address);

        var refused = await here.Submit(await visitor.Get(Form), Form, Applicants.Siti, [Applicants.Ktp]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("tidak berasal dari halaman yang masih berlaku", refused.Text, StringComparison.Ordinal);
    }

    private static Guid NewKey(string account)
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("ppid");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new BlobKeyRing(new BlobServiceClient(account)));
        using var provider = services.BuildServiceProvider();
        var now = TimeProvider.System.GetUtcNow();
        return provider.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90)).KeyId;
    }

    /// <summary>What is protected begins with four bytes that say so, then the id of the key.</summary>
    private static Guid KeyOf(PageReply page)
    {
        var token = page.Page.QuerySelector($"form[action='{Form}'] input[name='_kunci']")!.GetAttribute("value")!;
        return new Guid(WebEncoders.Base64UrlDecode(token).AsSpan(4, 16));
    }
}
