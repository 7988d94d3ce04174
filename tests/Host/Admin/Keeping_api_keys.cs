using System.Globalization;
using System.Net;
using Ppid.App.Desk;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

/// <summary>A key from the administrator's form to the officer's agreement.</summary>
public sealed class Keeping_api_keys
{
    private const string New = "/kelola/kunci-api/baru";

    private static readonly KeyValuePair<string, string>[] Fields =
    [
        new("nama", "SIMPEL"), new("lingkup", "baca"), new("lingkup", "putuskan"), new("pejabat", "siti"),
        new("sampai", DateTime.UtcNow.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    [Fact]
    public async Task Shows_a_new_key_once_and_keeps_only_its_hash()
    {
        await using var house = await HouseUnderTest.Start();
        using var admin = await house.Administrator();
        Assert.Equal("/openapi/v1.http", (await admin.Get(New)).Find("petunjuk")!.GetAttribute("href"));
        var shown = await admin.Post(New, Fields);
        var secret = shown.Says("kunci");
        Assert.StartsWith("ppid_", secret, StringComparison.Ordinal);
        var stored = await house.Store.Load(OfficeBook.Stream("dp2kukm"), CancellationToken.None);
        Assert.DoesNotContain(stored, each => each.Json.Contains(secret.Split('_')[2], StringComparison.Ordinal));
        var made = await house.HappenedToOffice<OfficeEvent.ApiKeyCreated>();
        Assert.Equal(("nur", "SIMPEL"), (made.By.Id, made.Key.Name));
        Assert.DoesNotContain(secret, (await admin.Get("/kelola/kunci-api")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_the_officer_agree_with_his_own_PIN_and_nobody_for_him()
    {
        await using var house = await HouseUnderTest.Start();
        using var admin = await house.Administrator();
        var shown = await admin.Post(New, Fields);
        var link = new Uri(shown.Find("persetujuan")!.QuerySelector("code")!.TextContent).PathAndQuery;
        await house.Service<Pins>().ChooseWithoutCode("siti", AtAdmin.Pin, CancellationToken.None);

        var wrong = await admin.Post(link, [new("jawaban", "setuju"), new("pin", "000001")]);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.NotNull(wrong.ErrorAt("pin"));
        var right = await house.Visitor.Post(link, [new("jawaban", "setuju"), new("pin", AtAdmin.Pin)]);
        Assert.Equal(HttpStatusCode.SeeOther, right.Status);
        Assert.Equal("siti", (await house.HappenedToOffice<OfficeEvent.ApiKeyAgreed>()).By.Id);
        Assert.NotNull((await house.Visitor.Follow(right)).Find("setuju"));

        var stranger = link[..link.LastIndexOf('/')] + "/AAAA";
        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor.Get(stranger)).Status);
    }

    [Fact]
    public async Task Wants_a_name_scopes_and_officers_who_fit()
    {
        await using var house = await HouseUnderTest.Start();
        using var admin = await house.Administrator();
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Post(New, [new("sampai", "2020-01-01")])).Status);
        var unfit = await admin.Post(New, Fields.Where(field => field.Key != "pejabat"));
        Assert.Equal(HttpStatusCode.Conflict, unfit.Status);
    }

    [Fact]
    public async Task Revokes_a_key_with_a_reason()
    {
        await using var house = await HouseUnderTest.Start();
        using var admin = await house.Administrator();
        var secret = (await admin.Post(New, Fields)).Says("kunci");
        var id = secret.Split('_')[1];
        var page = await admin.Get("/kelola/kunci-api");
        await admin.Submit(page, "/kelola/kunci-api/cabut", [new("kunci", id), new("alasan", "Bocor")]);
        Assert.Equal("Bocor", (await house.HappenedToOffice<OfficeEvent.ApiKeyRevoked>()).Reason);
        var request = new HttpRequestMessage(HttpMethod.Get, "/api/key");
        request.Headers.Add("Authorization", $"Bearer {secret}");
        Assert.Equal(HttpStatusCode.Unauthorized, (await house.Visitor.Send(request)).Status);
    }

    [Fact]
    public async Task Is_closed_to_strangers()
    {
        await using var house = await HouseUnderTest.Start();
        Assert.StartsWith("/kelola/masuk", (await house.Visitor.Get("/kelola/kunci-api")).Location, StringComparison.Ordinal);
    }
}
