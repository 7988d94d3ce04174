using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Host;

/// <summary>Shows administrators what the one clockwork has still to do for a case. It serves all cases alike, so that
/// none can be held, ended or renewed.</summary>
internal sealed class ClockworkKeeper(ICaseStore store, ScheduleFlow schedule, Pulse pulse) : IFlowKeeper
{
    public bool Steers => false;

    public async Task<FlowSight> Look(CaseId id, int rows, CancellationToken cancel)
    {
        var row = await store.Summary(id.Value, cancel);
        var wake = await Wake(id, row, cancel);
        var over = wake is null && (row is null || Summaries.IsClosed(row.Status)) && !FlowIds.IsSchedule(id);
        return new(
            over ? FlowState.Finished : FlowState.Waiting, null, null, wake, null, pulse.LastRound, pulse.Fault, []);
    }

    public Task Do(CaseId id, FlowDeed deed, CancellationToken cancel) =>
        throw new NotSupportedException("One clockwork serves all cases.");

    public Task<FlowPage> Living(string? after, int take, CancellationToken cancel) =>
        Task.FromResult(new FlowPage([], null));

    private async Task<DateTimeOffset?> Wake(CaseId id, CaseSummary? row, CancellationToken cancel)
    {
        if (FlowIds.IsSchedule(id))
        {
            return await schedule.Next(FlowIds.OfficeOf(id)!, cancel);
        }

        var pending = await store.PendingEffects(id.Value, cancel);
        return pending.Select(entry => entry.NextTry).Append(row?.NextAlarm).Min();
    }
}
