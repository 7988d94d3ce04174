using Ppid.Domain.Cases;

namespace Ppid.App.Flows;

/// <summary>The door to whatever waits for the cases, for administrators: shows a flow and does to it what they want.
/// Where one clockwork serves all of them there is nothing to do to any.</summary>
public interface IFlowKeeper
{
    /// <summary>The flows can be held, ended and renewed one by one.</summary>
    bool Steers { get; }

    /// <summary>How a flow stands. Never fails: an engine that does not answer is a state of its own.</summary>
    /// <param name="rows">Most rows of its history, the newest; 0 for none.</param>
    Task<FlowSight> Look(CaseId id, int rows, CancellationToken cancel);

    /// <summary>Carries out a deed; one that is done already, or has nothing to be done to, changes nothing.</summary>
    Task Do(CaseId id, FlowDeed deed, CancellationToken cancel);

    /// <summary>A page of the flows that wait or run, whatever the ledger says of their cases.</summary>
    /// <param name="after">Where the page before ended; null to begin.</param>
    Task<FlowPage> Living(string? after, int take, CancellationToken cancel);
}

/// <summary>A page of living flows.</summary>
/// <param name="Next">Where the next page begins; null at the end.</param>
public sealed record FlowPage(IReadOnlyList<CaseId> Flows, string? Next);

/// <summary>How a flow stands: ids, instants and the number of a step, nobody's name.</summary>
/// <param name="Step">Number of the step it saw last.</param>
/// <param name="Due">Due day of the clock that binds the office.</param>
/// <param name="Wake">UTC instant at which it looks again by itself.</param>
/// <param name="Began">UTC.</param>
/// <param name="Changed">UTC instant of its last sign of life.</param>
/// <param name="Failure">Why it failed, in the engine's words.</param>
/// <param name="Rows">Its history, oldest first.</param>
public sealed record FlowSight(
    FlowState State, string? Step, DateOnly? Due, DateTimeOffset? Wake, DateTimeOffset? Began, DateTimeOffset? Changed,
    string? Failure, IReadOnlyList<FlowRow> Rows)
{
    public static FlowSight Of(FlowState state) => new(state, null, null, null, null, null, null, []);

    /// <summary>What can sensibly be done to it as it stands.</summary>
    public IReadOnlyList<FlowDeed> Possible => State switch
    {
        FlowState.Waiting => [FlowDeed.Hold, FlowDeed.End],
        FlowState.Held => [FlowDeed.Resume, FlowDeed.End],
        FlowState.Silent => [],
        _ => [FlowDeed.Renew],
    };
}

/// <summary>What may have become of a flow.</summary>
public enum FlowState
{
    /// <summary>There is none of that id.</summary>
    Missing,

    /// <summary>It waits or works.</summary>
    Waiting,

    Held,

    /// <summary>It saw that nothing was left to do.</summary>
    Finished,

    /// <summary>The engine gave it up.</summary>
    Failed,

    /// <summary>Somebody ended it.</summary>
    Ended,

    /// <summary>The engine does not answer.</summary>
    Silent,
}

/// <summary>One thing that happened to a flow.</summary>
/// <param name="What">Id of the effect, where there is one.</param>
/// <param name="Until">UTC instant for which a timer was set.</param>
public sealed record FlowRow(DateTimeOffset At, FlowRowKind Kind, string? What = null, DateTimeOffset? Until = null);

/// <summary>What can happen to a flow, as an administrator reads it.</summary>
public enum FlowRowKind
{
    Began,
    Looked,
    Performed,
    Faulted,
    TimerSet,
    TimerFired,
    Poked,
    Held,
    Resumed,
    Finished,
    Failed,
    Ended,
}
