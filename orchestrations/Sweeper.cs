using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Orchestrations;

/// <summary>Repairs what lost pokes, failed instances and lost task hubs leave behind; what an administrator holds or has
/// ended is left alone. Nothing depends on how often it runs but how long such a thing stays.</summary>
public sealed class Sweeper(Leftovers leftovers, CaseInstances instances, ICaseStore store)
{
    /// <summary>Every few minutes: wakes what should have been seen to. Returns how many it looked at.</summary>
    public async Task<int> SweepNeglected(CancellationToken cancel)
    {
        var neglected = await leftovers.Neglected(cancel);
        foreach (var id in neglected)
        {
            await instances.Wake(id, cancel);
        }

        Gauges.Sweeps.Add(1);
        Gauges.Neglected.Add(neglected.Count);
        return neglected.Count;
    }

    /// <summary>Now and then, page by page: starts an instance for every open case that has none, or whose has failed.
    /// With <see cref="SweepOffices"/> this rebuilds a lost task hub.</summary>
    /// <param name="after">Last case of the page before; null to begin.</param>
    /// <returns>How many were started, and where the next page begins; null at the end.</returns>
    public async Task<(int Started, CaseId? Next)> SweepOpen(CaseId? after, CancellationToken cancel)
    {
        var open = await leftovers.Open(after, cancel);
        var started = 0;
        foreach (var id in open)
        {
            started += await instances.Ensure(id, cancel) ? 1 : 0;
        }

        Gauges.Drifted.Add(started);
        return (started, open.Count < Leftovers.Page ? null : open[^1]);
    }

    /// <summary>Every ten minutes (jam_kantor): the schedule of each office, and its own ledger if it owes anything, also what
    /// is not due yet. Returns how many were started.</summary>
    public async Task<int> SweepOffices(IEnumerable<string> offices, CancellationToken cancel)
    {
        var started = 0;
        foreach (var office in offices)
        {
            started += await instances.Ensure(FlowIds.Schedule(office), cancel) ? 1 : 0;
            var ledger = FlowIds.Ledger(office);
            if ((await store.PendingEffects(ledger.Value, cancel)).Count > 0)
            {
                started += await instances.Ensure(ledger, cancel) ? 1 : 0;
            }
        }

        return started;
    }
}
