using System.Net;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Officer.AtEntra;

namespace Ppid.Tests.Host.Officer;

/// <summary>An address may be given to somebody else in the tenant; the account's own id may not.</summary>
public sealed class Binding_an_account
{
    private static readonly Guid First = new("0c000000-0000-4000-8000-000000000001");
    private static readonly Guid Second = new("0c000000-0000-4000-8000-000000000002");

    [Fact]
    public async Task Happens_once_with_the_first_account_that_comes()
    {
        await using var house = await BehindEntra();

        Assert.Equal("Siti Contoh", (await house.Signed(Siti, OfficerRole, First).Get("/meja")).Says("siapa"));
        Assert.Equal(HttpStatusCode.OK, (await house.Signed(Siti, OfficerRole, First).Get("/meja")).Status);

        var bound = Assert.Single(await OfficeEvents(house));
        Assert.Equal(
            ("siti", new EntraAccount(Tenant, First), "akun Entra", "siti.contoh@dp2kukm.example.go.id"),
            bound is OfficeEvent.AccountBound e ? (e.By.Id, e.Account, e.By.Via, e.Address) : default);
    }

    [Fact]
    public async Task Sends_another_account_under_the_same_address_away_and_says_why_and_notes_it_once()
    {
        await using var house = await BehindEntra();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        await house.Signed(Siti, OfficerRole, First).Get("/meja");
        var thief = house.Signed(Siti, OfficerRole, Second);

        var desk = await thief.Get("/meja");
        var decision = await thief.Post(link, AtTask.Choosing("lengkap"));

        Assert.Equal(HttpStatusCode.Forbidden, desk.Status);
        Assert.Contains("terikat pada akun lain", desk.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, decision.Status);
        Assert.Contains("bukan akun yang tercatat", decision.Text, StringComparison.Ordinal);
        Assert.Equal("2", (await house.Look(id)).Facts.Tasks[0].Step);
        Assert.Equal(Second, Assert.Single((await OfficeEvents(house)).OfType<OfficeEvent.AccountRefused>()).Account.Id);
    }

    [Fact]
    public async Task Finds_the_officer_by_his_id_when_his_address_has_changed_and_nobody_by_his_old_one()
    {
        await using var house = await BehindEntra();
        await house.Signed(Siti, OfficerRole, First).Get("/meja");

        Assert.Equal("Siti Contoh", (await house.Signed("siti.menikah@example.org", OfficerRole, First).Get("/meja")).Says("siapa"));
        Assert.Equal("Siti Contoh", (await house.Signed(Andi, OfficerRole, First).Get("/meja")).Says("siapa"));
        Assert.Equal(HttpStatusCode.Forbidden, (await house.Signed(Siti, OfficerRole, Second).Get("/meja")).Status);
    }

