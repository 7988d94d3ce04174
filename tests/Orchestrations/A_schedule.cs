using Ppid.App.Flows;
using Xunit;

namespace Ppid.Tests.Orchestrations;

public class A_schedule
{
    private protected virtual Backend Somewhere => Backend.InMemory();

    [Fact]
    public async Task Looks_when_the_next_period_begins_and_says_so()
    {
        var next = DateTimeOffset.UtcNow.AddSeconds(2);
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = _ => WaitingCase.Done,
            Schedule = (look, id) => id != "jadwal-dp2kukm" ? null : look == 1 ? next : next.AddDays(30),
        }.Begin();

        await waiting.Sweeper.SweepOffices(["dp2kukm"], default);
        await waiting.Looked(2);

        // Timers of Azure Storage may be up to a second early; a look that finds nothing due is no harm.
        Assert.InRange(DateTimeOffset.UtcNow, next.AddSeconds(-1), DateTimeOffset.MaxValue);
        var sight = await Said(waiting, next.AddDays(30));
        Assert.Equal((FlowState.Waiting, null), (sight.State, sight.Step));
    }

    /// <summary>It ends never: a history starts afresh after forty looks.</summary>
    [Fact]
    public async Task Goes_on_for_ever_and_can_be_poked()
    {
        await using var waiting = await new WaitingCase(Somewhere) { Advance = _ => WaitingCase.Done }.Begin();
        var schedule = FlowIds.Schedule("dp2kukm");

        await waiting.Sweeper.SweepOffices(["dp2kukm"], default);
        for (var look = 1; look <= 45; look++)
        {
            await waiting.Looked(look);
            await waiting.Instances.Wake(schedule, default);
        }

        await waiting.Looked(46);
        Assert.Equal(FlowState.Waiting, (await waiting.Keeper.Look(schedule, 0, default)).State);
    }

    /// <summary>The status is written when the look has ended.</summary>
    private static async Task<FlowSight> Said(WaitingCase waiting, DateTimeOffset wake)
    {
        FlowSight? sight = null;
        await WaitingCase.Until(
            async () => (sight = await waiting.Keeper.Look(FlowIds.Schedule("dp2kukm"), 0, default)).Wake == wake);
        return sight!;
    }
}
