using Microsoft.DurableTask.Client;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Xunit;

namespace Ppid.Tests.Orchestrations;

public class An_administrator
{
    private protected virtual Backend Somewhere => Backend.InMemory();

    [Fact]
    public async Task Sees_where_an_instance_stands_and_when_it_looks_again()
    {
        var wake = new DateTimeOffset(2031, 3, 16, 1, 0, 0, TimeSpan.Zero);
        await using var waiting = await new WaitingCase(Somewhere) { Advance = _ => WaitingCase.Resting(wake) }.Begin();
        Assert.Equal(FlowState.Missing, (await waiting.Keeper.Look(WaitingCase.Id, 0, default)).State);

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Rests(wake);

        var sight = await waiting.Keeper.Look(WaitingCase.Id, 0, default);
        Assert.Equal(
            (FlowState.Waiting, "4", new DateOnly(2026, 3, 16), wake), (sight.State, sight.Step, sight.Due, sight.Wake));
        Assert.Equal([WaitingCase.Id], (await waiting.Keeper.Living(null, 10, default)).Flows);
    }

    /// <summary>The alarm falls due while it is held; the look comes when it is resumed, not before. On a machine so slow
    /// that an alarm comes before the hold, it is the next one that is held over.</summary>
    [Fact]
    public async Task Holds_an_instance_over_its_alarm_and_it_catches_up_afterwards()
    {
        var (resumed, alarm) = (false, DateTimeOffset.MaxValue);
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = _ => Volatile.Read(ref resumed)
                ? WaitingCase.Done
                : WaitingCase.Resting(alarm = DateTimeOffset.UtcNow.AddSeconds(10)),
        }.Begin();
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Turned(1);

        await Held(waiting);
        while (DateTimeOffset.UtcNow > alarm.AddSeconds(-2))
        {
            var late = waiting.Turns;
            await waiting.Keeper.Do(WaitingCase.Id, FlowDeed.Resume, default);
            await waiting.Turned(late + 1);
            await Held(waiting);
        }

        var before = waiting.Turns;
        Assert.Equal(FlowState.Held, (await waiting.Keeper.Look(WaitingCase.Id, 0, default)).State);
        await WaitingCase.Until(() => Task.FromResult(DateTimeOffset.UtcNow > alarm.AddSeconds(2)));
        await waiting.Sweeper.SweepNeglected(default);
        await waiting.Sweeper.SweepOpen(null, default);
        Assert.Equal(before, waiting.Turns);
        Volatile.Write(ref resumed, true);
        await waiting.Keeper.Do(WaitingCase.Id, FlowDeed.Resume, default);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        Assert.Equal(before + 1, waiting.Turns);
    }

    private static async Task Held(WaitingCase waiting)
    {
        await waiting.Keeper.Do(WaitingCase.Id, FlowDeed.Hold, default);
        await waiting.Until(OrchestrationRuntimeStatus.Suspended);
    }

    [Fact]
    public async Task Ends_an_instance_for_good_until_it_is_renewed()
    {
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn == 1 ? WaitingCase.Resting() : WaitingCase.Done,
        }.Begin();
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Turned(1);

        await waiting.Keeper.Do(WaitingCase.Id, FlowDeed.End, default);
        await waiting.Until(OrchestrationRuntimeStatus.Terminated);
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Sweeper.SweepNeglected(default);
        Assert.Equal((0, null), await waiting.Sweeper.SweepOpen(null, default));
        Assert.Equal(FlowState.Ended, (await waiting.Keeper.Look(WaitingCase.Id, 0, default)).State);
        Assert.Equal(1, waiting.Turns);

        await waiting.Keeper.Do(WaitingCase.Id, FlowDeed.Renew, default);
        await waiting.Turned(2);
        await waiting.Until(OrchestrationRuntimeStatus.Completed);
    }

    /// <summary>What the engine has forgotten stays ended, because the ledger remembers.</summary>
    [Fact]
    public async Task Ends_an_instance_for_longer_than_the_engine_remembers()
    {
        await using var waiting = await new WaitingCase(Somewhere) { Advance = _ => WaitingCase.Resting() }.Begin();
        var schedule = FlowIds.Schedule("dp2kukm");
        await waiting.Note(new(schedule.Value, FlowDeed.End));

        Assert.Equal(0, await waiting.Sweeper.SweepOffices(["dp2kukm"], default));
        Assert.Equal(FlowState.Missing, (await waiting.Keeper.Look(schedule, 0, default)).State);
    }

    [Fact]
    public async Task Sees_that_the_engine_does_not_answer()
    {
        var waiting = await new WaitingCase(Somewhere) { Advance = _ => WaitingCase.Done }.Begin();
        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Ended();
        var keeper = waiting.Keeper;
        await waiting.DisposeAsync();

        Assert.Equal(FlowState.Silent, (await keeper.Look(WaitingCase.Id, 5, default)).State);
    }
}
