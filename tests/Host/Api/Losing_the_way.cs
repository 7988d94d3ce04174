using System.Net;
using System.Net.Http.Json;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

public sealed class Losing_the_way
{
    [Theory]
    [InlineData("PUT", "/api/cases", "GET, HEAD")]
    [InlineData("OPTIONS", "/api/key", "GET, HEAD")]
    [InlineData("GET", "/api/documents", "POST")]
    [InlineData("POST", "/api/webhooks/wh1", "DELETE, GET, HEAD")]
    [InlineData("PATCH", "/api/cases/x-2026-000001/letters/1.pdf", "GET, HEAD")]
    public async Task Is_told_which_methods_an_address_takes(string method, string path, string allowed)
    {
        await using var house = await HouseUnderTest.Start();
        var reply = await house.Api(method, path);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "metode-tidak-dikenal"), (reply.Status, reply.Code()));
        Assert.Equal(allowed, reply.Header("Allow"));
    }

    /// <summary>Whether a door is there, only the one who has its secret is told.</summary>
    [Theory]
    [InlineData("/hooks/sendgrid/inbound/x")]
    [InlineData("/hooks/sendgrid/events")]
    public async Task Says_nothing_of_the_doors_of_other_houses(string path)
    {
        await using var house = await HouseUnderTest.Start();
        Assert.Equal(HttpStatusCode.NotFound, (await house.Api("GET", path)).Status);
    }

    [Theory]
    [InlineData("/api/nope")]
    [InlineData("/api/nope.json")]
    [InlineData("/api/sops/nope")]
    public async Task Is_told_as_a_problem_that_speaks_to_programs(string path)
    {
        await using var house = await HouseUnderTest.Start();
        var reply = await house.Api("GET", path);
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (reply.Status, reply.MediaType));
        Assert.Contains("/openapi/v1.json", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_at_the_page_where_the_type_of_a_problem_is_explained()
    {
        await using var house = await HouseUnderTest.Start();
        var type = new Uri((await house.Api("GET", "/api/cases")).Json().GetProperty("type").GetString()!);
        Assert.Equal("http://ppid.example.go.id/masalah#kunci-diperlukan", type.ToString());
        var page = (await house.NewVisitor().Get(type.AbsolutePath)).Page;
        Assert.Contains("Kunci API diperlukan", page.GetElementById("kunci-diperlukan")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Pasal 22 ayat (8)", page.GetElementById("already-extended")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_for_a_key_wherever_one_is_wanted_and_judges_one_wherever_it_is_shown()
    {
        await using var house = await HouseUnderTest.Start();
        foreach (var path in new[] { "/api/key", "/api/cases", "/api/webhooks" })
        {
            var reply = await house.Api("GET", path);
            Assert.Empty(Documented.Faults("GET", path, reply));
            Assert.StartsWith("Bearer", reply.Header("WWW-Authenticate"), StringComparison.Ordinal);
        }

        foreach (var path in new[] { "/api/sops", "/api/sops/wbs", "/api/calendar/dp2kukm/add?from=2026-03-09&workingDays=1" })
        {
            Assert.Empty(Documented.Faults("GET", path, await house.Api("GET", path, null, With("ppid_x"))));
        }
    }

    [Fact]
    public async Task Is_told_what_kind_of_content_is_taken()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, key) = await house.Key("SIMPEL", [ApiScope.File]);
        var path = "/api/cases/permohonan-informasi";
        var packed = JsonContent.Create(Applicants.Siti);
        packed.Headers.ContentEncoding.Add("gzip");
        foreach (var reply in new[]
        {
            await house.Api("POST", path, new StringContent("<a/>", null, "application/xml"), With(key)),
            await house.Api("POST", path, packed, With(key)),
            await house.Api("POST", path, new FormUrlEncodedContent(Applicants.Siti), With(key)),
            await house.Api("POST", path, new StringContent("{}", null, "application/x-www-form-urlencoded"), With(key)),
            await house.Api("POST", "/api/documents", new StringContent("teks"), With(key)),
        })
        {
            Assert.Equal((HttpStatusCode.UnsupportedMediaType, "jenis-kiriman-tidak-dikenal"), (reply.Status, reply.Code()));
        }
    }

    [Theory]
    [InlineData("/messages", "isi")]
    [InlineData("/withdrawal", "alasan")]
    public async Task Is_told_so_too_where_nothing_but_JSON_is_documented(string path, string field)
    {
        await using var house = await HouseUnderTest.Start();
        var (id, ticket) = await house.FilesByProgram();
        var sent = new MultipartFormDataContent { { new StringContent("Salah kirim."), field } };
        var reply = await house.Api("POST", $"/api/cases/{id}{path}", sent, ("X-Tiket", ticket));
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "jenis-kiriman-tidak-dikenal"), (reply.Status, reply.Code()));
        Assert.Contains("application/json", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_helped_by_the_example_that_every_site_serves_with_its_own_address()
    {
        await using var house = await HouseUnderTest.Start();
        var served = (await house.Api("GET", "/openapi/v1.http")).Text;
        Assert.Contains("@host = http://ppid.example.go.id\n", served, StringComparison.Ordinal);
        Assert.Contains("# @name keberatan", served, StringComparison.Ordinal);
    }
}
