using System.Net;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>Other systems ask every minute whether anything has changed.</summary>
public sealed class Asking_again
{
    [Fact]
    public async Task Is_answered_in_one_line_as_long_as_nothing_has_changed()
    {
        await using var receiver = await Receiver.Open();
        await using var house = await HouseUnderTest.Start(webhooks: Receiver.Trial);
        var key = await house.FullKey();
        var (id, _) = await house.FilesByProgram();
        var hook = (await house.Api("POST", "/api/webhooks", new { url = receiver.Url }, With(key))).Json().GetProperty("id");
        foreach (var path in Readings(id, hook.GetString()!))
        {
            var first = await house.Api("GET", path, null, With(key));
            Assert.True(first.Status == HttpStatusCode.OK, $"{path}: {first.Text}");
            Assert.Empty(Documented.Faults("GET", path, first));
            var tag = first.Header("ETag");
            foreach (var (method, known) in new[] { ("GET", tag), ("HEAD", tag), ("GET", $"W/{tag}"), ("GET", $"\"x\", {tag}") })
            {
                var again = await house.Api(method, path, null, With(key), ("If-None-Match", known));
                Assert.True(again.Status == HttpStatusCode.NotModified, $"{method} {path}: {again.Status}");
                Assert.Empty(Documented.Faults("GET", path, again));
                Assert.Equal(
                    (first.Header("ETag"), first.Header("Cache-Control"), first.Header("Link"), ""),
                    (again.Header("ETag"), again.Header("Cache-Control"), again.Header("Link"), again.Text));
            }

            Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", path, null, With(key), ("If-None-Match", "\"0\", x"))).Status);
        }
    }

    [Fact]
    public async Task Tells_of_an_objection_though_the_case_is_still_of_the_same_edition()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var (key, path) = (await house.FullKey(), $"/api/cases/{id}");
        var before = await house.Api("GET", path, null, With(key));
        var objection = new CaseId("keberatan-informasi-dp2kukm-2026-000001");
        await house.Service<CaseDesk>().Handle("tautan", new(id), new CaseCommand.Link(
            house.Time.Now, Actor.Clockwork, "keberatan", objection, "000001/KI/DP2KUKM/2026", []), CancellationToken.None);

        var after = await house.Api("GET", path, null, With(key), ("If-None-Match", before.Header("ETag")));

        Assert.Equal(HttpStatusCode.OK, after.Status);
        Assert.NotEqual(before.Header("ETag"), after.Header("ETag"));
        Assert.Equal(Edition(before), Edition(after));
    }

    [Fact]
    public async Task Never_takes_what_the_office_sees_for_what_the_applicant_sees()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, ticket) = await house.FilesByProgram();
        var offices = (await house.Api("GET", $"/api/cases/{id}", null, With(await house.FullKey()))).Header("ETag");
        var own = await house.Api("GET", $"/api/cases/{id}", null, ("X-Tiket", ticket), ("If-None-Match", offices));
        Assert.Equal(HttpStatusCode.OK, own.Status);
    }

    [Fact]
    public async Task Never_ends_a_list_that_has_another_page_by_now()
    {
        await using var house = await HouseUnderTest.Start();
        var key = await house.FullKey();
        var (older, newer) = (await house.FilesByProgram(), await house.FilesByProgram());
        var path = "/api/cases?limit=1&status=ditarik";
        await house.Api("POST", $"/api/cases/{newer.Id}/withdrawal", new { alasan = "x" }, ("X-Tiket", newer.Ticket));
        var whole = await house.Api("GET", path, null, With(key));
        await house.Api("POST", $"/api/cases/{older.Id}/withdrawal", new { alasan = "x" }, ("X-Tiket", older.Ticket));
        var page = await house.Api("GET", path, null, With(key), ("If-None-Match", whole.Header("ETag")));
        Assert.Equal((HttpStatusCode.OK, whole.Text), (page.Status, page.Text));
        Assert.NotEqual("", page.Header("Link"));
    }

    [Theory]
    [InlineData("4", true, "the edition alone, as it was")]
    [InlineData("W/4", true, "weakened by a proxy that packs answers")]
    [InlineData("3", false, "another edition")]
    public async Task Leaves_a_decision_to_the_edition_alone(string tag, bool taken, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var seen = tag.StartsWith('W') ? $"W/\"{tag[2..]}\"" : $"\"{tag}\"";
        var reply = await house.Api(
            "POST", $"/api/cases/{id}/tasks/2/outcomes", new { hasil = "lengkap" }, With(await house.FullKey()), For("siti"),
            ("If-Match", seen));
        Assert.True(reply.Status == (taken ? HttpStatusCode.OK : HttpStatusCode.PreconditionFailed), because);
    }

    [Fact]
    public async Task Leaves_nothing_about_people_on_the_way()
    {
        await using var house = await HouseUnderTest.Start();
        var key = await house.FullKey();
        var (id, _) = await house.FilesByProgram();
        foreach (var path in new[] { "/api/cases", $"/api/cases/{id}", $"/api/cases/{id}/application", "/api/key" })
        {
            Assert.Equal("no-store", (await house.Api("GET", path, null, With(key))).Header("Cache-Control"));
        }

        Assert.Equal("no-cache", (await house.Api("GET", "/api/sops")).Header("Cache-Control"));
    }

    private static string Edition(PageReply reply) => reply.Json().GetProperty("edition").GetRawText();

    private static IEnumerable<string> Readings(string id, string hook) =>
    [
        "/openapi/v1.json", "/api/sops", "/api/sops/permohonan-informasi",
        "/api/calendar/dp2kukm/add?from=2026-03-09&workingDays=10", "/api/key", "/api/cases?limit=1", $"/api/cases/{id}",
        $"/api/cases/{id}/application", $"/api/cases/{id}/clocks", $"/api/cases/{id}/history", $"/api/cases/{id}/letters",
        "/api/cases?limit=1&diubah-sejak=2026-01-01T00:00:00Z", "/api/registers", "/api/registers/permohonan",
        "/api/registers/permohonan.csv", "/api/webhooks", $"/api/webhooks/{hook}", $"/api/webhooks/{hook}/deliveries",
    ];
}
