using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Ppid.App.Desk;
using Ppid.App.Web;
using Ppid.Domain.Offices;
using Ppid.Tests.Host.Admin;
using Ppid.Tests.Host.Driver;
using Xunit;
using static Ppid.Tests.Host.Api.AtApi;

namespace Ppid.Tests.Host.Api;

/// <summary>A register of a year that is over, or is over before its last page is read.</summary>
public sealed class Reading_the_register_of_a_past_year
{
    private const string Requests = "/api/registers/permohonan";

    private static readonly DateTimeOffset NewYear = new(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Goes_on_in_the_year_in_which_it_began()
    {
        await using var house = await HouseUnderTest.Start(NewYear.AddMinutes(-5));
        var filed = new List<string>();
        for (var i = 0; i < 3; i++) filed.Add((await house.FilesByProgram()).Id);
        var (_, key) = await house.Key("Statistik", [ApiScope.Registers]);

        var first = await house.Api("GET", Requests + "?limit=2", null, With(key));
        house.Time.Now = NewYear.AddMinutes(5);
        var second = await house.Api("GET", Next(first), null, With(key));

        Assert.Equal(filed, Cases(first).Concat(Cases(second)));
        Assert.Equal("2026-12-31", second.Json().GetProperty("until").GetString());
        var cursor = first.Header("Link").Split("cursor=")[1].Split('>')[0];
        var without = await house.Api("GET", $"{Requests}?limit=2&cursor={cursor}", null, With(key));
        Assert.Equal(HttpStatusCode.BadRequest, without.Status);
    }

    [Fact]
    public async Task Reads_nothing_that_came_in_later_and_loses_nothing_of_its_last_instant()
    {
        var asked = new List<CaseQuery>();
        await using var house = await HouseUnderTest.Start(NewYear.AddTicks(-1), adjust: services =>
            FaultyStore.Before<ICaseStore>(services, (_, given) =>
            {
                asked.AddRange(given.OfType<CaseQuery>());
                return false;
            }));
        var last = await house.FilesByProgram();
        house.Time.Now = NewYear;
        var first = await house.FilesByProgram();
        var (_, key) = await house.Key("Statistik", [ApiScope.Registers]);
        var nur = await house.Administrator();
        asked.Clear();

        var old = await house.Api("GET", Requests + "?sampai=2026-12-31", null, With(key));
        await nur.Get("/kelola/register/permohonan?tahun=2026");

        Assert.Equal([last.Id], Cases(old));
        Assert.NotEmpty(asked);
        Assert.All(asked, query => Assert.Equal(NewYear, query.After?.ReceivedAt));
        Assert.Equal([first.Id], Cases(await house.Api("GET", Requests, null, With(key))));
    }

    [Theory]
    [InlineData("sampai=0001-01-01")]
    [InlineData("sampai=9999-12-31")]
    public async Task Ends_on_any_day_there_is(string period)
    {
        await using var house = await HouseUnderTest.Start();
        var (_, key) = await house.Key("Statistik", [ApiScope.Registers]);
        Assert.Empty(Cases(await house.Api("GET", $"{Requests}?{period}", null, With(key))));
    }

    [Fact]
    public async Task Is_page_by_page_a_limit_of_its_own()
    {
        var settings = new WebSettings
        {
            Allowances = new Dictionary<string, Allowance>(new WebSettings().Allowances)
            {
                ["api-register"] = new(2, TimeSpan.FromMinutes(1)),
            },
        };
        await using var house = await HouseUnderTest.Start(adjust: services => services.Replace(ServiceDescriptor.Singleton(settings)));
        var (_, key) = await house.Key("Statistik", [ApiScope.Registers]);
        await house.Api("GET", Requests, null, With(key));
        await house.Api("GET", Requests, null, With(key));

        var third = await house.Api("GET", Requests, null, With(key));

        Assert.Equal((HttpStatusCode.TooManyRequests, "2"), (third.Status, third.Header("RateLimit-Limit")));
        Assert.Empty(Documented.Faults("GET", Requests, third));
        Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", Requests + ".csv", null, With(key))).Status);
        var (_, other) = await house.Key("Lain", [ApiScope.Registers]);
        Assert.Equal(HttpStatusCode.OK, (await house.Api("GET", Requests, null, With(other))).Status);
    }

    private static List<string> Cases(PageReply page) =>
        [.. page.Json().GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("case").GetString()!)];

    private static string Next(PageReply page)
    {
        var link = page.Header("Link");
        return new Uri(link[1..link.IndexOf('>', StringComparison.Ordinal)]).PathAndQuery;
    }
}
