using Ppid.App.Desk;

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

    /// <param name="row">The row of a case; null for an office's own ledger.</param>
    public static Turn Of(CaseSummary? row, IReadOnlyList<OutboxEntry> pending, DateTimeOffset now)
    {
        var due = pending.Where(entry => entry.NextTry <= now).Select(entry => entry.Effect.Id).ToList();
        var alarm = row?.NextAlarm <= now ? now + Soonest : row?.NextAlarm;
        var wake = pending.Where(entry => entry.NextTry > now).Select(entry => entry.NextTry).Append(alarm).Min();
        var closed = row is null || Summaries.IsClosed(row.Status);
        return new(due, wake, row?.Step, row?.Due, closed && pending.Count == 0 && wake is null);
    }
}