    [Fact]
    public async Task Is_shown_to_the_administrator_who_may_release_it_with_a_reason()
    {
        await using var house = await BehindEntra();
        var nur = house.Signed(Nur, AdminRole);
        await nur.Get("/kelola");
        await house.Signed(Siti, OfficerRole, First).Get("/meja");
        await house.Signed(Siti, OfficerRole, Second).Get("/meja");

        Assert.Contains("akun lain ditolak: 1", (await nur.Get("/kelola/pejabat")).Says("akun-siti"), StringComparison.Ordinal);
        var page = (await nur.Get("/kelola/pejabat")).Find("akun-siti")!.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal(Second.ToString(), (await nur.Get(page)).Says("asing"));
        var mute = await nur.Post("/kelola/pejabat/akun", [new("alasan", " ")], page: page);
        var done = await nur.Post("/kelola/pejabat/akun", [new("alasan", "Akun lama hilang, sudah ditelepon.")], page: page);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.SeeOther), (mute.Status, done.Status));
        Assert.Equal("Siti Contoh", (await house.Signed(Siti, OfficerRole, Second).Get("/meja")).Says("siapa"));
        Assert.Equal(HttpStatusCode.Forbidden, (await house.Signed(Siti, OfficerRole, First).Get("/meja")).Status);
        Assert.Contains("Akun dinas Siti Contoh dilepas", (await nur.Get("/kelola/kantor")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_released_by_administrators_only_by_their_own_form_and_only_where_there_is_one()
    {
        await using var house = await BehindEntra();
        var (siti, nur) = (house.Signed(Siti, OfficerRole, First), house.Signed(Nur, AdminRole));
        await siti.Get("/meja");
        await nur.Get("/kelola");
        const string page = "/kelola/pejabat/akun?pejabat=siti";
        KeyValuePair<string, string>[] bare = [new("pejabat", "siti"), new("alasan", "Tanpa formulir.")];

        Assert.Equal(HttpStatusCode.Forbidden, (await siti.Get(page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nur.Get("/kelola/pejabat/akun?pejabat=hantu")).Status);
        foreach (var forger in new[] { siti, nur })
        {
            var reply = await forger.Send(new(HttpMethod.Post, "/kelola/pejabat/akun") { Content = new FormUrlEncodedContent(bare) });
            Assert.False(reply.Status is HttpStatusCode.SeeOther or HttpStatusCode.OK, $"{reply.Status}");
        }

        Assert.IsType<OfficeEvent.AccountBound>((await OfficeEvents(house))[0]);
        Assert.DoesNotContain(await OfficeEvents(house), happened => happened is OfficeEvent.AccountReleased);
    }

    [Fact]
    public async Task Does_not_happen_to_who_has_no_role_or_another_tenant_or_no_certain_id()
    {
        await using var house = await BehindEntra();
        string[] accounts =
        [
            Account(Siti, ""),
            Account(Siti, OfficerRole, tenant: OtherTenant),
            Principal("aad", ("preferred_username", Siti), ("roles", OfficerRole), ("oid", $"{First}")),
            Principal("aad", ("preferred_username", Siti), ("roles", OfficerRole), ("tid", $"{Tenant}")),
            Principal("aad", ("preferred_username", Siti), ("roles", OfficerRole), ("tid", $"{Tenant}"), ("oid", "siti")),
            Principal(
                "aad", ("preferred_username", Siti), ("roles", OfficerRole), ("tid", $"{Tenant}"), ("tid", $"{OtherTenant}"),
                ("oid", $"{First}")),
            Principal(
                "aad", ("preferred_username", Siti), ("preferred_username", Andi), ("roles", OfficerRole),
                ("tid", $"{Tenant}"), ("oid", $"{First}")),
        ];

        foreach (var account in accounts)
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await house.NewVisitor().Saying(Header, account).Get("/meja")).Status);
        }

        Assert.Empty(await OfficeEvents(house));
    }

    [Fact]
    public async Task Of_two_who_come_at_once_takes_one()
    {
        await using var house = await BehindEntra();
        var ids = Enumerable.Range(0, 6).Select(_ => Guid.NewGuid()).ToList();

        var replies = await Task.WhenAll(ids.Select(id => house.Signed(Siti, OfficerRole, id).Get("/meja")));

        Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.Single((await OfficeEvents(house)).OfType<OfficeEvent.AccountBound>());
    }

    internal static async Task<IReadOnlyList<OfficeEvent>> OfficeEvents(HouseUnderTest house)
    {
        var stored = await house.Store.Load(Ppid.App.Desk.OfficeBook.Stream("dp2kukm"), CancellationToken.None);
        return [.. stored.Select(each => Ppid.App.Desk.Ledger.Read<OfficeEvent>(each.Json))
            .Where(each => each is OfficeEvent.AccountBound or OfficeEvent.AccountRefused
                or OfficeEvent.AccountReleased or OfficeEvent.AccountReadmitted)
            .Where(each => each is not OfficeEvent.AccountBound { By.Id: "nur" })];
    }
}
