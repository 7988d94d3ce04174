using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>Whoever turns out to be the one a report is about loses his tasks in it at once.</summary>
internal static class Barring
{
    private const string Reason = "Konflik kepentingan: pejabat ini disebut dalam laporan.";

    /// <summary>Refused where nobody else is left: a report that its subject would go on handling is not recorded
    /// as if all were well.</summary>
    public static Refusal? MoveAway(Unfolding taking)
    {
        foreach (var task in taking.Facts.Tasks.Where(task => IsBarred(task, taking.Facts)).ToList())
        {
            var lane = taking.Rules.Sop.Lane(task.Role);
            if (Opening.Holder(taking, lane, task.Unit ?? (lane.InUnit ? taking.Facts.Unit : null)) is not { } other)
            {
                return Refusal.NobodyInRole;
            }

            taking.Add(new TaskReassigned(
                taking.At, Actor.Clockwork, task.Number, task.Officer!, other.Id, other.Name, Reason));
        }

        return null;
    }

    private static bool IsBarred(CaseTask task, CaseFacts facts) =>
        task.Officer is { } officer && facts.Barred.Contains(officer);
}
