using System.Net;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Officer;

public sealed class Opening_a_task
{
    [Theory]
    [InlineData("GET", "")]
    [InlineData("HEAD", "")]
    [InlineData("GET", "/perpanjang")]
    [InlineData("HEAD", "/penyerahan")]
    public async Task Changes_nothing_however_often(string method, string below)
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var before = await house.Version(id);

        await house.Visitor.Send(new(new HttpMethod(method), link + below));
        await house.Visitor.Send(new(new HttpMethod(method), link + below));

        Assert.Equal(before, await house.Version(id));
        Assert.Equal(HttpStatusCode.OK, (await house.Visitor.Get(link)).Status);
    }

    [Fact]
    public async Task By_a_scanner_that_posts_decides_nothing()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var link = await house.LinkWithPin(id);
        var before = await house.Version(id);

        var reply = await house.Visitor.Send(new(HttpMethod.Post, link)
        {
            Content = new FormUrlEncodedContent([new("hasil", "lengkap"), new("pin", AtTask.Pin)]),
        });

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal(before, await house.Version(id));
    }

    [Fact]
    public async Task Shows_what_is_asked_until_when_and_for_whom()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var page = await house.Visitor.Get(await house.Link(id));

        Assert.Contains("memverifikasi kelengkapan berkas", page.Says("kegiatan"), StringComparison.Ordinal);
        Assert.Equal("Senin, 30 Maret 2026", page.Says("tenggat"));
        Assert.Equal("6472014508900001", page.Says("identitas"));
        Assert.Contains("koperasi aktif", page.Says("rincian"), StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("input[type=radio][checked]"));
    }

    [Fact]
    public async Task Keeps_its_secret_out_of_the_title_and_of_other_peoples_eyes()
    {
        await using var house = await HouseUnderTest.Start();
        var link = await house.Link(await house.FiledCase());
        var page = await house.Visitor.Get(link);

        Assert.DoesNotContain(link[3..], page.Page.Title, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Header("Referrer-Policy"));
        Assert.Contains("noindex", page.Header("X-Robots-Tag"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_somebody_else_by_now_tells_nothing_about_the_case()
    {
        await using var house = await HouseUnderTest.Start();
        var id = await house.FiledCase();
        var old = await house.Link(id);
        await house.Desk.Handle(
            "pindah", id,
            new CaseCommand.Reassign(
                house.Time.Now, new(ActorKind.Admin, "nur", "Nur Contoh", "uji"), 2, "andi", "Cuti"),
            CancellationToken.None);

        var page = await house.Visitor.Get(old);

        Assert.Contains("pejabat lain", page.Says("tidak-berlaku"), StringComparison.Ordinal);
        Assert.DoesNotContain("Siti Contoh", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("koperasi", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await house.Visitor.Get(await house.Link(id))).Status);
    }

    [Fact]
    public async Task That_does_not_exist_is_not_found()
    {
        await using var house = await HouseUnderTest.Start();

        Assert.Equal(HttpStatusCode.NotFound, (await house.Visitor.Get("/t/" + new string('A', 43))).Status);
    }

    [Fact]
    public async Task Shows_a_document_in_the_browser_and_lets_it_run_nothing()
    {
        await using var house = await HouseUnderTest.Start();
        var page = await house.Visitor.Get(await house.Link(await house.FiledCase()));
        var paper = await house.Visitor.Get(page.Page.QuerySelector("a.paper")!.GetAttribute("href")!);

        Assert.Equal("image/png", paper.MediaType);
        Assert.Contains("sandbox", paper.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", paper.Header("X-Content-Type-Options"));
        Assert.StartsWith("inline", paper.Header("Content-Disposition"), StringComparison.Ordinal);
        Assert.Equal(Papers.Png, paper.Content);
    }

    [Fact]
    public async Task At_the_look_up_suggests_rows_of_the_DIP()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, link) = await house.AtStep3();

        Assert.Contains("koperasi", (await house.Visitor.Get(link)).Says("saran-dip"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task To_sign_shows_the_refusal_as_it_will_be_sent()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.AtStep3();
        await house.Decides(id, "dikecualikan", new StepForm.DenialFilled(Officers.Refusal));

        var page = await house.Visitor.Get(await house.Link(id));

        Assert.Contains("Pasal 17 huruf b", page.Says("pratinjau"), StringComparison.Ordinal);
        Assert.Contains("Ditetapkan oleh Dewi Contoh", page.Says("pratinjau"), StringComparison.Ordinal);
        Assert.Contains("2026", page.Says("hari-terakhir"), StringComparison.Ordinal);
        Assert.DoesNotContain(house.Service<Ppid.App.Web.Tokens>().Ticket(id.Value), page.Text, StringComparison.Ordinal);
    }
}
