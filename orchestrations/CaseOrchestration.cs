using Microsoft.DurableTask;
using Ppid.App.Flows;

namespace Ppid.Orchestrations;

/// <summary>The waiting of one case, and nothing but the waiting: instance id = case id, no input, no rule. What is
/// due, owed and allowed is decided behind its two activities, so that rules may change while cases wait.</summary>
public static class CaseOrchestration
{
    /// <summary>Raised by whoever changed the case; without content, and may be lost or come twice.</summary>
    public const string Poke = Waiting.Poke;

    /// <summary>Raise it only when the loop below calls other names, or in another order, and leave what older
    /// instances do as it is: they are replayed from the start (docs/adr/0030).</summary>
    public static readonly TaskVersion Version = new("2.0");

    /// <summary>Instances of this version perform every effect on its own.</summary>
    private const string OneByOne = "1.0";

    /// <summary>Makes a worker run the instances of that name. Here, because the analyzers that watch over replays look
    /// into a method only from its own file.</summary>
    public static void Register(DurableTaskRegistry registry, string name) => registry.AddOrchestratorFunc(name, Run);

    public static async Task Run(TaskOrchestrationContext context)
    {
        var poke = Waiting.Listen(context);
        for (var turns = 1; ; turns++)
        {
            var turn = await Take(context);
            if (turn.Done)
            {
                return;
            }

            if (turn.Effects.Count == 0 && !poke.IsCompleted)
            {
                if (turns >= Waiting.MostTurns)
                {
                    Waiting.StartAfresh(context, Version);
                    return;
                }

                await Waiting.Rest(context, poke, turn.Wake);
            }

            poke = Waiting.ListenOn(context, poke);
        }
    }

    private static async Task<Turn> Take(TaskOrchestrationContext context)
    {
        var turn = await context.CallActivityAsync<Turn>(AdvanceActivity.Name, context.InstanceId, Waiting.Persistent);
        foreach (var batch in Batches(context, turn))
        {
            await Task.WhenAll(batch.Select(
                effect => context.CallActivityAsync(PerformActivity.Name, effect, Waiting.Persistent)));
        }

        context.SetCustomStatus(new Standing(turn.Step, turn.Due, turn.Wake));
        return turn;
    }

    /// <summary>A worker of the version before, still there during an upgrade, says no batches.</summary>
    private static IEnumerable<IReadOnlyList<string>> Batches(TaskOrchestrationContext context, Turn turn) =>
        context.Version == OneByOne || turn.Batches.Count == 0 ? turn.Effects.Select(effect => new[] { effect }) : turn.Batches;
}
