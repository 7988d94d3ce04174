using Microsoft.DurableTask;
using Xunit;

namespace Ppid.Tests.Orchestrations;

/// <summary>One that was started by version 1.0 and meets today's code.</summary>
public class An_older_instance
{
    private protected virtual Backend Somewhere => Backend.InMemory();

    /// <summary>If they went out together, the second would find that the first has not ended.</summary>
    [Fact]
    public async Task Finishes_as_it_began_performing_one_effect_after_the_other()
    {
        var (running, most) = (0, 0);
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn switch
            {
                1 => WaitingCase.Resting(),
                2 => WaitingCase.Batches(["a", "b", "c"]),
                _ => WaitingCase.Done,
            },
            Perform = async _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                await Task.Delay(200);
                Interlocked.Decrement(ref running);
            },
        }.Begin();
        await Start(waiting);
        await waiting.Rests();

        await waiting.Restart();
        await waiting.Poke();
        await waiting.Ended();

        Assert.Equal(["a", "b", "c"], waiting.Performed);
        Assert.Equal(1, most);
    }

    /// <summary>Neither of the two can end before the other has begun.</summary>
    [Fact]
    public async Task Is_of_todays_version_once_its_history_has_started_afresh()
    {
        using var both = new CountdownEvent(2);
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn switch
            {
                < 41 => WaitingCase.Batches([$"x:{turn}:0"]),
                41 => WaitingCase.Resting(),
                42 => WaitingCase.Batches(["a", "b"]),
                _ => WaitingCase.Done,
            },
            Perform = async effect =>
            {
                if (effect is "a" or "b")
                {
                    both.Signal();
                    await Task.Run(both.Wait);
                }
            },
        }.Begin();

        await Start(waiting);
        await waiting.Ended();

        Assert.Equal(43, waiting.Turns);
    }

    /// <summary>During an upgrade a worker of the version before may answer today's instance.</summary>
    [Fact]
    public async Task Is_not_needed_for_an_older_worker_to_be_understood()
    {
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn == 1 ? WaitingCase.Resting() with { Effects = ["a", "b"] } : WaitingCase.Done,
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Ended();

        Assert.Equal(["a", "b"], waiting.Performed);
    }

    private static Task<string> Start(WaitingCase waiting) => waiting.Client.ScheduleNewOrchestrationInstanceAsync(
        WaitingCase.Sop, null, new StartOrchestrationOptions(WaitingCase.Id.Value) { Version = new TaskVersion("1.0") });
}
