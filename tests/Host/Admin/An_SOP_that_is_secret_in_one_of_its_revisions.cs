using System.Net;
using Ppid.App.Webhooks;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Api;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>Its cases are secret under the other one as well, whoever asks, and however he asks.</summary>
public sealed class An_SOP_that_is_secret_in_one_of_its_revisions
{
    private const string Story = "Menerima titipan dari penyedia barang";

    [Fact]
    public async Task Has_no_case_that_can_be_found_by_its_words()
    {
        using var sops = Opened();
        await using var house = await HouseUnderTest.Start(sops: sops.Folder);
        var id = await house.Report(Story, "wulan");
        Assert.False((await house.Look(id)).Rules.Sop.Secret);
        using var admin = await house.Administrator();

        Assert.NotNull((await admin.Get("/kelola?sop=wbs")).Find("baris"));
        Assert.Null((await admin.Get("/kelola?cari=titipan")).Find("baris"));
    }

    [Fact]
    public async Task Has_no_case_that_a_key_opens()
    {
        using var sops = Opened();
        await using var house = await HouseUnderTest.Start(sops: sops.Folder);
        var id = await house.Report(Story, "wulan");
        var (_, secret) = await house.Key("Baca", [ApiScope.List, ApiScope.Read]);

        foreach (var page in new[] { $"/api/cases/{id}", $"/api/cases/{id}/application" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await house.Api("GET", page, null, AtApi.With(secret))).Status);
        }
    }

    /// <summary>Neither is listed, opened, nor counted in a register, and no webhook hears of it.</summary>
    [Fact]
    public async Task Has_no_case_that_another_system_hears_of()
    {
        using var sops = Opened();
        await using var house = await HouseUnderTest.Start(sops: sops.Folder);
        var key = await house.FullKey();
        var hook = await house.Api("POST", "/api/webhooks", new { url = "https://sistem.example.go.id/ppid" }, AtApi.With(key));
        Assert.Equal(HttpStatusCode.Created, hook.Status);

        var id = await house.Report(Story, "wulan");

        Assert.DoesNotContain(
            await house.Store.PendingEffects(id.Value, CancellationToken.None), each => each.Effect.Kind == News.Effect);
        Assert.Equal("[]", (await house.Api("GET", "/api/cases?diubah-sejak=2020-01-01T00:00:00Z", null, AtApi.With(key))).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await house.Api("GET", "/api/registers/wbs", null, AtApi.With(key))).Status);
    }

    /// <summary>Whoever forges a sender must not learn by it whether that one has reported.</summary>
    [Fact]
    public async Task Has_no_case_that_a_mail_is_said_to_belong_to()
    {
        using var sops = Opened();
        await using var house = await HouseUnderTest.Start(sops: sops.Folder);
        await house.Report("Menerima titipan, kata budi@contoh.id", "wulan");
        var mail = await house.Gets(Mails.Message("Halo", "Apa kabar?", from: "budi@contoh.id"));
        using var admin = await house.Administrator();

        Assert.Null((await admin.Get($"/kelola/surat-masuk/{mail.Stream}")).Find("saran"));
    }

    /// <summary>The WBS as shipped, in force from tomorrow; today it is not secret yet.</summary>
    private static ShippedOffices Opened()
    {
        var offices = new ShippedOffices();
        var shipped = offices["wbs.1.yaml"];
        offices["wbs.1.yaml"] = shipped.Replace("rahasia: ya", "rahasia: tidak", StringComparison.Ordinal);
        offices["wbs.2.yaml"] = ShippedOffices.Second(shipped);
        return offices;
    }
}
