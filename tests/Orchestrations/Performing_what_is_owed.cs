using Microsoft.DurableTask.Client;
using Xunit;

namespace Ppid.Tests.Orchestrations;

public class Performing_what_is_owed
{
    private protected virtual Backend Somewhere => Backend.InMemory();

    [Fact]
    public async Task Keeps_the_order_and_looks_again_before_it_waits()
    {
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn == 1 ? WaitingCase.Owing("a", "b", "c") : WaitingCase.Done,
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Ended();

        Assert.Equal(["a", "b", "c"], waiting.Performed);
    }

    /// <summary>Neither of the first two can end before the other has begun; the third begins after both.</summary>
    [Fact]
    public async Task Does_a_batch_at_the_same_time_and_the_batches_in_order()
    {
        using var both = new CountdownEvent(2);
        var (ended, before) = (0, 0);
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn == 1 ? WaitingCase.Batches(["a"], ["b", "c"], ["d"]) : WaitingCase.Done,
            Perform = async effect =>
            {
                if (effect is "b" or "c")
                {
                    both.Signal();
                    await Task.Run(both.Wait);
                }

                before = effect == "d" ? ended : before;
                Interlocked.Increment(ref ended);
            },
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Ended();

        Assert.Equal(("a", "d", 3), (waiting.Performed.First(), waiting.Performed.Last(), before));
        Assert.Equal(4, ended);
    }

    /// <summary>The engine's in-memory backend does not hand out again what a vanished worker had in its hands, so the
    /// attempt is broken off first; the worker goes away before the retry policy calls again, ten seconds later.</summary>
    [Fact]
    public async Task Is_taken_up_again_by_the_next_worker()
    {
        using var broken = new CancellationTokenSource();
        await using var waiting = await new WaitingCase(Somewhere)
        {
            Advance = turn => turn == 1 ? WaitingCase.Owing("a") : WaitingCase.Done,
            Perform = _ => broken.IsCancellationRequested ? Task.CompletedTask : Task.Delay(Timeout.Infinite, broken.Token),
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Performing();
        var before = await waiting.LastSeen();
        await broken.CancelAsync();
        await WaitingCase.Until(async () => await waiting.LastSeen() != before);
        await waiting.Restart();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        Assert.Equal(["a", "a"], waiting.Performed);
    }
}
