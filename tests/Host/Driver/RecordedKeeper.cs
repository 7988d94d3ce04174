using System.Collections.Concurrent;
using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Tests.Host.Driver;

/// <summary>An engine whose flows stand as the test says, and which notes what is done to them.</summary>
public sealed class RecordedKeeper : IFlowKeeper
{
    public ConcurrentDictionary<CaseId, FlowSight> Flows { get; } = new();

    public ConcurrentQueue<(CaseId Id, FlowDeed Deed)> Done { get; } = new();

    public bool Steers => true;

    public Task<FlowSight> Look(CaseId id, int rows, CancellationToken cancel) =>
        Task.FromResult(Flows.GetValueOrDefault(id) is { } sight
            ? sight with { Rows = [.. sight.Rows.TakeLast(rows)] }
            : FlowSight.Of(FlowState.Missing));

    public Task Do(CaseId id, FlowDeed deed, CancellationToken cancel)
    {
        Done.Enqueue((id, deed));
        Flows[id] = FlowSight.Of(deed switch
        {
            FlowDeed.Hold => FlowState.Held,
            FlowDeed.End => FlowState.Ended,
            _ => FlowState.Waiting,
        });
        return Task.CompletedTask;
    }

    /// <summary>One after the other, by id.</summary>
    public Task<FlowPage> Living(string? after, int take, CancellationToken cancel)
    {
        var alive = Flows.Where(flow => flow.Value.State is FlowState.Waiting or FlowState.Held)
            .Select(flow => flow.Key).Where(id => string.CompareOrdinal(id.Value, after) > 0)
            .OrderBy(id => id.Value, StringComparer.Ordinal).ToList();
        return Task.FromResult(new FlowPage(
            [.. alive.Take(take)], alive.Count > take ? alive[take - 1].Value : null));
    }
}
