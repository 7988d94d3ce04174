using Ppid.App.Desk;
using Ppid.Domain.Cases;

namespace Ppid.App.Flows;

/// <summary>What lost pokes and lost flows leave behind, as the ledger shows it: the questions of a sweeper.</summary>
public sealed class Leftovers(ICaseStore store, FlowRecord record, TimeProvider time)
{
    /// <summary>A page of open cases.</summary>
    public const int Page = 200;

    /// <summary>Of alarms and of effects; nobody needs to know at once whether it is more than that.</summary>
    private const int Most = 500;

    /// <summary>Younger than this may still be on its way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    /// <summary>Streams with an alarm or an effect that should have been seen to, oldest first; each once. Offices'
    /// own ledgers are among them; what an administrator has stopped is not.</summary>
    public async Task<IReadOnlyList<CaseId>> Neglected(CancellationToken cancel)
    {
        var due = await Due(time.GetUtcNow() - Grace, cancel);
        return [.. due.Alarms.Concat(due.Effects.Select(entry => entry.Effect.Stream)).Distinct().Select(stream => new CaseId(stream))];
    }

    /// <summary>Streams with an alarm and effects that were due by then, oldest first, without those that an administrator
    /// has stopped.</summary>
    internal async Task<(IReadOnlyList<string> Alarms, IReadOnlyList<OutboxEntry> Effects)> Due(
        DateTimeOffset by, CancellationToken cancel)
    {
        var alarms = await store.DueAlarms(by, Most, cancel);
        var effects = await store.DueEffects(by, Most, cancel);
        var stopped = await record.Stopped(alarms.Concat(effects.Select(entry => entry.Effect.Stream)), cancel);
        return (
            [.. alarms.Where(stream => !stopped.Contains(stream))],
            [.. effects.Where(entry => !stopped.Contains(entry.Effect.Stream))]);
    }

    /// <summary>Cases that are not closed, in order, after <paramref name="after"/>; fewer than <see cref="Page"/> at
    /// the end.</summary>
    public async Task<IReadOnlyList<CaseId>> Open(CaseId? after, CancellationToken cancel) =>
        [.. (await store.OpenStreams(after?.Value, Page, cancel)).Select(stream => new CaseId(stream))];
}
