using Ppid.App.Desk;
using Ppid.App.Webhooks;

namespace Ppid.App.Flows;

/// <summary>What a look at one stream found, and what its flow does next. Ids, instants and the number of a step only:
/// an engine may keep it in a history that is not ours to lock.</summary>
/// <param name="Effects">Ids of the effects due now, in the order in which they were owed.</param>
/// <param name="Wake">UTC instant to look again by itself, always ahead; null when nothing is to come.</param>
/// <param name="Step">Number of the step whose turn it is; null at rest.</param>
/// <param name="Due">Due day of the clock that binds the office, if one runs.</param>
/// <param name="Done">Closed (or an office's ledger), nothing owed, no alarm to come: the flow may end.</param>
public sealed record Turn(IReadOnlyList<string> Effects, DateTimeOffset? Wake, string? Step, DateOnly? Due, bool Done)
{
    /// <summary>What rang and is due all the same did not take: no hurry to see it fail again.</summary>
    private static readonly TimeSpan Soonest = TimeSpan.FromMinutes(1);

    /// <summary>So many at once at most: each is recorded in the same ledger, where one at a time can be first.</summary>
    private const int Abreast = 4;

    /// <summary>The same effects as they may go out: those of a batch at the same time, the batches in order. One event's
    /// letters to several people wait for each other as little as those people do.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Batches { get; init; } = [];

    /// <param name="row">The row of a case; null for an office's own ledger.</param>
    public static Turn Of(CaseSummary? row, IReadOnlyList<OutboxEntry> pending, DateTimeOffset now)
    {
        // No letter waits for another system.
        var due = pending.Where(entry => entry.NextTry <= now).OrderBy(entry => entry.Effect.Kind == News.Effect)
            .Select(entry => entry.Effect).ToList();
        var alarm = row?.NextAlarm <= now ? now + Soonest : row?.NextAlarm;
        var wake = pending.Where(entry => entry.NextTry > now).Select(entry => entry.NextTry).Append(alarm).Min();
        var closed = row is null || Summaries.IsClosed(row.Status);
        return new([.. due.Select(Id)], wake, row?.Step, row?.Due, closed && pending.Count == 0 && wake is null)
        {
            Batches = Together(due),
        };
    }

    private static List<IReadOnlyList<string>> Together(IReadOnlyList<OwedEffect> due)
    {
        var batches = new List<List<OwedEffect>>();
        foreach (var effect in due)
        {
            if (batches.Count > 0 && batches[^1] is { Count: < Abreast } last && AreLettersOfOneEvent(last[0], effect))
            {
                last.Add(effect);
            }
            else
            {
                batches.Add([effect]);
            }
        }

        return [.. batches.Select(batch => batch.ConvertAll(Id))];
    }

    private static bool AreLettersOfOneEvent(OwedEffect one, OwedEffect other) =>
        one.Kind == Recorder.LetterEffect && other.Kind == Recorder.LetterEffect && one.Seq == other.Seq;

    private static string Id(OwedEffect effect) => effect.Id;
}
