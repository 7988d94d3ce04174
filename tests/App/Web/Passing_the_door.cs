using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Ppid.App.Web;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Passing_the_door
{
    private static readonly Route Broken = WebHouse.Get("/rusak", _ =>
        throw new InvalidOperationException("rahasia"));
    private static readonly Route BrokenApi = WebHouse.Get("/api/rusak", _ =>
        throw new InvalidOperationException("rahasia"));
    private static readonly Route Late = WebHouse.Get("/telat", _ =>
        Task.FromResult(Results.Json(new Unwritable())));
    private static readonly Route Unread = WebHouse.Get(
        "/api/salah", _ => throw new UnreadableInputException("Tidak terbaca.", [new("nama", "Isi nama.")]));

    [Fact]
    public async Task Puts_the_same_headers_on_every_answer()
    {
        await using var house = await WebHouse.Open(Broken, Unread);
        foreach (var path in new[] { "/gaya", "/rusak", "/api/salah", "/aset/ppid.css", "/aset/tiada.css" })
        {
            var headers = (await house.Client.GetAsync(path)).Headers;
            Assert.Equal(
                SecurityHeaders.ContentPolicy, headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("DENY", headers.GetValues("X-Frame-Options").Single());
            Assert.Equal("noindex, nofollow", headers.GetValues("X-Robots-Tag").Single());
            Assert.Equal(!path.EndsWith("ppid.css", StringComparison.Ordinal), headers.CacheControl!.NoStore);
        }
    }

    [Fact]
    public async Task Lets_search_engines_see_only_what_says_so()
    {
        var page = WebHouse.Get("/sop", _ => Task.FromResult(Results.Text("ok"))) with { Indexed = true };
        await using var house = await WebHouse.Open(page);
        Assert.False((await house.Client.GetAsync("/sop")).Headers.Contains("X-Robots-Tag"));
    }

    [Fact]
    public async Task Answers_a_bug_with_a_number_that_is_in_the_log_and_with_nothing_else()
    {
        await using var house = await WebHouse.Open(Broken);
        var answer = await house.Client.GetAsync("/rusak");
        var page = await Html.Of(answer);
        var reference = page.QuerySelector("[data-testid=rujukan]")!.TextContent;

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.StartsWith(
            $"Failure {reference} at GET /rusak", Assert.Single(house.Log.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/rusak", "*/*")]
    [InlineData("/rusak", "application/json")]
    public async Task Answers_programs_with_a_problem(string path, string accept)
    {
        await using var house = await WebHouse.Open(Broken, BrokenApi);
        house.Client.DefaultRequestHeaders.Add("Accept", accept);
        var answer = await house.Client.GetAsync(path);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("gangguan", problem.GetProperty("code").GetString());
        var reference = problem.GetProperty("reference").GetString()!;
        Assert.Contains(reference, house.Log.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catches_what_fails_while_the_answer_is_written()
    {
        await using var house = await WebHouse.Open(Late);
        var answer = await house.Client.GetAsync("/telat");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Single(house.Log.Errors);
    }

    [Fact]
    public async Task Names_the_field_that_could_not_be_read_and_logs_no_error()
    {
        await using var house = await WebHouse.Open(Unread);
        var answer = await house.Client.GetAsync("/api/salah");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Isi nama.", problem.GetProperty("errors").GetProperty("nama")[0].GetString());
        Assert.Empty(house.Log.Errors);
    }

    [Fact]
    public async Task Answers_HEAD_like_GET_without_a_body()
    {
        await using var house = await WebHouse.Open();
        var get = await house.Client.GetAsync("/aset/ppid.css");
        var head = await house.Client.SendAsync(new(HttpMethod.Head, "/aset/ppid.css"));

        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private sealed record Unwritable
    {
        public string Value => throw new InvalidOperationException("cannot be written");
    }
}
