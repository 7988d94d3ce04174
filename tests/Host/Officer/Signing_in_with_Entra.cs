using System.Net;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Officer.AtEntra;

namespace Ppid.Tests.Host.Officer;

/// <summary>The platform stands in front and says who calls: App Service authentication with Microsoft Entra.</summary>
public sealed class Signing_in_with_Entra
{
    [Fact]
    public async Task Takes_the_place_of_the_PIN()
    {
        await using var house = await BehindEntra();
        var id = await house.FiledCase();
        var link = await house.Link(id);
        var visitor = house.NewVisitor().Saying(Header, Account(Siti, "Ppid.Pejabat"));

        var page = await visitor.Get(link);
        var reply = await visitor.Submit(page, link, [new("hasil", "lengkap")]);

        Assert.Contains(Siti, page.Says("akun"), StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("input[name=pin]"));
        Assert.Equal(HttpStatusCode.SeeOther, reply.Status);
        Assert.Equal("3", (await house.Look(id)).Facts.Tasks[0].Step);
        var taken = (await house.Look(id)).History.Events.OfType<CaseEvent.OutcomeTaken>().Last();
        Assert.Equal(("siti", "tautan + akun Entra"), (taken.By.Id, taken.By.Via));
    }

    [Theory]
    [InlineData(null, "Ppid.Pejabat")]
    [InlineData(Andi, "Ppid.Pejabat")]
    [InlineData(Siti, "")]
    [InlineData(Siti, "Ppid.Admin")]
    [InlineData("orang.luar@example.org", "Ppid.Pejabat")]
    public async Task Refuses_everybody_but_whoever_holds_the_task(string? who, string role)
    {
        await using var house = await BehindEntra();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var visitor = house.NewVisitor();
        _ = who is null ? visitor : visitor.Saying(Header, Account(who, role));

        var reply = await visitor.Post(link, AtTask.Choosing("lengkap"));

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("2", (await house.Look(id)).Facts.Tasks[0].Step);
    }

    [Fact]
    public async Task Opens_the_desk_and_the_pages_of_administrators_each_for_its_role()
    {
        await using var house = await BehindEntra();
        var siti = house.NewVisitor().Saying(Header, Account(Siti, "Ppid.Pejabat"));
        var nur = house.NewVisitor().Saying(Header, Account(Nur, "Ppid.Admin"));

        Assert.Equal("Siti Contoh", (await siti.Get("/meja")).Says("siapa"));
        Assert.Equal("Nur Contoh", (await nur.Get("/kelola")).Says("siapa"));
        Assert.Equal(HttpStatusCode.Forbidden, (await siti.Get("/kelola")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await nur.Get("/meja")).Status);
        var proud = house.NewVisitor().Saying(Header, Account(Siti, "Ppid.Admin"));
        Assert.Equal(HttpStatusCode.Forbidden, (await proud.Get("/kelola")).Status);
    }

    [Theory]
    [InlineData("/meja?urut=tenggat", "/.auth/login/aad?post_login_redirect_uri=%2Fmeja%3Furut%3Dtenggat")]
    [InlineData("/kelola/pejabat", "/.auth/login/aad?post_login_redirect_uri=%2Fkelola%2Fpejabat")]
    public async Task Begins_at_the_platform_and_comes_back(string page, string signIn)
    {
        await using var house = await BehindEntra();

        Assert.Equal(signIn, (await house.Visitor.Get(page)).Location);
        Assert.Equal("/meja", (await house.Visitor.Get("/meja/masuk")).Location);
    }

    [Fact]
    public async Task Leaves_neither_one_time_links_nor_old_sessions_a_way_in()
    {
        var data = (string?)null;
        await using var house = await BehindEntra();
        var first = await house.FirstLink();
        var cookie = await house.SessionOf("nur");
        data = $"ppid_sesi={cookie}";

        Assert.Equal("/kelola", (await house.Visitor.Get(first)).Location);
        var old = await house.NewVisitor().Saying("Cookie", data).Get("/kelola");
        Assert.StartsWith("/.auth/login/aad?", old.Location, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task Believes_nothing_that_cannot_be_read_as_the_platform_writes_it(string forged)
    {
        await using var house = await BehindEntra();

        var reply = await house.NewVisitor().Saying(Header, forged).Get("/meja");

        Assert.StartsWith("/.auth/login/aad?", reply.Location, StringComparison.Ordinal);
    }

    public static TheoryData<string> Forged => new()
    {
        "bukan base64!",
        Convert.ToBase64String("bukan json"u8),
        Convert.ToBase64String("{}"u8),
        Convert.ToBase64String("null"u8),
        Convert.ToBase64String("""{"auth_typ":"aad","claims":null}"""u8),
        Account(Siti, "Ppid.Pejabat", "google"),
    };

    [Fact]
    public async Task Tells_an_account_that_says_nothing_of_itself_that_nobody_knows_it()
    {
        await using var house = await BehindEntra();
        var empty = Convert.ToBase64String("""{"auth_typ":"aad","claims":[null]}"""u8);

        Assert.Equal(HttpStatusCode.Forbidden, (await house.NewVisitor().Saying(Header, empty).Get("/meja")).Status);
    }

    [Fact]
    public async Task Is_not_believed_where_nobody_stands_in_front()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var forger = house.NewVisitor().Saying(Header, Account(Siti, "Ppid.Pejabat"));
        var admin = house.NewVisitor().Saying(Header, Account(Nur, "Ppid.Admin"));

        var reply = await forger.Post(link, [new("hasil", "lengkap"), new("pin", "000001")]);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("2", (await house.Look(id)).Facts.Tasks[0].Step);
        Assert.StartsWith("/meja/masuk?", (await forger.Get("/meja")).Location, StringComparison.Ordinal);
        Assert.StartsWith("/kelola/masuk?", (await admin.Get("/kelola")).Location, StringComparison.Ordinal);
    }
}
