using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Ppid.Host;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Flows;

/// <summary>What a deployment is tried with: POST /healthz/mesin.</summary>
public sealed class Trying_the_machine
{
    [Fact]
    public async Task Runs_until_the_clockwork_has_gone_round_after_the_wait()
    {
        await using var house = await HouseUnderTest.Start();
        var check = house.Service<ClockworkCheck>();
        var id = await Started(house);

        check.Finished(house.Time.Now);
        Assert.Equal("berjalan", await State(house, id));

        house.Time.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal("berjalan", await State(house, id));

        check.Finished(house.Time.Now);
        Assert.Equal("selesai", await State(house, id));
    }

    [Fact]
    public async Task Wakes_a_clockwork_that_sleeps()
    {
        await using var house = await HouseUnderTest.Start();
        using var clockwork = ActivatorUtilities.CreateInstance<Clockwork>(house.Provider);
        await clockwork.StartAsync(default);
        var id = await Started(house);
        house.Time.Pass(TimeSpan.FromSeconds(5));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));

        // Nothing is due and the clock stands still: only the bell gets it to go round.
        while (await State(house, id) != "selesai")
        {
            await Task.Delay(50, patience.Token);
        }

        await clockwork.StopAsync(default);
    }

    [Fact]
    public async Task Starts_one_check_a_minute_however_often_it_is_asked_and_no_case()
    {
        await using var house = await HouseUnderTest.Start();
        var first = await Started(house);
        house.Time.Pass(TimeSpan.FromSeconds(30));
        var again = await Started(house);
        house.Service<ClockworkCheck>().Finished(house.Time.Now);

        Assert.Equal(first, again);
        Assert.Equal("selesai", await State(house, first));
        house.Time.Pass(TimeSpan.FromSeconds(30));
        Assert.NotEqual(first, await Started(house));
        Assert.Empty(await house.Store.OpenStreams(null, 10, default));
    }

    [Fact]
    public async Task Tells_nothing_about_anything_but_checks()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());

        Assert.Equal(HttpStatusCode.NotFound, (await Ask(house, id.Value)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Ask(house, "uji-mesin-202603090100")).StatusCode);
    }

    private static async Task<string> Started(HouseUnderTest house)
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsync(new Uri(house.Address, "/healthz/mesin"), null);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var id = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!;
        Assert.Equal($"/healthz/mesin/{id}", answer.Headers.Location!.OriginalString);
        return id;
    }

    private static async Task<string> State(HouseUnderTest house, string id)
    {
        using var answer = await Ask(house, id);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["status"]!;
    }

    private static async Task<HttpResponseMessage> Ask(HouseUnderTest house, string id)
    {
        using var client = new HttpClient();
        return await client.GetAsync(new Uri(house.Address, $"/healthz/mesin/{id}"));
    }
}
