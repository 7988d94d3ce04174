using Microsoft.DurableTask.Client;
using Ppid.Orchestrations;
using Xunit;

namespace Ppid.Tests.Orchestrations;

public class A_waiting_case
{
    private protected virtual Backend Somewhere => Backend.InMemory();

    private static DateTimeOffset In(double seconds) => DateTimeOffset.UtcNow.AddSeconds(seconds);

    /// <summary>It ends at once, so the timer of the far alarm was cancelled.</summary>
    [Fact]
    public async Task Is_woken_by_a_poke_long_before_its_alarm()
    {
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn == 1 ? WaitingCase.Resting(In(3600)) : WaitingCase.Done,
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Turned(1);
        await waiting.Poke();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        Assert.Equal(2, waiting.Turns);
    }

    [Fact]
    public async Task Is_woken_by_its_alarm_without_a_poke()
    {
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn == 1 ? WaitingCase.Resting(In(1)) : WaitingCase.Done,
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        Assert.Equal(2, waiting.Turns);
    }

    /// <summary>The poke comes while the turn is taken that no longer saw what it announces.</summary>
    [Theory]
    [InlineData(1)] // before the first wait
    [InlineData(2)] // after a timer has won
    public async Task Does_not_miss_a_poke_that_comes_while_it_is_looking(int at)
    {
        using var poked = new ManualResetEventSlim();
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn =>
            {
                if (turn == at)
                {
                    Assert.True(poked.Wait(TimeSpan.FromMinutes(2)));
                }

                return turn < at ? WaitingCase.Resting(In(0.5)) : turn == at ? WaitingCase.Resting() : WaitingCase.Done;
            },
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Turned(at);
        await waiting.Poke();
        poked.Set();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        Assert.Equal(at + 1, waiting.Turns);
    }

    /// <summary>The first five are one look or several; whichever, none of them is left over to disturb, and the one
    /// that brings the end is heard, at the latest.</summary>
    [Fact]
    public async Task Takes_many_pokes_for_one()
    {
        var closed = false;
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = _ => Volatile.Read(ref closed) ? WaitingCase.Done : WaitingCase.Resting(),
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Turned(1);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => waiting.Poke()));
        await waiting.Turned(2);
        Volatile.Write(ref closed, true);
        await waiting.Poke();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        Assert.InRange(waiting.Turns, 2, 7);
    }

    [Fact]
    public async Task Comes_through_a_storm_of_two_hundred_pokes()
    {
        var closed = false;
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = _ => Volatile.Read(ref closed) ? WaitingCase.Done : WaitingCase.Resting(),
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Turned(1);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => waiting.Poke()));
        Volatile.Write(ref closed, true);
        await waiting.Poke();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        Assert.InRange(waiting.Turns, 2, 202);
    }

    /// <summary>Whoever has something left to do starts it anew; see Starting_and_sweeping.</summary>
    [Fact]
    public async Task Is_not_disturbed_by_a_poke_that_comes_too_late()
    {
        await using var waiting = await new WaitingCase(Somewhere) { Advance = _ => WaitingCase.Done }.Begin();
        await waiting.Instances.Wake(WaitingCase.Id, default);
        var ended = await waiting.Ended();

        await waiting.Poke();
        await waiting.Settled();

        var seen = (await waiting.Client.GetInstanceAsync(WaitingCase.Id.Value))!;
        Assert.Equal((ended.CreatedAt, OrchestrationRuntimeStatus.Completed), (seen.CreatedAt, seen.RuntimeStatus));
        Assert.Equal(1, waiting.Turns);
    }

    /// <summary>A hundred commands, each poked after it was recorded, while turns go by: the history starts afresh at
    /// least once on the way, and the last command is seen.</summary>
    [Fact]
    public async Task Hears_pokes_that_come_while_its_history_starts_afresh()
    {
        const int commands = 100;
        var recorded = 0;
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = _ => Volatile.Read(ref recorded) == commands ? WaitingCase.Done : WaitingCase.Resting(),
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        for (var command = 1; command <= commands; command++)
        {
            if (command % 2 == 0)
            {
                await waiting.Turned(command / 2);
            }

            Interlocked.Increment(ref recorded);
            await waiting.Poke();
        }

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        Assert.InRange(waiting.Turns, 50, commands + 2);
    }

    [Fact]
    public async Task Shows_operators_its_sop_its_step_and_its_due_day_and_nothing_else()
    {
        await using var waiting = await new WaitingCase(Somewhere) { Advance = _ => WaitingCase.Resting() }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Rests();

        var seen = (await waiting.Client.GetInstanceAsync(WaitingCase.Id.Value, getInputsAndOutputs: true))!;
        Assert.Equal(WaitingCase.Sop, seen.Name);
        Assert.Null(seen.SerializedInput);
        Assert.Equal(new Standing("4", new(2026, 3, 16)), seen.ReadCustomStatusAs<Standing>());
    }
}
