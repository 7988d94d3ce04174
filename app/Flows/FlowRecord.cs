using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Flows;

/// <summary>What administrators did to flows, as the ledgers say it: engines forget.</summary>
public sealed class FlowRecord(ICaseStore store)
{
    /// <summary>The last deed; null while nobody has touched the flow.</summary>
    public async Task<FlowDeed?> Last(CaseId id, CancellationToken cancel) => FlowIds.OfficeOf(id) is { } office
        ? (await Office(office, cancel)).Flow(id.Value)
        : await store.Summary(id.Value, cancel) is null ? null // a stream that is no case: mail that came in
        : (await History.Of(store, id, cancel)).State.Known?.Flow;

    /// <summary>An administrator wants that it does nothing.</summary>
    public async Task<bool> IsStopped(CaseId id, CancellationToken cancel) =>
        await Last(id, cancel) is FlowDeed.Hold or FlowDeed.End;

    /// <summary>Those of the streams for which that is so.</summary>
    public async Task<IReadOnlySet<string>> Stopped(IEnumerable<string> streams, CancellationToken cancel)
    {
        var stopped = new HashSet<string>();
        foreach (var stream in streams.Distinct())
        {
            if (await IsStopped(new(stream), cancel))
            {
                stopped.Add(stream);
            }
        }

        return stopped;
    }

    private async Task<OfficeRecord> Office(string office, CancellationToken cancel) =>
        (await store.Load(OfficeBook.Stream(office), cancel))
            .Select(each => Ledger.Read<OfficeEvent>(each.Json)).Aggregate(OfficeRecord.Start, OfficeDecider.Evolve);
}
