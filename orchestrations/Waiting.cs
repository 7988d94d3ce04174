using Microsoft.DurableTask;

namespace Ppid.Orchestrations;

/// <summary>The one way in which an instance waits: for a poke or a time, whichever comes first.</summary>
internal static class Waiting
{
    /// <summary>Raised by whoever changed something; without content, and may be lost or come twice.</summary>
    internal const string Poke = "poke";

    /// <summary>The history is read whole at every wake-up: after so many turns it starts afresh.</summary>
    internal const int MostTurns = 40;

    /// <summary>The engine's own faults (the store is away): 10 s, 20 s … 1 h, about seven hours in all. Failing effects
    /// are not among them: their attempts are counted in the outbox.</summary>
    internal static readonly TaskOptions Persistent = new(
        new RetryPolicy(15, TimeSpan.FromSeconds(10), 2, TimeSpan.FromHours(1)));

    internal static Task Listen(TaskOrchestrationContext context) => context.WaitForExternalEvent<object?>(Poke);

    /// <summary>Never two waiters at once, and never one given up: either would lose a poke that comes in between. What
    /// the pokes so far announced was recorded before them, so the next turn sees it.</summary>
    internal static Task ListenOn(TaskOrchestrationContext context, Task poke)
    {
        while (poke.IsCompleted)
        {
            poke = Listen(context);
        }

        return poke;
    }

    internal static async Task Rest(TaskOrchestrationContext context, Task poke, DateTimeOffset? wake)
    {
        if (wake is null)
        {
            await poke;
            return;
        }

        // The loser is cancelled: an instance with a running timer cannot end before it fires.
        using var beaten = new CancellationTokenSource();
        await Task.WhenAny(poke, context.CreateTimer(wake.Value.UtcDateTime, beaten.Token));
        beaten.Cancel();
    }

    /// <summary>Nothing of the old history is needed: what matters is in the ledger. The one moment at which an instance
    /// may change to the version of today.</summary>
    internal static void StartAfresh(TaskOrchestrationContext context, TaskVersion version) =>
        context.ContinueAsNew(new ContinueAsNewOptions { NewVersion = version.Version, PreserveUnprocessedEvents = true });
}
