using Microsoft.DurableTask;
using Ppid.App.Flows;

namespace Ppid.Orchestrations;

/// <summary>The waiting of one case, and nothing but the waiting: instance id = case id, no input, no rule. What is
/// due, owed and allowed is decided behind its two activities, so that rules may change while cases wait.</summary>
public static class CaseOrchestration
{
    /// <summary>Raised by whoever changed the case; without content, and may be lost or come twice.</summary>
    public const string Poke = "poke";

    /// <summary>Raise it only when the loop below calls other names, or in another order.</summary>
    public static readonly TaskVersion Version = new("1.0");

    /// <summary>The history is read whole at every wake-up: after so many turns it starts afresh.</summary>
    private const int MostTurns = 40;

    /// <summary>The engine's own faults (the store is away): 10 s, 20 s … 1 h, about seven hours in all. Failing effects
    /// are not among them: their attempts are counted in the outbox.</summary>
    private static readonly TaskOptions Persistent = new(
        new RetryPolicy(15, TimeSpan.FromSeconds(10), 2, TimeSpan.FromHours(1)));

    public static async Task Run(TaskOrchestrationContext context)
    {
        var poke = context.WaitForExternalEvent<object?>(Poke);
        for (var turns = 1; ; turns++)
        {
            var turn = await Take(context);
            if (turn.Done)
            {
                return;
            }

            if (turn.Effects.Count == 0 && !poke.IsCompleted)
            {
                if (turns >= MostTurns)
                {
                    context.ContinueAsNew(preserveUnprocessedEvents: true);
                    return;
                }

                await Rest(context, poke, turn.Wake);
            }

            // Never two waiters at once, and never one given up: either would lose a poke that comes in between. What
            // the pokes so far announced was recorded before them, so the next turn sees it.
            while (poke.IsCompleted)
            {
                poke = context.WaitForExternalEvent<object?>(Poke);
            }
        }
    }

    private static async Task<Turn> Take(TaskOrchestrationContext context)
    {
        var turn = await context.CallActivityAsync<Turn>(AdvanceActivity.Name, context.InstanceId, Persistent);
        foreach (var effect in turn.Effects)
        {
            await context.CallActivityAsync(PerformActivity.Name, effect, Persistent);
        }

        context.SetCustomStatus(new Standing(turn.Step, turn.Due));
        return turn;
    }

    private static async Task Rest(TaskOrchestrationContext context, Task poke, DateTimeOffset? wake)
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
}
