using Microsoft.DurableTask.Client;
using Ppid.App.Desk;
using Ppid.App.Flows;

namespace Ppid.Orchestrations;

/// <summary>Removes the engine's memory of what is over, and only that: the ledger keeps the case for ever.</summary>
public sealed class FinishedInstances(DurableTaskClient client, ICaseStore store, FlowSettings settings)
{
    /// <summary>Per look: many at once make engines time out.</summary>
    private const int Batch = 50;

    private static readonly OrchestrationRuntimeStatus[] Over =
    [
        OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated,
    ];

    /// <summary>Once a day: removes at most <paramref name="most"/> instances that ended long ago and whose ledger says
    /// that nothing is left to do. Returns how many.</summary>
    public async Task<int> Purge(int most, DateTimeOffset now, CancellationToken cancel)
    {
        var before = now - settings.Keep;
        var query = new OrchestrationQuery(CreatedTo: before, Statuses: Over, PageSize: Batch);
        var purged = 0;
        await foreach (var seen in client.GetAllInstancesAsync(query).WithCancellation(cancel))
        {
            if (purged >= most)
            {
                break;
            }

            if (seen.LastUpdatedAt < before && await IsOver(seen.InstanceId, cancel))
            {
                purged += (await client.PurgeInstanceAsync(seen.InstanceId, cancel)).PurgedInstanceCount;
            }
        }

        return purged;
    }

    /// <summary>An ended instance of an open case is a fact an administrator made; a failed one is the sweeper's to
    /// restart.</summary>
    private async Task<bool> IsOver(string id, CancellationToken cancel)
    {
        if (FlowIds.IsSchedule(new(id)) || (await store.PendingEffects(id, cancel)).Count > 0)
        {
            return false;
        }

        var row = await store.Summary(id, cancel);
        return row is null || (Summaries.IsClosed(row.Status) && row.NextAlarm is null);
    }
}
