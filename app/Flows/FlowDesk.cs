using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Flows;

/// <summary>Where administrators' deeds on flows enter: recorded first, in the ledger of the case or in the office's own,
/// then carried out. If the second fails, the drift report shows it and the deed can be repeated.</summary>
public sealed class FlowDesk(ICaseStore store, CaseDesk cases, OfficeDesk office, IFlowKeeper keeper, TimeProvider time)
{
    /// <summary>Null when it was done. A repeated <paramref name="commandId"/> is recorded once.</summary>
    public async Task<Refusal?> Tend(
        string commandId, CaseId id, Actor by, FlowDeed deed, string reason, CancellationToken cancel)
    {
        var repeated = await store.Answered(commandId, cancel) is not null;
        if (!repeated && !(await keeper.Look(id, 0, cancel)).Possible.Contains(deed))
        {
            return Refusal.FlowChanged;
        }

        if (!repeated && await Note(commandId, id, by, deed, reason, cancel) is { } no)
        {
            return no;
        }

        await keeper.Do(id, deed, cancel);
        return null;
    }

    private async Task<Refusal?> Note(
        string commandId, CaseId id, Actor by, FlowDeed deed, string reason, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        return FlowIds.OfficeOf(id) is { } own
            ? await office.Handle(commandId, own, new OfficeCommand.TendFlow(now, by, id.Value, deed, reason), cancel)
            : (await cases.Handle(commandId, id, new CaseCommand.TendFlow(now, by, deed, reason), cancel)).Refusal;
    }
}
