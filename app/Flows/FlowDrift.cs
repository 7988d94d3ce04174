using Ppid.App.Desk;
using Ppid.Domain.Cases;

namespace Ppid.App.Flows;

/// <summary>In what way ledger and flow do not agree.</summary>
public enum FlowFault
{
    /// <summary>The case is open and nothing waits for it.</summary>
    Missing,

    /// <summary>The engine gave it up; the sweeper starts it again.</summary>
    Failed,

    /// <summary>An administrator holds it.</summary>
    Held,

    /// <summary>An administrator has ended it.</summary>
    Ended,

    /// <summary>It is held or ended according to the ledger, and runs.</summary>
    Disobeys,

    /// <summary>It should have looked long ago.</summary>
    Late,

    /// <summary>It waits for a case that is closed, or for none.</summary>
    Orphan,

    /// <summary>The engine does not answer.</summary>
    Silent,
}

/// <summary>A flow that does not agree with its ledger.</summary>
/// <param name="Number">Registration number; null for an office's own flow or no case at all.</param>
public sealed record DriftRow(CaseId Id, string? Number, FlowFault Fault, FlowSight Sight);

/// <param name="Examined">How many cases and flows were compared for this page.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record DriftPage(IReadOnlyList<DriftRow> Rows, int Examined, string? Next);

/// <summary>Compares ledgers with flows, both ways: first every open case of an office, then every living flow.</summary>
public sealed class FlowDrift(ICaseStore store, IFlowKeeper keeper, FlowRecord record, TimeProvider time)
{
    private const int Page = 50;
    private const string Second = "m:";

    /// <summary>Younger than this may still be on its way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Does the page that begins there compare flows, and not open cases?</summary>
    public static bool IsOfFlows(string? after) => after?.StartsWith(Second, StringComparison.Ordinal) == true;

    /// <param name="after">Where the page before ended; null to begin.</param>
    public Task<DriftPage> Compare(string office, string? after, CancellationToken cancel) =>
        IsOfFlows(after)
            ? Living(office, after![Second.Length..], cancel)
            : Open(office, after, cancel);

    private async Task<DriftPage> Open(string office, string? after, CancellationToken cancel)
    {
        var streams = await store.OpenStreams(after, Page, cancel);
        var rows = new List<DriftRow>();
        foreach (var id in (after is null ? FlowIds.Of(office) : []).Concat(streams.Select(each => new CaseId(each))))
        {
            var row = await store.Summary(id.Value, cancel);
            if ((FlowIds.OfficeOf(id) ?? row?.Office) == office && await Judge(id, row, cancel) is { } drift)
            {
                rows.Add(drift);
            }
        }

        // One clockwork for all has no flows that could wait for nothing.
        return new(rows, streams.Count, streams.Count == Page ? streams[^1] : keeper.Steers ? Second : null);
    }

    private async Task<DriftRow?> Judge(CaseId id, CaseSummary? row, CancellationToken cancel)
    {
        var sight = await keeper.Look(id, 0, cancel);
        var pending = await store.PendingEffects(id.Value, cancel);
        var next = pending.Select(entry => entry.NextTry).Append(row?.NextAlarm).Min();

        // An office's own ledger has a flow only while it owes something.
        FlowFault? fault = sight.State switch
        {
            FlowState.Silent => FlowFault.Silent,
            FlowState.Failed => FlowFault.Failed,
            FlowState.Held => FlowFault.Held,
            FlowState.Ended => FlowFault.Ended,
            FlowState.Missing or FlowState.Finished when row is null && !FlowIds.IsSchedule(id) && next is null => null,
            FlowState.Missing when await record.IsStopped(id, cancel) => FlowFault.Ended,
            FlowState.Missing or FlowState.Finished => FlowFault.Missing,
            _ when next < time.GetUtcNow() - Grace && IsOld(sight) => FlowFault.Late,
            _ when keeper.Steers && await record.IsStopped(id, cancel) => FlowFault.Disobeys,
            _ => null,
        };
        return fault is { } found ? new(id, row?.Number, found, sight) : null;
    }

    /// <summary>One that was renewed a moment ago has still to catch up.</summary>
    private bool IsOld(FlowSight sight) => sight.Began is not { } began || began < time.GetUtcNow() - Grace;

    private async Task<DriftPage> Living(string office, string after, CancellationToken cancel)
    {
        var page = await keeper.Living(after.Length == 0 ? null : after, Page, cancel);
        var rows = new List<DriftRow>();
        foreach (var id in page.Flows.Where(id => FlowIds.OfficeOf(id) is null))
        {
            var row = await store.Summary(id.Value, cancel);
            if (Belongs(id, row, office) && await IsOrphan(id, row, cancel)
                && await keeper.Look(id, 0, cancel) is { } sight && sight.Changed < time.GetUtcNow() - Grace)
            {
                rows.Add(new(id, row?.Number, FlowFault.Orphan, sight));
            }
        }

        return new(rows, page.Flows.Count, page.Next is null ? null : Second + page.Next);
    }

    /// <summary>A flow without a case is known by its name alone.</summary>
    private static bool Belongs(CaseId id, CaseSummary? row, string office) =>
        row is null ? id.Value.Contains($"-{office}-", StringComparison.Ordinal) : row.Office == office;

    private async Task<bool> IsOrphan(CaseId id, CaseSummary? row, CancellationToken cancel) =>
        (row is null || (Summaries.IsClosed(row.Status) && row.NextAlarm is null))
        && (await store.PendingEffects(id.Value, cancel)).Count == 0;
}
