using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Ppid.App.Flows;

namespace Ppid.Orchestrations;

/// <summary>The check as an instance of its own: started, woken by a timer, completed. No input, no output.</summary>
public sealed class EngineCheck(DurableTaskClient client) : IEngineCheck
{
    /// <summary>Name of its orchestration.</summary>
    public const string Name = "uji-mesin";

    private static readonly OrchestrationRuntimeStatus[] Any =
        [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses];

    public static void Register(DurableTaskRegistry registry) => registry.AddOrchestratorFunc(Name, Run);

    public static Task Run(TaskOrchestrationContext context) =>
        context.CreateTimer(context.CurrentUtcDateTime + IEngineCheck.Wait, CancellationToken.None);

    public async Task Start(string id, CancellationToken cancel)
    {
        var options = new StartOrchestrationOptions(id) { Version = CaseOrchestration.Version };
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(Name, null, options.WithDedupeStatuses(Any), cancel);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Asked twice within its minute.
        }
    }

    public async Task<EngineCheckState?> Look(string id, CancellationToken cancel) =>
        (await client.GetInstanceAsync(id, cancel))?.RuntimeStatus switch
        {
            null => null,
            OrchestrationRuntimeStatus.Completed => EngineCheckState.Completed,
            OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated => EngineCheckState.Failed,
            _ => EngineCheckState.Running,
        };
}
