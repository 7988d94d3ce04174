using Ppid.App.Teams;
using Ppid.Domain.Cases;
using Ppid.Functions.Teams;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Functions;

public sealed class Notices_in_Teams
{
    private static readonly TeamsNotice Notice = new(
        new CaseId("permohonan-informasi-dp2kukm-2026-000123"), "dp2kukm", "000123/PI/DP2KUKM/2026",
        "Tugas baru: 000123/PI/DP2KUKM/2026, tenggat 5 Des 2026", "siti.contoh@dp2kukm.example.go.id",
        "Petugas Pelayanan Informasi", null, "https://ppid.example.go.id/t/AbC-_1");

    /// <summary>Microsoft Graph, "userTeamwork: sendActivityNotification": the reserved type systemDefault takes its words from
    /// the parameter systemDefaultText, a topic of source text must have a webUrl, chainId is an Int64; 204.</summary>
    [Fact]
    public async Task Are_one_request_each_that_is_known_to_the_byte()
    {
        await using var graph = await RecordedServer.Start(new RecordedAnswer(204));

        await Teams(graph).Tell(Notice, default);

        var request = Assert.Single(graph.Requests);
        Assert.Equal(
            "POST /v1.0/users/siti.contoh%40dp2kukm.example.go.id/teamwork/sendActivityNotification", request.Line);
        Assert.Equal("application/json", request.Headers.ContentType.ToString());
        Assert.Equal("Bearer token-uji", request.Headers.Authorization.ToString());
        Assert.Equal(RecordedServer.OneLine("""
            {"activityType":"systemDefault","chainId":8723029035040317847,
            "previewText":{"content":"Tugas baru: 000123/PI/DP2KUKM/2026, tenggat 5 Des 2026"},
            "templateParameters":[{"name":"systemDefaultText",
            "value":"Tugas baru: 000123/PI/DP2KUKM/2026, tenggat 5 Des 2026"}],
            "topic":{"source":"text","value":"000123/PI/DP2KUKM/2026",
            "webUrl":"https://teams.microsoft.com/l/entity/app-teams/tugas
            ?webUrl=https%3A%2F%2Fppid.example.go.id%2Ft%2FAbC-_1
            \u0026context=%7B%22subEntityId%22%3A%22AbC-_1%22%7D"}}
            """), request.Text);
    }

    /// <summary>"Use the same chainId in subsequent requests to override the previous notification."</summary>
    [Fact]
    public async Task Replace_the_earlier_one_about_the_same_case()
    {
        await using var graph = await RecordedServer.Start(new RecordedAnswer(204));

        await Teams(graph).Tell(Notice, default);
        await Teams(graph).Tell(Notice with { Text = "Jatuh tempo: 000123/PI/DP2KUKM/2026" }, default);
        await Teams(graph).Tell(Notice with { Case = new CaseId("lain") }, default);

        Assert.Contains("\"chainId\":8723029035040317847", graph.Requests[0].Text, StringComparison.Ordinal);
        Assert.Contains("\"chainId\":8723029035040317847", graph.Requests[1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"chainId\":8723029035040317847", graph.Requests[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_the_bare_tab_where_the_notice_opens_nothing()
    {
        await using var graph = await RecordedServer.Start(new RecordedAnswer(204));

        await Teams(graph).Tell(Notice with { Link = null }, default);

        Assert.Contains(
            "\"webUrl\":\"https://teams.microsoft.com/l/entity/app-teams/tugas\"", graph.Requests[0].Text,
            StringComparison.Ordinal);
    }

    /// <summary>Logged by whoever told us to: no address may stand in it.</summary>
    [Theory]
    [InlineData(403, "Forbidden")] // the app is not installed for him
    [InlineData(404, "NotFound")]
    [InlineData(409, "Conflict")] // two Teams apps under one registration
    [InlineData(429, "TooManyRequests")]
    public async Task Say_in_short_why_they_were_not_taken(int status, string code)
    {
        await using var graph = await RecordedServer.Start(GraphUnderTest.Error(status, code));

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => Teams(graph).Tell(Notice, default));

        Assert.Equal(($"Graph {status}: {code}", status), (error.Message, (int?)error.StatusCode));
        Assert.Single(graph.Requests);
    }

    private static GraphNotifier Teams(RecordedServer server) => new(GraphUnderTest.Open(server), "app-teams");
}
