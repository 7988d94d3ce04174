using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Orchestrations;

/// <summary>The instances: one per case, named after its SOP, and two per office. Each is started once, and again when it
/// has ended and something is owed after all; what an administrator holds or has ended is left alone.</summary>
public sealed class CaseInstances(DurableTaskClient client, ICaseStore store, FlowRecord record)
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
        if (await client.GetInstanceAsync(id.Value, cancel) is not { IsCompleted: false } waiting)
        {
            await Ensure(id, cancel);
        }
        else if (waiting.RuntimeStatus != OrchestrationRuntimeStatus.Suspended)
        {
            // A held one would only collect them; whoever resumes it pokes it.
            await Poke(id, cancel);
        }
    }

    public Task Poke(CaseId id, CancellationToken cancel) =>
        client.RaiseEventAsync(id.Value, CaseOrchestration.Poke, cancellation: cancel);

    /// <summary>Starts the instance of a stream if none waits for it and no administrator has ended it. True if it was
    /// started.</summary>
    public async Task<bool> Ensure(CaseId id, CancellationToken cancel) =>
        await client.GetInstanceAsync(id.Value, cancel) switch
        {
            null => !await record.IsStopped(id, cancel) && await Start(id, Any, cancel),
            { RuntimeStatus: OrchestrationRuntimeStatus.Terminated } => false,
            { IsCompleted: true } => await Start(id, [.. Waiting, OrchestrationRuntimeStatus.Terminated], cancel),
            _ => false,
        };

    /// <summary>Starts the instance anew unless one waits, also after an administrator has ended it. True if it was
    /// started.</summary>
    public Task<bool> Renew(CaseId id, CancellationToken cancel) => Start(id, Waiting, cancel);

    /// <param name="except">An instance in one of these states stays. Without them some engines end the running
    /// instance to make room.</param>
    private async Task<bool> Start(CaseId id, OrchestrationRuntimeStatus[] except, CancellationToken cancel)
    {
        var (name, version) = await Kind(id, cancel);
        var options = new StartOrchestrationOptions(id.Value) { Version = version };
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

    private async Task<(string Name, TaskVersion Version)> Kind(CaseId id, CancellationToken cancel) =>
        FlowIds.IsSchedule(id)
            ? (ScheduleOrchestration.Name, ScheduleOrchestration.Version)
            : ((await store.Summary(id.Value, cancel))?.Sop ?? Office, CaseOrchestration.Version);
}
