using System.Net;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>A system that was away asks what has changed since.</summary>
public sealed class Catching_up
{
    [Fact]
    public async Task Tells_of_every_case_that_changed_and_of_no_other()
    {
        await using var house = await HouseUnderTest.Start();
        var (older, quiet) = (await house.FilesByProgram(), await house.FilesByProgram());
        var away = house.Time.Now.AddHours(3);
        house.Time.Now = away;
        await house.Api("POST", $"/api/cases/{older.Id}/withdrawal", new { alasan = "x" }, ("X-Tiket", older.Ticket));
        var newer = await house.FilesByProgram();
        var (_, key) = await house.Key("Daftar", [ApiScope.List]);

        Assert.Equal([newer.Id, older.Id], await Changed(house, key, "2026-03-09T12:00:00%2B08:00"));
        Assert.Equal([newer.Id, older.Id], await Changed(house, key, "2026-03-09T04:00:00.0000000000Z"));
        Assert.Equal([older.Id], await Changed(house, key, "2026-03-09t04:00:00z&status=ditarik"));
        Assert.Empty(await Changed(house, key, "2026-03-09T04:00:00.5Z"));
        Assert.Equal([newer.Id, quiet.Id, older.Id], await Changed(house, key, "2026-03-08T20:59:59-04:00"));
    }

    [Theory]
    [InlineData("2026-03-09")]
    [InlineData("2026-03-09T04:00:00")]
    [InlineData("2026-03-09T04:00:00+08:00", "a plus that was not written as %2B is a space")]
    [InlineData("2026-03-09T24:00:00Z")]
    [InlineData("2026-02-30T04:00:00Z")]
    [InlineData("0001-01-01T00:00:00%2B08:00")]
    [InlineData("9999-12-31T23:59:59-08:00")]
    [InlineData("1773028800")]
    [InlineData("kemarin")]
    [InlineData("", "a program that has lost its mark would read everything")]
    [InlineData("2026-03-09T04:00:00Z%0A")]
    public async Task Says_how_an_instant_is_written(string since, string because = "")
    {
        await using var house = await HouseUnderTest.Start();
        var (_, key) = await house.Key("Daftar", [ApiScope.List]);

        var reply = await house.Api("GET", $"/api/cases?diubah-sejak={since}", null, With(key));

        Assert.True(reply.Status == HttpStatusCode.BadRequest, because);
        var error = reply.Json().GetProperty("errors").GetProperty("diubah-sejak")[0].GetString();
        Assert.Contains("RFC 3339", error, StringComparison.Ordinal);
        Assert.Empty(Documented.Faults("GET", "/api/cases", reply));
    }

    [Fact]
    public async Task Is_paged_without_loss_while_cases_go_on_changing()
    {
        await using var house = await HouseUnderTest.Start();
        var filed = new List<(string Id, string Ticket)>();
        for (var i = 0; i < 5; i++)
        {
            filed.Add(await house.FilesByProgram());
        }

        var (_, key) = await house.Key("Daftar", [ApiScope.List]);
        var (seen, next) = (new List<string>(), "/api/cases?limit=2&diubah-sejak=2026-03-09T00:00:00Z");
        foreach (var (id, ticket) in filed)
        {
            if (next.Length == 0) break;
            var page = await house.Api("GET", next, null, With(key));
            seen.AddRange(Ids(page));
            next = Next(page);
            house.Time.Now = house.Time.Now.AddMinutes(1);
            await house.Api("POST", $"/api/cases/{id}/withdrawal", new { alasan = "x" }, ("X-Tiket", ticket));
        }

        Assert.Equal(filed.Select(each => each.Id).Reverse(), seen);
    }

    /// <summary>Neither their number nor that anything happens in them can be told from outside.</summary>
    [Fact]
    public async Task Never_tells_of_a_secret_case()
    {
        await using var house = await HouseUnderTest.Start();
        var report = new { isian = new { jenis_pelanggaran = "korupsi", apa = "Uji coba.", kapan = "Maret", di_mana = "Kantor" } };
        var filed = await house.Api("POST", "/api/cases/wbs", report);
        Assert.Equal(HttpStatusCode.Created, filed.Status);
        var key = await house.FullKey();

        var all = await house.Api("GET", "/api/cases?diubah-sejak=2020-01-01T00:00:00Z&limit=1", null, With(key));
        var asked = await house.Api("GET", "/api/cases?diubah-sejak=2020-01-01T00:00:00Z&sop=wbs", null, With(key));

        Assert.Equal(("[]", ""), (all.Text, all.Header("Link")));
        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.DoesNotContain("wbs", asked.Text, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> Changed(HouseUnderTest house, string key, string since)
    {
        var reply = await house.Api("GET", $"/api/cases?diubah-sejak={since}", null, With(key));
        Assert.True(reply.Status == HttpStatusCode.OK, reply.Text);
        return Ids(reply);
    }

    private static List<string> Ids(PageReply page) =>
        [.. page.Json().EnumerateArray().Select(row => row.GetProperty("id").GetString()!)];

    private static string Next(PageReply page) => page.Header("Link") is { Length: > 0 } link
        ? new Uri(link[1..link.IndexOf('>', StringComparison.Ordinal)]).PathAndQuery
        : "";
}
