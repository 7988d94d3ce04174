using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Web;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>What an attacker sends is a mistake like any other: named, small, and never a fault of the house.</summary>
public sealed class Breaking_in
{
    private static readonly string[] Paths =
    [
        "{id}%2F..%2Fapplication", "..%2f..%2fkelola", "%FF%FE", "%E2%80%AE", "{id}/documents/..%2f..%2fserver.key", "kantor-dp2kukm",
        "kantor-dp2kukm/history", "{id}/letters/99999999999999999999.pdf", "{id}/letters/-1.pdf", "{long}", "{long}/history",
    ];

    [Fact]
    public async Task Finds_nothing_by_a_crooked_path()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var key = await house.FullKey();
        foreach (var path in Paths)
        {
            var asked = "/api/cases/" + path.Replace("{id}", id, StringComparison.Ordinal)
                .Replace("{long}", new string('a', 6000), StringComparison.Ordinal);
            var reply = await house.Api("GET", asked, null, With(key));
            Assert.True(reply.Status == HttpStatusCode.NotFound, $"{path}: {reply.Status}");
            Assert.Equal("tidak-ditemukan", reply.Code());
        }
    }

    public static TheoryData<string, string> Bodies => new()
    {
        { "deep", string.Concat(Enumerable.Repeat("{\"isian\":", 40)) + "1" + new string('}', 40) },
        { "deep arrays", "{\"nama\":" + new string('[', 5000) + new string(']', 5000) + "}" },
        { "a member twice", "{\"nama\":\"a\",\"nama\":\"b\"}" },
        { "twice, once in escapes", "{\"nama\":\"a\",\"n\\u0061ma\":\"b\"}" },
        { "twice within", "{\"isian\":{\"apa\":\"a\",\"apa\":\"b\"}}" },
        { "a broken character", "{\"nama\":\"\\ud800\"}" },
        { "two documents", "{}{}" },
        { "nothing", "null" },
        { "a number nobody can hold", "{\"nama\":1e999999}" },
        { "eighty thousand fields", "{" + string.Join(',', Enumerable.Range(0, 80_000).Select(i => $"\"{i:x}\":\"x\"")) + "}" },
        { "a hundred thousand values", "{\"nama\":[" + string.Join(',', Enumerable.Repeat("\"\"", 100_000)) + "]}" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Is_told_what_is_wrong_in_fewer_words_than_it_sent(string what, string body)
    {
        await using var house = await HouseUnderTest.Start();
        foreach (var path in new[] { "/api/cases/permohonan-informasi", "/api/cases/wbs" })
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            var reply = await house.Api("POST", path, content);
            Assert.True(reply.Status == HttpStatusCode.BadRequest, $"{what}: {reply.Status} {reply.Text}");
            Assert.Equal("masukan-tak-terbaca", reply.Code());
            Assert.True(reply.Content.Length < 2000, $"{what}: {reply.Content.Length}");
        }
    }

    [Fact]
    public async Task Attaches_no_more_uploads_than_a_form_takes_files()
    {
        await using var house = await HouseUnderTest.Start();
        var key = await house.FullKey();
        var upload = (await house.Uploads(key)).GetString()!;
        var request = new Dictionary<string, object>(Applicants.Siti.ToDictionary(each => each.Key, each => (object)each.Value))
        {
            ["identitas"] = Enumerable.Repeat(upload, 500).ToArray(),
        };

        var filed = await house.Api("POST", "/api/cases/permohonan-informasi", request, With(key));

        Assert.Equal(HttpStatusCode.BadRequest, filed.Status);
        Assert.Contains("Paling banyak 8 berkas", filed.Text, StringComparison.Ordinal);
        Assert.Contains("identitas", filed.Text, StringComparison.Ordinal);

        var (id, _) = await house.FilesByProgram();
        await house.Api("POST", $"/api/cases/{id}/tasks/2/outcomes", new { hasil = "lengkap" }, With(key), For("siti"));
        var decided = await house.Api(
            "POST", $"/api/cases/{id}/tasks/3/outcomes",
            new { hasil = "ke-bidang", isian = new { unit = "bidang-koperasi" }, berkas = Enumerable.Repeat(upload, 500) },
            With(key), For("rina"));
        Assert.Equal(HttpStatusCode.BadRequest, decided.Status);
        Assert.Contains("Paling banyak 20 berkas", decided.Text, StringComparison.Ordinal);
    }

    /// <summary>A header that is said twice, or a method in a header, is nobody's wish.</summary>
    [Fact]
    public async Task Gains_nothing_by_headers_that_say_two_things()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, ticket) = await house.FilesByProgram();
        var key = await house.FullKey();
        var (_, bare) = await house.Key("Bare", [ApiScope.Webhooks]);
        Assert.Equal("kunci-tidak-dikenal", (await house.Api("GET", "/api/cases", null, With(bare), With(key))).Code());
        Assert.Equal("tidak-ditemukan", (await house.Api("GET", $"/api/cases/{id}", null, ("X-Tiket", "x"), ("X-Tiket", ticket))).Code());
        Assert.Equal("pejabat-tidak-terdaftar", (await house.Api(
            "POST", $"/api/cases/{id}/tasks/2/outcomes", new { hasil = "lengkap" }, With(key), For("siti"), For("rina"))).Code());
        foreach (var name in new[] { "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override" })
        {
            var reply = await house.Api("GET", $"/api/cases/{id}", null, ("X-Tiket", ticket), (name, "DELETE"));
            Assert.Equal(HttpStatusCode.OK, reply.Status);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await house.Api("DELETE", $"/api/cases/{id}", null, (name, "GET"))).Status);
        }
    }

    [Fact]
    public async Task Is_given_nobody_elses_answer_for_the_same_Idempotency_Key()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, one) = await house.Key("Satu", [ApiScope.File]);
        var (_, two) = await house.Key("Dua", [ApiScope.File]);
        var same = ("Idempotency-Key", (string?)"satu");
        var first = await house.Api("POST", "/api/cases/permohonan-informasi", Applicants.Siti, With(one), same);

        foreach (var other in new[] { With(two), ("X-Lain", "tanpa kunci") })
        {
            var reply = await house.Api("POST", "/api/cases/permohonan-informasi", Applicants.Siti, other, same);
            Assert.Equal(HttpStatusCode.Created, reply.Status);
            Assert.Equal("", reply.Header("Idempotency-Replayed"));
            Assert.NotEqual(first.Json().GetProperty("ticket").GetString(), reply.Json().GetProperty("ticket").GetString());
        }

        var changed = await house.Api(
            "POST", "/api/cases/permohonan-informasi", Applicants.Siti.With("tujuan", "Lain"), With(one), same);
        Assert.Equal("kunci-kiriman-terpakai", changed.Code());
    }

    /// <summary>Without proxies of our own nobody is believed who says that he is somebody else; with one only its own
    /// entry is.</summary>
    [Theory]
    [InlineData(0, "203.0.113.{0}")]
    [InlineData(1, "203.0.113.{0}, 198.51.100.1")]
    public async Task Is_counted_as_one_whatever_it_says_of_its_address(int proxies, string said)
    {
        var settings = new WebSettings { TrustedProxies = proxies, Otherwise = new(3, TimeSpan.FromMinutes(5)) };
        await using var house = await HouseUnderTest.Start(adjust: services => services.Replace(ServiceDescriptor.Singleton(
            settings with { Allowances = new Dictionary<string, Allowance>() })));
        var last = HttpStatusCode.OK;
        for (var i = 0; i < 4; i++)
        {
            var address = said.Replace("{0}", $"{i}", StringComparison.Ordinal);
            last = (await house.Api("GET", "/api/sops", null, ("X-Forwarded-For", address))).Status;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }
}
