using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.App.Screens.Cases;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>Something that happened, of the ledger or of the flow, for showing both side by side.</summary>
/// <param name="Bout">What the flow did then; null for an event of the ledger.</param>
/// <param name="Works">What it did, in words.</param>
public sealed record FlowLine(DateTimeOffset At, string Title, FlowBout? Bout, IReadOnlyList<string> Works);

/// <summary>What waits for a case, beside what its ledger says: how it stands, what is owed, what happened.</summary>
/// <param name="Steers">It can be held, ended and renewed.</param>
/// <param name="Last">What an administrator did to it last.</param>
/// <param name="Owed">Not performed yet. Of a secret case no reason of a failure is told: it may name somebody.</param>
/// <param name="Alarm">UTC instant at which the rules want to look again.</param>
/// <param name="Now">UTC.</param>
/// <param name="Lines">Oldest first; empty where the engine tells no history.</param>
public sealed record FlowView(
    CaseId Id, FlowSight Sight, bool Steers, FlowDeed? Last, IReadOnlyList<OutboxEntry> Owed, DateTimeOffset? Alarm,
    DateTimeOffset Now, IReadOnlyList<FlowLine> Lines)
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
            (await store.Summary(id.Value, cancel))?.NextAlarm, context.Now(),
            sight.Rows.Count == 0 ? [] : [.. Both(sight, open.History, secret).OrderBy(line => line.At)]);
    }

    /// <summary>The ledger from an hour before the flow's first row on.</summary>
    private static IEnumerable<FlowLine> Both(FlowSight sight, History history, bool secret)
    {
        var titles = history.Events.Index()
            .Select(each => secret ? $"Kejadian #{each.Index + 1}" : EventWords.Of(each.Item).Title).ToList();
        return history.Events.Zip(titles)
            .Where(each => each.First.At >= sight.Rows[0].At.AddHours(-1))
            .Select(each => new FlowLine(each.First.At, each.Second, null, []))
            .Concat(FlowBout.Of(sight.Rows).Select(bout => new FlowLine(
                bout.Woken.At, FlowWords.Woken(bout.Woken.Kind), bout, [.. Works(history.State.Known!.Id, bout, titles)])));
    }

    /// <summary>Looking at the case is what it wakes for; it is said only where nothing else came of it.</summary>
    private static IEnumerable<string> Works(CaseId id, FlowBout bout, IReadOnlyList<string> titles)
    {
        var done = bout.Works.Where(row => row.Kind is not FlowRowKind.Looked).ToList();
        return done.Count == 0 && bout.Works.Count > 0
            ? [FlowWords.Of(FlowRowKind.Looked)]
            : done.Select(row => FlowWords.Of(row.Kind) + Cause(id, row.What, titles));
    }

    private static string Cause(CaseId id, string? effect, IReadOnlyList<string> titles) =>
        FlowBout.EventOf(id, effect) is { } seq && seq >= 1 && seq <= titles.Count
            ? $": akibat kejadian #{seq} ({titles[(int)seq - 1]})"
            : "";
}
