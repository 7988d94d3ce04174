using Microsoft.DurableTask.Client;
using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Orchestrations;

/// <summary>Shows instances to administrators and does to them what they want. The reason stays in the ledger: it may
/// name somebody, and the engine's history is not ours to lock.</summary>
public sealed class DurableFlowKeeper(DurableTaskClient client, CaseInstances instances) : IFlowKeeper
{
    private static readonly OrchestrationRuntimeStatus[] Alive =
    [
        OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended,
    ];

    public bool Steers => true;

    public async Task<FlowSight> Look(CaseId id, int rows, CancellationToken cancel)
    {
        try
        {
            // "Inputs and outputs" are its custom status and its failure: it has neither input nor output.
            return await client.GetInstanceAsync(id.Value, getInputsAndOutputs: true, cancel) is { } seen
                ? Sight(seen) with { Rows = rows > 0 ? await Rows(id, rows, cancel) : [] }
                : FlowSight.Of(FlowState.Missing);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // The case must be readable without its engine, all the more while that is away.
            return FlowSight.Of(FlowState.Silent) with { Failure = error.GetType().Name };
        }
    }

    public async Task Do(CaseId id, FlowDeed deed, CancellationToken cancel)
    {
        switch (deed)
        {
            case FlowDeed.Hold:
                await client.SuspendInstanceAsync(id.Value, null, cancel);
                break;
            case FlowDeed.Resume:
                await client.ResumeInstanceAsync(id.Value, null, cancel);
                await instances.Poke(id, cancel); // nobody poked it while it was held
                break;
            case FlowDeed.End:
                await client.TerminateInstanceAsync(id.Value, cancel);
                break;
            default:
                await instances.Renew(id, cancel);
                break;
        }
    }

    public async Task<FlowPage> Living(string? after, int take, CancellationToken cancel)
    {
        var query = new OrchestrationQuery(Statuses: Alive, PageSize: take, ContinuationToken: after);
        await foreach (var page in client.GetAllInstancesAsync(query).AsPages(after, take).WithCancellation(cancel))
        {
            var next = string.IsNullOrEmpty(page.ContinuationToken) ? null : page.ContinuationToken;
            return new([.. page.Values.Select(each => new CaseId(each.InstanceId))], next);
        }

        return new([], null);
    }

    private async Task<IReadOnlyList<FlowRow>> Rows(CaseId id, int most, CancellationToken cancel)
    {
        try
        {
            var history = await client.GetOrchestrationHistoryAsync(id.Value, cancel);
            return [.. InstanceHistory.Rows([.. history]).TakeLast(most)];
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return []; // Not every engine tells it, and it may be gone by now: how it stands is known all the same.
        }
    }

    private static FlowSight Sight(OrchestrationMetadata seen)
    {
        var standing = seen.SerializedCustomStatus is null ? null : seen.ReadCustomStatusAs<Standing>();
        return new(
            State(seen.RuntimeStatus), standing?.Step, standing?.Due, standing?.Wake, seen.CreatedAt, seen.LastUpdatedAt,
            seen.FailureDetails?.ErrorMessage ?? Output(seen), []);
    }

    /// <summary>Where some engines put what they failed of.</summary>
    private static string? Output(OrchestrationMetadata seen) =>
        seen.RuntimeStatus == OrchestrationRuntimeStatus.Failed ? seen.SerializedOutput : null;

    private static FlowState State(OrchestrationRuntimeStatus status) => status switch
    {
        OrchestrationRuntimeStatus.Suspended => FlowState.Held,
        OrchestrationRuntimeStatus.Completed => FlowState.Finished,
        OrchestrationRuntimeStatus.Failed => FlowState.Failed,
        OrchestrationRuntimeStatus.Terminated => FlowState.Ended,
        _ => FlowState.Waiting,
    };
}
