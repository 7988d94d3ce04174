using Microsoft.DurableTask;

namespace Ppid.Orchestrations;

/// <summary>Waits for the periods of one office's scheduled SOPs and surveys, for ever: starts what is due, sleeps until
/// the next is. Its instance id names the office; it has no input.</summary>
public static class ScheduleOrchestration
{
    /// <summary>Its name; the instances are "jadwal-" and the office.</summary>
    public const string Name = "jadwal";

    /// <summary>As that of <see cref="CaseOrchestration"/>: raised when the loop below calls otherwise.</summary>
    public static readonly TaskVersion Version = new("2.0");

    /// <summary>Looked at least so often: a period that could not start is tried again, a decree may have moved one.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static void Register(DurableTaskRegistry registry) => registry.AddOrchestratorFunc(Name, Run);

    public static async Task Run(TaskOrchestrationContext context)
    {
        var poke = Waiting.Listen(context);
        for (var turns = 1; ; turns++)
        {
            var next = await context.CallActivityAsync<DateTimeOffset?>(
                ScheduleActivity.Name, context.InstanceId, Waiting.Persistent);
            context.SetCustomStatus(new Standing(null, null, next));
            if (!poke.IsCompleted)
            {
                if (turns >= Waiting.MostTurns)
                {
                    Waiting.StartAfresh(context, Version);
                    return;
                }

                await Waiting.Rest(context, poke, Sooner(next, context.CurrentUtcDateTime));
            }

            poke = Waiting.ListenOn(context, poke);
        }
    }

    private static DateTimeOffset Sooner(DateTimeOffset? next, DateTime now) =>
        next > now && next < now + Longest ? next.Value : now + Longest;
}
