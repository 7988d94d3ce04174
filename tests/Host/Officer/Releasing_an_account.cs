using System.Net;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Officer.AtEntra;
using static Ppid.Tests.Host.Officer.Binding_an_account;

namespace Ppid.Tests.Host.Officer;

/// <summary>A binding ends: by an administrator's word, or because the roster says another address.</summary>
public sealed class Releasing_an_account
{
    private static readonly Guid Wrong = new("0c000000-0000-4000-8000-000000000001");
    private static readonly Guid Right = new("0c000000-0000-4000-8000-000000000002");

    [Fact]
    public async Task Keeps_its_open_browser_out_though_it_comes_before_the_right_one()
    {
        await using var house = await BehindEntra();
        var id = await house.FiledCase();
        var link = await house.Link(id);
        var (wrong, nur) = (house.Signed(Siti, OfficerRole, Wrong), house.Signed(Nur, AdminRole));
        await wrong.Get("/meja");
        await Release(nur);

        var desk = await wrong.Get("/meja");
        var decision = await wrong.Post(link, AtTask.Choosing("lengkap"));

        Assert.Equal(HttpStatusCode.Forbidden, desk.Status);
        Assert.Contains("sudah dilepas dari pejabat itu", desk.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, decision.Status);
        Assert.Equal("2", (await house.Look(id)).Facts.Tasks[0].Step);
        Assert.Equal("Siti Contoh", (await house.Signed(Siti, OfficerRole, Right).Get("/meja")).Says("siapa"));
        Assert.Equal(HttpStatusCode.Forbidden, (await wrong.Get("/meja")).Status);
        Assert.Equal(
            [Wrong, Right], (await OfficeEvents(house)).OfType<OfficeEvent.AccountBound>().Select(each => each.Account.Id));
    }

    [Fact]
    public async Task Is_undone_by_an_administrator_only_and_with_a_reason()
    {
        await using var house = await BehindEntra();
        var (siti, nur) = (house.Signed(Siti, OfficerRole, Wrong), house.Signed(Nur, AdminRole));
        await siti.Get("/meja");
        await Release(nur);
        var page = (await nur.Get("/kelola/pejabat")).Find("dilepas-siti")!.QuerySelector("a")!.GetAttribute("href")!;

        Assert.Equal(HttpStatusCode.Forbidden, (await siti.Get(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nur.Get($"/kelola/pejabat/akun/izinkan?pejabat=siti&akun={Right}")).Status);
        Assert.Equal($"{Wrong}", (await nur.Get(page)).Says("akun"));
        var mute = await nur.Post("/kelola/pejabat/akun/izinkan", [new("alasan", " ")], page: page);
        Assert.Equal(HttpStatusCode.Forbidden, (await siti.Get("/meja")).Status);
        var done = await nur.Post("/kelola/pejabat/akun/izinkan", [new("alasan", "Ternyata memang akunnya.")], page: page);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.SeeOther), (mute.Status, done.Status));
        Assert.Contains("diizinkan lagi", (await nur.Follow(done)).Text, StringComparison.Ordinal);
        Assert.Equal("Siti Contoh", (await siti.Get("/meja")).Says("siapa"));
        var book = await nur.Get("/kelola/kantor");
        Assert.Contains("Akun yang dilepas dari Siti Contoh diizinkan lagi", book.Text, StringComparison.Ordinal);
    }

    /// <summary>The id stayed in pejabat.yaml, its name and address are another person's now. His role in the tenant is
    /// not yet taken from him.</summary>
    [Theory]
    [InlineData("pendahulu@dp2kukm.example.go.id")]
    [InlineData(null)]
    public async Task Happens_by_itself_when_the_roster_says_another_address(string? noted)
    {
        await using var house = await BehindEntra();
        await Bound(house, noted);
        var predecessor = house.Signed("pendahulu@dp2kukm.example.go.id", OfficerRole, Wrong);

        Assert.Equal(HttpStatusCode.Forbidden, (await predecessor.Get("/meja")).Status);
        Assert.Contains("tidak berlaku lagi", await Listed(house), StringComparison.Ordinal);
        Assert.Equal("Siti Contoh", (await house.Signed(Siti, OfficerRole, Right).Get("/meja")).Says("siapa"));
        Assert.Equal(HttpStatusCode.Forbidden, (await predecessor.Get("/meja")).Status);
        Assert.DoesNotContain("tidak berlaku lagi", await Listed(house), StringComparison.Ordinal);
    }

    private static async Task<string> Listed(HouseUnderTest house)
    {
        var nur = house.Signed(Nur, AdminRole);
        await nur.Get("/kelola");
        return (await nur.Get("/kelola/pejabat")).Says("akun-siti");
    }

    private static async Task Release(Visitor nur)
    {
        const string page = "/kelola/pejabat/akun?pejabat=siti";
        await nur.Get("/kelola");
        var done = await nur.Post("/kelola/pejabat/akun", [new("alasan", "Akun orang lain.")], page: page);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
    }

    private static async Task Bound(HouseUnderTest house, string? address)
    {
        var (stream, at) = (OfficeBook.Stream("dp2kukm"), HouseUnderTest.Monday.ToUniversalTime());
        OfficeEvent bound = new OfficeEvent.AccountBound(
            at, new(ActorKind.Officer, "siti", "Pendahulu", "akun Entra"), new(Tenant, Wrong), address);
        var sealedEvent = Ledger.Seal(Ledger.Genesis, stream, 1, at, bound);
        var appended = await house.Store.Append(
            new(stream, 0, "akun:dahulu", stream, [sealedEvent], [], [], null, []), CancellationToken.None);
        Assert.IsType<Appended.Written>(appended);
    }
}
