using System.Net;
using Ppid.App.Web;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

public sealed class Coming_with_a_key
{
    [Fact]
    public async Task Opens_nothing_that_is_wrong_over_or_revoked()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, secret) = await house.Key("SIMPEL", [ApiScope.List]);
        var (_, old) = await house.Key("LAMA", [ApiScope.List], until: new DateOnly(2020, 1, 1));
        Assert.Equal("kunci-diperlukan", (await house.Api("GET", "/api/cases")).Code());
        Assert.Equal("kunci-tidak-dikenal", (await house.Api("GET", "/api/cases", null, With("ppid_x"))).Code());
        Assert.Equal("kunci-tidak-dikenal", (await house.Api("GET", "/api/cases", null, With(secret[..^1] + "0g"))).Code());
        Assert.Equal("kunci-kedaluwarsa", (await house.Api("GET", "/api/cases", null, With(old))).Code());
        Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", "/api/cases", null, With(secret))).Status);
        await house.Revoke(id);
        var revoked = await house.Api("GET", "/api/cases", null, With(secret));
        Assert.Equal((HttpStatusCode.Unauthorized, "kunci-dicabut"), (revoked.Status, revoked.Code()));
        Assert.StartsWith("Bearer", revoked.Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_cases_without_names_unless_it_may_read()
    {
        await using var house = await HouseUnderTest.Start();
        await house.FilesByProgram();
        var (_, lists) = await house.Key("Daftar", [ApiScope.List]);
        Assert.DoesNotContain("Siti Contoh", (await house.Api("GET", "/api/cases", null, With(lists))).Text, StringComparison.Ordinal);
        var (_, reads) = await house.Key("Baca", [ApiScope.List, ApiScope.Read]);
        Assert.Contains("Siti Contoh", (await house.Api("GET", "/api/cases", null, With(reads))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_shows_a_whole_identity_number()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, ticket) = await house.FilesByProgram();
        var key = await house.FullKey();
        var file = await house.Api("GET", $"/api/cases/{id}/application", null, With(key));
        Assert.Contains("Siti Contoh", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Applicants.Siti["nik"], file.Text, StringComparison.Ordinal);
        var own = await house.Api("GET", $"/api/cases/{id}/application", null, ("X-Tiket", ticket));
        Assert.DoesNotContain(Applicants.Siti["nik"], own.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_papers_that_prove_who_somebody_is_only_to_those_who_judge_them()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, files) = await house.Key("Ajukan", [ApiScope.File]);
        var request = new Dictionary<string, object>(Applicants.Siti.ToDictionary(each => each.Key, each => (object)each.Value))
        {
            ["identitas"] = (await house.Uploads(files)).GetString()!,
        };
        var id = (await house.Api("POST", "/api/cases/permohonan-informasi", request, With(files))).Json().GetProperty("id").GetString()!;
        var path = $"/api/cases/{id}/documents/{Assert.Single((await house.Look(new(id))).Facts.Documents).Hash}";

        var (_, reads) = await house.Key("Baca", [ApiScope.Read]);
        var refused = await house.Api("GET", path, null, With(reads));
        Assert.Equal((HttpStatusCode.Forbidden, "lingkup-kurang"), (refused.Status, refused.Code()));
        var (_, judges) = await house.Key("Putuskan", [ApiScope.Read, ApiScope.Decide], ["siti"]);
        Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", path, null, With(judges))).Status);
    }

    [Fact]
    public async Task Searches_names_only_where_it_may_read_them()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, lists) = await house.Key("Daftar", [ApiScope.List]);
        Assert.Equal("lingkup-kurang", (await house.Api("GET", "/api/cases?cari=Siti", null, With(lists))).Code());
    }

    [Fact]
    public async Task Is_named_in_any_spelling_of_its_scheme()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, key) = await house.Key("Daftar", [ApiScope.List]);
        Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", "/api/key", null, ("Authorization", $"BEARER  {key}"))).Status);
    }

    [Fact]
    public async Task Is_told_of_the_narrower_limit_that_said_no()
    {
        await using var house = await HouseUnderTest.Start(allowance: new Allowance(3, TimeSpan.FromMinutes(5)));
        var (id, _) = await house.FilesByProgram();
        var reply = default(PageReply)!;
        foreach (var name in new[] { "SATU", "DUA", "TIGA", "EMPAT" })
        {
            var (_, key) = await house.Key(name, [ApiScope.Read]);
            reply = await house.Api("GET", $"/api/cases/{id}", null, With(key), ("X-Tiket", "7Q2M-4XKD-9H0R-B5TC-1WVE"));
        }

        Assert.Equal((HttpStatusCode.TooManyRequests, "0"), (reply.Status, reply.Header("RateLimit-Remaining")));
        Assert.Equal(reply.Header("Retry-After"), reply.Header("RateLimit-Reset"));
    }

    [Fact]
    public async Task Announces_how_many_turns_are_left_and_when_to_come_again()
    {
        await using var house = await HouseUnderTest.Start(allowance: new Allowance(2, TimeSpan.FromMinutes(5)));
        var (_, key) = await house.Key("SIMPEL", [ApiScope.List]);
        var first = await house.Api("GET", "/api/key", null, With(key));
        Assert.Equal(("2", "1"), (first.Header("RateLimit-Limit"), first.Header("RateLimit-Remaining")));
        await house.Api("GET", "/api/key", null, With(key));
        var third = await house.Api("GET", "/api/key", null, With(key));
        Assert.Equal(HttpStatusCode.TooManyRequests, third.Status);
        Assert.Equal(third.Header("RateLimit-Reset"), third.Header("Retry-After"));
        var (_, other) = await house.Key("LAIN", [ApiScope.List]);
        Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", "/api/key", null, With(other))).Status);
    }

    [Fact]
    public async Task Leads_through_a_list_page_by_page_without_doubles()
    {
        await using var house = await HouseUnderTest.Start();
        for (var number = 0; number < 5; number++)
        {
            await house.FilesByProgram();
        }

        var (_, key) = await house.Key("Daftar", [ApiScope.List]);
        var (seen, next) = (new List<string>(), "/api/cases?limit=2&status=berjalan");
        while (next.Length > 0)
        {
            var page = await house.Api("GET", next, null, With(key));
            seen.AddRange(page.Json().EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
            var link = page.Header("Link");
            next = link.Length == 0 ? "" : new Uri(link[1..link.IndexOf('>', StringComparison.Ordinal)]).PathAndQuery;
        }

        Assert.Equal(5, seen.Count);
        Assert.Equal(5, seen.Distinct().Count());
        Assert.Equal(HttpStatusCode.BadRequest, (await house.Api("GET", "/api/cases?cursor=%27OR1", null, With(key))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await house.Api("GET", "/api/cases?limit=0", null, With(key))).Status);
    }
}
