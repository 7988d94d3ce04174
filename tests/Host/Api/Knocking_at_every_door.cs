using System.Net;
using Ppid.App.Desk;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>What the document says of scopes, tried at every address.</summary>
public sealed class Knocking_at_every_door
{
    private const string Other = "diskominfo-kaltara";

    [Fact]
    public async Task Opens_with_the_documented_scope_and_no_other()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        Assert.True(Documented.Doors().Count() >= 20);
        foreach (var scope in Everything)
        {
            var (_, key) = await house.Key($"Hanya {scope}", [scope], scope == ApiScope.Decide ? ["siti"] : []);
            foreach (var (method, path, scopes) in Documented.Doors())
            {
                var reply = await house.Api(method, Filled(path, method, id), null, With(key), For("siti"));
                var refused = reply.Status == HttpStatusCode.Forbidden && reply.Code() == "lingkup-kurang";
                var wanted = scopes.Contains(Ledger.Write(scope).Trim('"'));
                Assert.True(refused != wanted, $"{scope} at {method} {path}: {reply.Status} {reply.Text}");
                Assert.Empty(Documented.Faults(method, Filled(path, method, id), reply));
            }
        }
    }

    [Fact]
    public async Task Finds_nothing_behind_it_with_the_key_of_another_office()
    {
        await using var house = await HouseUnderTest.Start();
        var (id, _) = await house.FilesByProgram();
        var others = await house.Service<OfficeBook>().InForce(Other, CancellationToken.None);
        var (_, key) = await house.Key("LUAR", Everything, [others.Roster.Officers[0].Id], office: Other);
        var ofACase = Documented.Doors().Where(door => door.Path.StartsWith("/api/cases/{id}/", StringComparison.Ordinal));
        foreach (var (method, path, _) in ofACase)
        {
            var reply = await house.Api(method, Filled(path, method, id), null, With(key), For(others.Roster.Officers[0].Id));
            Assert.True(reply.Status == HttpStatusCode.NotFound, $"{method} {path}: {reply.Status}");
        }

        Assert.Equal("[]", (await house.Api("GET", "/api/cases", null, With(key))).Text);
    }

    private static string Filled(string path, string method, string id) => path
        .Replace("{id}", path == "/api/cases/{id}" && method == "POST" ? "permohonan-informasi" : id, StringComparison.Ordinal)
        .Replace("{book}", "permohonan", StringComparison.Ordinal)
        .Replace("{task}", "2", StringComparison.Ordinal).Replace("{seq}", "1", StringComparison.Ordinal)
        .Replace("{hash}", new string('a', 64), StringComparison.Ordinal)
        .Replace("{webhook}", "wh0", StringComparison.Ordinal).Replace("{delivery}", "x:1:wh0", StringComparison.Ordinal);
}
