using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>What a flow did between waking up and going back to sleep.</summary>
/// <param name="Woken">Why it woke, or what was done to it.</param>
/// <param name="Works">What was done then, in order; <see cref="FlowRow.What"/> names an effect.</param>
/// <param name="Sleeps">UTC instant it waits for; null when it stopped, or waits for a poke.</param>
public sealed record FlowBout(FlowRow Woken, IReadOnlyList<FlowRow> Works, DateTimeOffset? Sleeps)
{
    /// <summary>Its last word, where it is one.</summary>
    public FlowRowKind? End => Works.Select(row => row.Kind).Append(Woken.Kind)
        .Where(kind => kind is FlowRowKind.Finished or FlowRowKind.Failed or FlowRowKind.Ended)
        .Cast<FlowRowKind?>().FirstOrDefault();

    public bool HasFaults => Works.Any(row => row.Kind is FlowRowKind.Faulted);

    /// <summary>Groups a history, oldest row first. What stands before the first waking is a bout of its own: the engine may
    /// have cut off the beginning.</summary>
    public static IReadOnlyList<FlowBout> Of(IReadOnlyList<FlowRow> rows)
    {
        var bouts = new List<List<FlowRow>>();
        foreach (var row in rows)
        {
            if (bouts.Count == 0 || Wakes(row.Kind))
            {
                bouts.Add([]);
            }

            bouts[^1].Add(row);
        }

        return [.. bouts.Select(Bout)];
    }

    private static FlowBout Bout(List<FlowRow> rows) => new(
        rows[0], [.. rows.Skip(1).Where(row => row.Kind is not FlowRowKind.TimerSet)],
        rows.LastOrDefault(row => row.Kind is FlowRowKind.TimerSet)?.Until);

    private static bool Wakes(FlowRowKind kind) => kind is FlowRowKind.Began or FlowRowKind.TimerFired or FlowRowKind.Poked
        or FlowRowKind.Held or FlowRowKind.Resumed or FlowRowKind.Ended;

    /// <summary>Number of the event that owes an effect; null for any other text.</summary>
    public static long? EventOf(CaseId id, string? effect) =>
        effect is not null && effect.StartsWith($"{id}:", StringComparison.Ordinal)
        && effect[(id.Value.Length + 1)..].Split(':') is [var seq, _] && long.TryParse(seq, out var number) ? number : null;
}
