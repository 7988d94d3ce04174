using System.Net;
using Microsoft.AspNetCore.Http;
using Ppid.App.Web;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class A_session_of_an_officer : IAsyncLifetime
{
    private WebHouse _house = null!;

    public async Task InitializeAsync() => _house = await WebHouse.Open(
        WebHouse.Post("/mulai", context => Done(OfficerSession.Begin(context, "rina"))),
        WebHouse.Post("/selesai", context => Done(OfficerSession.End(context))),
        WebHouse.Post(
            "/kelola/ubah", context => OfficerSession.Require(context, "/kelola", _ => Task.FromResult(Results.Ok()))),
        WebHouse.Get(
            "/api/admin", context => OfficerSession.Require(context, "/kelola", _ => Task.FromResult(Results.Ok()))),
        WebHouse.Get("/kelola/berkas", context => OfficerSession.Require(context, "/kelola", Tell)));

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public async Task Knows_who_signed_in()
    {
        await Begin();
        Assert.Equal("rina", await _house.Client.GetStringAsync("/kelola/berkas"));
    }

    [Fact]
    public async Task Sends_everybody_else_to_sign_in_and_back()
    {
        Assert.Equal(
            "/kelola/masuk?ke=%2Fkelola%2Fberkas%3Fq%3D1", await Redirect(HttpMethod.Get, "/kelola/berkas?q=1"));
        Assert.Equal("/kelola/masuk?ke=%2Fkelola", await Redirect(HttpMethod.Post, "/kelola/ubah"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await _house.Client.GetAsync("/api/admin")).StatusCode);
    }

    [Fact]
    public async Task Is_a_cookie_no_script_and_no_other_site_can_use_and_a_hash_on_disk()
    {
        var cookie = (await Begin()).Headers.GetValues("Set-Cookie").Single();
        Assert.Matches("^ppid_sesi=[A-Za-z0-9_-]{43}; path=/; samesite=lax; httponly$", cookie);
        Assert.DoesNotContain(
            cookie[10..53], _house.Kept.Values.Single().ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_after_an_idle_hour_but_not_while_used()
    {
        await Begin();
        foreach (var _ in Enumerable.Range(0, 6))
        {
            _house.Clock.At += TimeSpan.FromMinutes(50);
            Assert.Equal("rina", await _house.Client.GetStringAsync("/kelola/berkas"));
        }

        _house.Clock.At += TimeSpan.FromMinutes(61);
        await Redirect(HttpMethod.Get, "/kelola/berkas");
    }

    [Fact]
    public async Task Ends_after_twelve_hours_however_much_it_is_used()
    {
        await Begin();
        foreach (var _ in Enumerable.Range(0, 14))
        {
            _house.Clock.At += TimeSpan.FromMinutes(50);
            Assert.Equal("rina", await _house.Client.GetStringAsync("/kelola/berkas"));
        }

        _house.Clock.At += TimeSpan.FromMinutes(50);
        await Redirect(HttpMethod.Get, "/kelola/berkas");
    }

    [Fact]
    public async Task Ends_when_he_leaves_and_stays_over_for_whoever_kept_the_cookie()
    {
        var cookie = (await Begin()).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        await _house.Client.PostAsync("/selesai", null);

        using var other = new HttpClient(
            new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        other.DefaultRequestHeaders.Add("Cookie", cookie);
        var answer = await other.GetAsync(new Uri(_house.Client.BaseAddress!, "/kelola/berkas"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty(_house.Kept.Values);
    }

    [Fact]
    public async Task Forgets_the_sessions_that_are_over_when_a_new_one_begins()
    {
        await Begin();
        _house.Clock.At += TimeSpan.FromHours(13);
        await Begin();
        Assert.Single(_house.Kept.Values);
    }

    [Theory]
    [InlineData("/kelola/berkas?q=1", "/kelola/berkas?q=1")]
    [InlineData("//jahat.example", "/kelola")]
    [InlineData("/\\jahat.example", "/kelola")]
    [InlineData("https://jahat.example", "/kelola")]
    [InlineData("/a\r\nSet-Cookie: x", "/kelola")]
    [InlineData("", "/kelola")]
    [InlineData(null, "/kelola")]
    public void Returns_only_to_a_path_of_this_house(string? sent, string expected) =>
        Assert.Equal(expected, LocalPath.Safe(sent, "/kelola"));

    private Task<HttpResponseMessage> Begin() => _house.Client.PostAsync("/mulai", null);

    private async Task<string> Redirect(HttpMethod method, string path)
    {
        var answer = await _house.Client.SendAsync(new(method, path));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static Task<IResult> Tell(OfficerSession session) => Task.FromResult(Results.Text(session.Officer));

    private static async Task<IResult> Done(Task work)
    {
        await work;
        return Results.Ok();
    }
}
