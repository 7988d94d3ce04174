using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Flows;

/// <summary>The two moves that a durable engine calls instead of the clockwork, and what its sweeper asks.</summary>
public sealed class Advancing_one_case
{
    [Fact]
    public async Task Performs_what_a_filing_owes_and_then_waits_for_the_first_alarm()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());

        var owing = await Advance(house, id);
        await Perform(house, owing);
        var resting = await Advance(house, id);

        Assert.NotEmpty(owing.Effects);
        Assert.Equal(owing.Effects.Count, house.Post.Sent.Count);
        Assert.Empty(resting.Effects);
        Assert.Equal((await house.Store.Summary(id.Value, default))!.NextAlarm, resting.Wake);
        Assert.False(resting.Done);
    }

    [Fact]
    public async Task Rings_at_its_alarm_and_owes_the_reminder()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        await house.Round();
        house.Time.Now = (await Advance(house, id)).Wake!.Value;

        var rung = await Advance(house, id);

        Assert.NotEmpty(rung.Effects);
        Assert.True(rung.Wake > house.Time.Now);
    }

    [Fact]
    public async Task An_effect_performed_twice_is_sent_once()
    {
        await using var house = await HouseUnderTest.Start();
        var owing = await Advance(house, Applicants.IdOf(await house.Files()));

        await Perform(house, owing);
        await Perform(house, owing);

        Assert.Equal(owing.Effects.Count, house.Post.Sent.Count);
    }

    [Fact]
    public async Task What_nobody_saw_to_is_left_over_after_five_minutes_and_not_before()
    {
        await using var house = await HouseUnderTest.Start();
        var id = Applicants.IdOf(await house.Files());
        var leftovers = new Leftovers(house.Store, new FlowRecord(house.Store), house.Time);
        house.Time.Pass(TimeSpan.FromMinutes(4));
        var early = await leftovers.Neglected(default);
        house.Time.Pass(TimeSpan.FromMinutes(2));
        var late = await leftovers.Neglected(default);
        await house.Round();

        Assert.Empty(early);
        Assert.Equal([id], late);
        Assert.Empty(await leftovers.Neglected(default));
        Assert.Equal([id], await leftovers.Open(null, default));
        Assert.Empty(await leftovers.Open(id, default));
    }

    private static Task<Turn> Advance(HouseUnderTest house, CaseId id) => house.Service<CaseFlow>().Advance(id, default);

    private static async Task Perform(HouseUnderTest house, Turn turn)
    {
        foreach (var effect in turn.Effects)
        {
            await house.Service<CaseFlow>().Perform(effect, default);
        }
    }
}
