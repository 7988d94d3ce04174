using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Web;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Slowing_down_a_caller
{
    private static readonly Allowance Twice = new(2, TimeSpan.FromHours(1));
    private static readonly WebSettings Settings = new()
    {
        Allowances = new Dictionary<string, Allowance> { ["pin"] = Twice },
    };


    [Fact]
    public async Task Answers_429_and_says_how_long_to_wait()
    {
        await using var house = await WebHouse.Open(Settings, Try("/coba", "pin"), Try("/lain", "lacak"));
        Assert.Equal(HttpStatusCode.OK, (await house.Client.GetAsync("/coba")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await house.Client.GetAsync("/coba")).StatusCode);

        var third = await house.Client.GetAsync("/coba");
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.InRange(
            third.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, (await house.Client.GetAsync("/lain")).StatusCode);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.TooManyRequests, "a caller cannot invent addresses")]
    [InlineData(1, HttpStatusCode.OK, "our proxy tells which caller it is")]
    public async Task Believes_only_its_own_proxies(int proxies, HttpStatusCode third, string because)
    {
        await using var house = await WebHouse.Open(
            Settings with { TrustedProxies = proxies }, Try("/coba", "pin"));
        var last = HttpStatusCode.OK;
        foreach (var address in new[] { "192.0.2.1", "192.0.2.2", "192.0.2.3" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/coba");
            request.Headers.Add("X-Forwarded-For", $"198.51.100.9, {address}");
            last = (await house.Client.SendAsync(request)).StatusCode;
        }

        Assert.True(third == last, because);
    }

    [Fact]
    public async Task Counts_an_officer_wherever_he_comes_from()
    {
        var route = WebHouse.Get(
            "/pin/{id}", context => Refuse(context, "pin", (string)context.Request.RouteValues["id"]!));
        await using var house = await WebHouse.Open(Settings, route);
        await house.Client.GetAsync("/pin/a");
        await house.Client.GetAsync("/pin/a");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await house.Client.GetAsync("/pin/a")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await house.Client.GetAsync("/pin/b")).StatusCode);
    }

    private static Route Try(string path, string purpose) =>
        WebHouse.Get(path, context => Refuse(context, purpose, null));

    private static async Task<IResult> Refuse(HttpContext context, string purpose, string? who) =>
        await context.RequestServices.GetRequiredService<Throttle>().Refuse(
            context, purpose, who) ?? Results.Ok();
}
