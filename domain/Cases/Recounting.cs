using Ppid.Domain.Deadlines;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>What a new decree does to the clocks of a case. A lapsed clock is re-evaluated, but its breach
/// stays in the ledger.</summary>
internal static class Recounting
{
    public static Decision Apply(Unfolding counting, string decree)
    {
        // The office's clock first: whether it has lapsed decides on the applicant's own.
        foreach (var kind in Enum.GetValues<ClockKind>())
        {
            if (counting.Facts.Clock(kind) is { StoppedOn: null } clock)
            {
                Recount(clock, counting, decree);
            }
        }

        TaskAlarms.Recount(counting, decree);
        return counting.Accept();
    }

    private static void Recount(Clock clock, Unfolding counting, string decree)
    {
        var moved = Deadlines.Deadlines.Recomputed(clock, counting.Rules.Calendar);
        var (old, due) = (clock.Deadline, moved.Deadline.Due);
        if (due == old.Due && moved.Deadline.Provisional == old.Provisional)
        {
            return;
        }

        var lapsed = HasLapsed(clock, due, counting);
        counting.Add(new DeadlineMoved(
            counting.At, counting.By, clock.Kind, old.Due, moved with { Lapsed = lapsed }, decree));
        if (due != old.Due)
        {
            Follow(clock, due, lapsed, counting);
        }
    }

    /// <summary>A due day whose last rung has rung lapses without another ringing: a
    /// decree may be taken back.</summary>
    private static bool HasLapsed(Clock clock, DateOnly due, Unfolding counting) =>
        counting.Rules.Calendar.EndOf(due) <= counting.At
        && (clock.Lapsed || counting.Facts.Rungs.Contains(new(clock.Kind, Rung.Over, due)));

    /// <summary>The last days that silence opened for the applicant move, or close
    /// again, with the office's.</summary>
    private static void Follow(Clock clock, DateOnly due, bool lapsed, Unfolding counting)
    {
        if (!clock.BindsTheOffice || clock.Kind == ClockKind.Handling)
        {
            return;
        }

        var theirs = clock.Kind == ClockKind.Answer ? ClockKind.Objection : ClockKind.Dispute;
        if (lapsed)
        {
            AlarmRules.OpenAfterSilence(theirs, due, counting);
        }
        else if (clock.Lapsed && counting.Facts.Clock(theirs) is { StoppedOn: null })
        {
            counting.Add(new ClockStopped(counting.At, counting.By, theirs, counting.On, false));
        }
    }
}
