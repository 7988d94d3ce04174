using Microsoft.DurableTask.Client;
using Xunit;

namespace Ppid.Tests.Orchestrations;

public sealed class Performing_what_is_owed
{
    [Fact]
    public async Task Keeps_the_order_and_looks_again_before_it_waits()
    {
        await using var waiting = await new WaitingCase
        {
            Advance = turn => turn == 1 ? WaitingCase.Owing("a", "b", "c") : WaitingCase.Done,
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        await waiting.Ended();

        Assert.Equal(["a", "b", "c"], waiting.Performed);
    }

    /// <summary>The worker goes away in the middle of an effect; the next one performs it again.</summary>
    [Fact]
    public async Task Is_taken_up_again_after_a_restart()
    {
        using var gone = new CancellationTokenSource();
        await using var waiting = await new WaitingCase
        {
            Advance = turn => turn == 1 ? WaitingCase.Owing("a") : WaitingCase.Done,
            Perform = _ => gone.IsCancellationRequested ? Task.CompletedTask : Task.Delay(Timeout.Infinite, gone.Token),
        }.Begin();

        await waiting.Instances.Wake(WaitingCase.Id, default);
        while (waiting.Performed.IsEmpty)
        {
            await Task.Delay(20);
        }

        var stopping = waiting.Worker.StopAsync();
        await gone.CancelAsync();
        await stopping;
        await waiting.Work();

        Assert.Equal(OrchestrationRuntimeStatus.Completed, (await waiting.Ended()).RuntimeStatus);
        Assert.Equal(["a", "a"], waiting.Performed);
    }
}
