using System.Net;
using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Admin;

public sealed class Coming_in
{
    [Theory]
    [InlineData("/kelola")]
    [InlineData("/kelola/pejabat")]
    [InlineData("/kelola/kalender")]
    [InlineData("/kelola/surat")]
    [InlineData("/kelola/kantor")]
    [InlineData("/kelola/kantor/buku.json")]
    [InlineData("/kelola/register/permohonan")]
    [InlineData("/kelola/register/permohonan.csv")]
    [InlineData("/kelola/perkara/permohonan-informasi-dp2kukm-2026-000001")]
    [InlineData("/kelola/perkara/permohonan-informasi-dp2kukm-2026-000001/buku.json")]
    public async Task Strangers_are_sent_to_the_sign_in_page(string page)
    {
        await using var house = await HouseUnderTest.Start();

        var reply = await house.Visitor.Get(page);

        Assert.Equal(HttpStatusCode.Redirect, reply.Status);
        Assert.StartsWith("/kelola/masuk?", reply.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/admin", "/kelola/")]
    [InlineData("/admin/pejabat?kantor=dp2kukm", "/kelola/pejabat?kantor=dp2kukm")]
    [InlineData("/admin//contoh.id", "/kelola//contoh.id")]
    public async Task An_address_from_before_leads_to_where_its_page_is_now(string old, string now)
    {
        await using var house = await HouseUnderTest.Start();

        var reply = await house.Visitor.Get(old);

        Assert.Equal((HttpStatusCode.MovedPermanently, now), (reply.Status, reply.Location));
    }

    [Fact]
    public async Task The_first_administrator_comes_in_by_the_link_of_the_console()
    {
        await using var house = await HouseUnderTest.Start();

        var reply = await house.Visitor.Post(await house.FirstLink(), AtAdmin.NewPin());

        Assert.Equal((HttpStatusCode.SeeOther, "/kelola"), (reply.Status, reply.Location));
        Assert.Equal("Nur Contoh", (await house.Visitor.Follow(reply)).Says("siapa"));
        Assert.Equal("Nur Contoh", (await house.HappenedToOffice<OfficeEvent.SignedIn>()).By.Name);
        Assert.Null(await house.Service<SignInLinks>().First(CancellationToken.None));
    }

    [Fact]
    public async Task Looking_at_a_link_does_not_use_it_up()
    {
        await using var house = await HouseUnderTest.Start();
        var link = await house.FirstLink();

        await house.NewVisitor().Get(link);
        await house.NewVisitor().Send(new(HttpMethod.Head, link));
        var reply = await house.Visitor.Post(link, AtAdmin.NewPin());

        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
    }

    [Fact]
    public async Task A_link_lets_in_once()
    {
        await using var house = await HouseUnderTest.Start();
        var link = await house.FirstLink();
        var opened = await house.Visitor.Get(link);
        await house.Visitor.Submit(opened, link, AtAdmin.NewPin());

        var again = await house.Visitor.Submit(opened, link, AtAdmin.NewPin());

        Assert.Equal(HttpStatusCode.Gone, again.Status);
        Assert.NotNull((await house.NewVisitor().Get(link)).Find("tautan-habis"));
    }

    [Fact]
    public async Task A_new_start_makes_the_older_link_worthless()
    {
        await using var house = await HouseUnderTest.Start();
        var older = await house.FirstLink();
        var newer = await house.FirstLink();

        Assert.Equal(HttpStatusCode.Gone, (await house.Visitor.Get(older)).Status);
        Assert.Equal(HttpStatusCode.OK, (await house.Visitor.Get(newer)).Status);
    }

    [Fact]
    public async Task A_link_is_over_after_its_time()
    {
        await using var house = await HouseUnderTest.Start();
        var yesterday = new WallClock(new SettableTime(TimeProvider.System.GetUtcNow().AddHours(-25)));
        var links = new SignInLinks(house.Store, house.Service<OfficeBook>(), house.Service<Pins>(), yesterday);
        var secret = await links.First(CancellationToken.None);

        Assert.Equal(HttpStatusCode.Gone, (await house.Visitor.Get($"/kelola/masuk/{secret}")).Status);
        Assert.NotNull(await links.Find(secret!, CancellationToken.None));
    }

    [Fact]
    public async Task Asking_again_does_not_kill_the_link_that_is_on_its_way_but_coming_in_kills_all()
    {
        await using var house = await HouseUnderTest.Start();
        await house.Service<Pins>().ChooseWithoutCode(AtAdmin.Nur, AtAdmin.Pin, CancellationToken.None);
        var aWhileAgo = new WallClock(new SettableTime(TimeProvider.System.GetUtcNow().AddMinutes(-5)));
        var links = new SignInLinks(house.Store, house.Service<OfficeBook>(), house.Service<Pins>(), aWhileAgo);
        var older = "/kelola/masuk/" + await links.ByMail(AtAdmin.Nur, CancellationToken.None);

        var newer = await MailedLink(house);
        var stillOpen = await house.Visitor.Get(older);
        await house.Visitor.Post(newer, [new("pin", AtAdmin.Pin)]);

        Assert.Equal(HttpStatusCode.OK, stillOpen.Status);
        Assert.Equal(HttpStatusCode.Gone, (await house.NewVisitor().Get(older)).Status);
    }

    [Fact]
    public async Task A_wrong_PIN_does_not_let_in_and_leaves_the_link_alone()
    {
        await using var house = await HouseUnderTest.Start();
        await house.Service<Pins>().ChooseWithoutCode(AtAdmin.Nur, AtAdmin.Pin, CancellationToken.None);
        var link = await MailedLink(house);

        var wrong = await house.Visitor.Post(link, [new("pin", "111222")]);

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.NotNull(wrong.ErrorAt("pin"));
        Assert.Equal(HttpStatusCode.Redirect, (await house.Visitor.Get("/kelola")).Status);
        Assert.Equal("/kelola", (await house.Visitor.Post(link, [new("pin", AtAdmin.Pin)])).Location);
    }

    [Fact]
    public async Task A_mailbox_alone_is_not_enough_to_choose_a_PIN()
    {
        await using var house = await HouseUnderTest.Start();
        var link = await MailedLink(house);

        var without = await house.Visitor.Post(link, AtAdmin.NewPin());
        var code = await house.Service<Pins>().IssueActivation(AtAdmin.Nur, CancellationToken.None);
        var with = await house.Visitor.Post(link, [.. AtAdmin.NewPin(), new("kode", code)]);

        Assert.NotNull(without.ErrorAt("kode"));
        Assert.Equal("/kelola", with.Location);
    }

    [Fact]
    public async Task Nobody_learns_whose_address_is_known()
    {
        await using var house = await HouseUnderTest.Start();

        var stranger = await house.Visitor.Post("/kelola/masuk", [new("surel", "orang@contoh.id")]);
        var officer = await house.Visitor.Post("/kelola/masuk", [new("surel", "siti.contoh@dp2kukm.example.go.id")]);
        var administrator = await house.Visitor.Post("/kelola/masuk", [new("surel", "NUR.contoh@dp2kukm.example.go.id")]);

        Assert.Equal(stranger.Says("diminta"), administrator.Says("diminta"));
        Assert.Equal(stranger.Says("diminta"), officer.Says("diminta"));
        var mail = await house.MailAfter(0);
        Assert.Single(house.Post.Sent);
        Assert.Equal("nur.contoh@dp2kukm.example.go.id", mail.To.Address);
    }

    [Fact]
    public async Task Who_is_no_administrator_any_more_is_turned_away()
    {
        await using var house = await HouseUnderTest.Start();
        var secret = await house.SessionOf("siti");

        var request = new HttpRequestMessage(HttpMethod.Get, "/kelola");
        request.Headers.Add("Cookie", $"ppid_sesi={secret}");
        var reply = await house.NewVisitor().Send(request);

        Assert.Equal(HttpStatusCode.Forbidden, reply.Status);
    }

    [Fact]
    public async Task Leaving_ends_the_session()
    {
        await using var house = await HouseUnderTest.Start();
        var nur = await house.Administrator();

        await nur.Post("/kelola/keluar", [], page: "/kelola");

        Assert.Equal(HttpStatusCode.Redirect, (await nur.Get("/kelola")).Status);
    }

    private static Task<string> MailedLink(HouseUnderTest house) =>
        house.AsksForLink("/kelola/masuk", "nur.contoh@dp2kukm.example.go.id");
}
