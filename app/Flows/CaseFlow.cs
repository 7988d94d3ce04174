using Microsoft.Extensions.Logging;
using Ppid.App.Desk;
using Ppid.App.Webhooks;
using Ppid.Domain.Cases;

namespace Ppid.App.Flows;

/// <summary>The two moves every host's flow is made of: ring what is due, perform what is
/// owed. The one-process host calls them from its clockwork, Durable Functions from
/// activities; both are safe to repeat.</summary>
public sealed partial class CaseFlow(
    ICaseStore store, CaseDesk desk, EffectDesk effects, TimeProvider time, ILogger<CaseFlow> log)
{
    private const int Batch = 64;

    /// <summary>Rings everything due in one stream and says what its flow does next. A stream without a row in the
    /// list (an office's own ledger) has no alarms, only effects.</summary>
    public async Task<Turn> Advance(CaseId id, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var row = await store.Summary(id.Value, cancel);
        if (row?.NextAlarm <= now)
        {
            await Ring(id, now, cancel);
            row = await store.Summary(id.Value, cancel);
        }

        return Turn.Of(row, await store.PendingEffects(id.Value, cancel), now);
    }

    /// <summary>Performs one owed effect if it is still owed; its result is a command.</summary>
    public async Task Perform(string effectId, CancellationToken cancel)
    {
        if (await store.Effect(effectId, cancel) is { NextTry: not null } entry)
        {
            await effects.Perform(entry, cancel);
        }
    }

    /// <summary>One round over everything that is due now. Returns how much it did (what rang and did not take is
    /// nothing: no reason to go round again at once); a case that fails is logged and holds up no other.</summary>
    public async Task<int> Round(CancellationToken cancel) => await Errands(cancel) + await Deliver(cancel);

    /// <summary>The part of a round that waits for no other system: alarms and letters.</summary>
    public async Task<int> Errands(CancellationToken cancel)
    {
        var rung = 0;
        foreach (var stream in await store.DueAlarms(time.GetUtcNow(), Batch, cancel))
        {
            rung += await TryRing(new CaseId(stream), cancel) ? 1 : 0;
        }

        return rung + await Perform(effect => effect.Kind != News.Effect, Batch * 4, cancel);
    }

    /// <summary>The part that does: each delivery to a webhook may take ten seconds.</summary>
    public Task<int> Deliver(CancellationToken cancel) => Perform(effect => effect.Kind == News.Effect, Batch, cancel);

    private async Task<int> Perform(Func<OwedEffect, bool> which, int most, CancellationToken cancel)
    {
        var owed = await Owed(which, most, cancel);
        await Parallel.ForEachAsync(
            owed.GroupBy(entry => entry.Effect.Stream),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancel },
            PerformInOrder);
        return owed.Count;
    }

    /// <summary>The oldest due ones of a kind; looks past those of the other, however many they are.</summary>
    private async Task<List<OutboxEntry>> Owed(Func<OwedEffect, bool> which, int most, CancellationToken cancel)
    {
        while (true)
        {
            var due = await store.DueEffects(time.GetUtcNow(), most, cancel);
            var owed = due.Where(entry => which(entry.Effect)).ToList();
            if (owed.Count > 0 || due.Count < most) return owed;
            most *= 4;
        }
    }

    private Task<Handled> Ring(CaseId id, DateTimeOffset now, CancellationToken cancel) =>
        desk.Handle($"alarm:{Guid.NewGuid():N}", id, new CaseCommand.RingAlarms(now), cancel);

    private async Task<bool> TryRing(CaseId id, CancellationToken cancel)
    {
        try
        {
            // An alarm that rings in vain is no work done: the clockwork may rest before it tries again.
            return (await Ring(id, time.GetUtcNow(), cancel)).Decision is Decision.Accepted { Events.Count: > 0 };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            RingingFailed(log, error, id.Value);
            return false;
        }
    }

    /// <summary>Letters of one case go out in the order in which they were owed, and its deliveries likewise; cases do not
    /// wait for each other.</summary>
    private async ValueTask PerformInOrder(IGrouping<string, OutboxEntry> ofOneCase, CancellationToken cancel)
    {
        foreach (var entry in ofOneCase)
        {
            await effects.Perform(entry, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Alarms of {Case} could not be rung")]
    private static partial void RingingFailed(ILogger logger, Exception error, string @case);
}
