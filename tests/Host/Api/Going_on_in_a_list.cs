using System.Buffers.Text;
using System.Net;
using System.Text;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>A cursor belongs to the question it was given for; anything else would lose rows in silence.</summary>
public sealed class Going_on_in_a_list
{
    private const string First = "/api/cases?status=berjalan&limit=1";

    [Theory]
    [InlineData("/api/cases?limit=1", "without its filter")]
    [InlineData("/api/cases?status=ditarik&limit=1", "with another value")]
    [InlineData("/api/cases?status=berjalan&sop=permohonan-informasi", "with one filter more")]
    [InlineData("/api/cases?status=berjalan&diubah-sejak=2026-03-09T00:00:00Z", "with another question")]
    public async Task Takes_no_cursor_of_another_question(string path, string because)
    {
        await using var house = await HouseUnderTest.Start();
        var (key, cursor) = await Half(house);

        var reply = await house.Api("GET", $"{path}&cursor={cursor}", null, With(key));

        Assert.True(reply.Status == HttpStatusCode.BadRequest, because);
        Assert.Contains("saringan lain", reply.Json().GetProperty("errors").GetProperty("cursor")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_no_cursor_that_was_made_or_changed_by_hand()
    {
        await using var house = await HouseUnderTest.Start();
        var (key, cursor) = await Half(house);
        var (place, seal) = (cursor.Split('.')[0], cursor.Split('.')[1]);
        var earlier = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(place)).Split('|');
        var made = Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"1{earlier[0][1..]}|{earlier[1]}"));
        var changed = seal[0] == 'A' ? 'B' : 'A';
        foreach (var forged in new[]
        {
            place, $"{made}.{seal}", made, $"{place}.", $"{place}.{changed}{seal[1..]}", $"{place}.{seal}.{seal}", $".{seal}", ".", "%00",
            new string('A', 5000),
        })
        {
            var reply = await house.Api("GET", $"{First}&cursor={forged}", null, With(key));
            Assert.True(reply.Status == HttpStatusCode.BadRequest, $"{forged}: {reply.Status}");
            Assert.Empty(Documented.Faults("GET", "/api/cases", reply));
        }
    }

    [Fact]
    public async Task Takes_its_own_cursor_with_another_length_in_any_order_and_spelling_and_with_another_key_of_the_office()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, cursor) = await Half(house);
        var (_, other) = await house.Key("Lain", [ApiScope.List]);
        var path = $"/api/cases?cursor={cursor}&STATUS=berjalan&limit=50&sop=";
        Assert.Single((await house.Api("GET", path, null, With(other))).Json().EnumerateArray());
    }

    [Fact]
    public async Task Takes_no_cursor_of_another_office()
    {
        await using var house = await HouseUnderTest.Start();
        var (_, cursor) = await Half(house);
        var (_, other) = await house.Key("LUAR", [ApiScope.List], office: "diskominfo-kaltara");
        Assert.Equal(HttpStatusCode.BadRequest, (await house.Api("GET", $"{First}&cursor={cursor}", null, With(other))).Status);
    }

    /// <summary>A key, and the cursor in the middle of two cases.</summary>
    private static async Task<(string Key, string Cursor)> Half(HouseUnderTest house)
    {
        await house.FilesByProgram();
        await house.FilesByProgram();
        var (_, key) = await house.Key("Daftar", [ApiScope.List]);
        var link = (await house.Api("GET", First, null, With(key))).Header("Link");
        return (key, link.Split("cursor=")[1].Split('>')[0]);
    }
}
