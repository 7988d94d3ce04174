using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Ppid.App.Desk;
using Ppid.Domain.Cases;

namespace Ppid.Orchestrations;

/// <summary>The instances of the case orchestration: one per stream, named after its SOP, started once, started again
/// when it has ended and something is owed after all.</summary>
public sealed class CaseInstances(DurableTaskClient client, ICaseStore store)
{
    /// <summary>Name of the instances that perform what an office's own ledger owes.</summary>
    public const string Office = "kantor";

    /// <summary>To start what never was: any instance of that id stays.</summary>
    private static readonly OrchestrationRuntimeStatus[] Any =
        [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses];

    /// <summary>To start again what has ended: one that somebody else has started meanwhile stays.</summary>
    private static readonly OrchestrationRuntimeStatus[] Waiting =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
    ];

    /// <summary>Makes the instance of a stream look again, whatever has become of it: starts it, or pokes it.</summary>
    public async Task Wake(CaseId id, CancellationToken cancel)
    {
        if (!await Ensure(id, cancel))
        {
            await client.RaiseEventAsync(id.Value, CaseOrchestration.Poke, cancellation: cancel);
        }
    }

    /// <summary>Starts the instance of a stream if none waits for it. False if one does.</summary>
    public async Task<bool> Ensure(CaseId id, CancellationToken cancel) =>
        await client.GetInstanceAsync(id.Value, cancel) switch
        {
            null => await Start(id, Any, cancel),
            { IsCompleted: true } => await Start(id, Waiting, cancel),
            _ => false,
        };

    /// <param name="except">An instance in one of these states stays. Without them some engines end the running
    /// instance to make room.</param>
    private async Task<bool> Start(CaseId id, OrchestrationRuntimeStatus[] except, CancellationToken cancel)
    {
        var name = (await store.Summary(id.Value, cancel))?.Sop ?? Office;
        var options = new StartOrchestrationOptions(id.Value) { Version = CaseOrchestration.Version };
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(name, null, options.WithDedupeStatuses(except), cancel);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false; // Somebody was faster, which is all that was wanted.
        }
    }
}
