using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Screens.Cases;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>A line of the ledger or of the flow, for showing both side by side.</summary>
/// <param name="OfFlow">False: of the ledger.</param>
/// <param name="Until">UTC instant for which a timer was set.</param>
public sealed record FlowLine(DateTimeOffset At, bool OfFlow, string Title, string? Detail, DateTimeOffset? Until);

/// <summary>What waits for a case, beside what its ledger says: how it stands, what is owed, what happened.</summary>
/// <param name="Steers">It can be held, ended and renewed.</param>
/// <param name="Last">What an administrator did to it last.</param>
/// <param name="Owed">Not performed yet. Of a secret case no reason of a failure is told: it may name somebody.</param>
/// <param name="Alarm">UTC instant at which the rules want to look again.</param>
/// <param name="Lines">Oldest first; empty where the engine tells no history.</param>
public sealed record FlowView(
    CaseId Id, FlowSight Sight, bool Steers, FlowDeed? Last, IReadOnlyList<OutboxEntry> Owed, DateTimeOffset? Alarm,
    IReadOnlyList<FlowLine> Lines)
{
    private const int Most = 60;

    public static async Task<FlowView> Of(HttpContext context, OpenCase open, bool secret)
    {
        var (id, cancel) = (open.Facts.Id, context.RequestAborted);
        var (keeper, store) = (context.Service<IFlowKeeper>(), context.Service<ICaseStore>());
        var sight = await keeper.Look(id, Most, cancel);
        var owed = await store.PendingEffects(id.Value, cancel);
        return new(
            id, secret && sight.Failure is not null ? sight with { Failure = Veil.Word } : sight, keeper.Steers, open.Facts.Flow,
            secret ? [.. owed.Select(entry => entry with { LastError = entry.LastError is null ? null : Veil.Word })] : owed,
            (await store.Summary(id.Value, cancel))?.NextAlarm,
            sight.Rows.Count == 0 ? [] : [.. Both(sight, open.History, secret).OrderBy(line => line.At)]);
    }

    private static IEnumerable<FlowLine> Both(FlowSight sight, History history, bool secret) =>
        history.Events.Index().Where(each => each.Item.At >= sight.Rows[0].At.AddHours(-1))
            .Select(each => new FlowLine(
                each.Item.At, false, secret ? $"Kejadian #{each.Index + 1}" : EventWords.Of(each.Item).Title, null, null))
            .Concat(sight.Rows.Select(row => new FlowLine(row.At, true, FlowWords.Of(row.Kind), row.What, row.Until)));
}
