using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>What the passing of time does to a case.</summary>
public static class AlarmRules
{
    /// <summary>The next instant at which the rules want to look at the case; null
    /// when nothing is awaited.</summary>
    public static DateTimeOffset? Next(CaseFile state, WorkingCalendar calendar) => state switch
    {
        CaseFile.NotFiled or CaseFile.Closed => null,
        _ => Pending(state.Known!, calendar).Select(alarm => (DateTimeOffset?)alarm.At)
            .Concat(TaskLimits.Pending(state.Known!, calendar).Select(alarm => (DateTimeOffset?)alarm.At)).Min(),
    };

    /// <summary>Rings every rung whose time has come, oldest first; each exactly once,
    /// also after an outage.</summary>
    internal static Decision Ring(Unfolding ringing)
    {
        // One at a time: a rung may stop clocks, start others or close the case. One that does not take (a step
        // that cannot be left now) holds up no other.
        for (var moved = true; moved;)
        {
            moved = AllDue(ringing).Any(ring => Moves(ring, ringing));
        }

        return ringing.Accept();
    }

    private static bool Moves(Action ring, Unfolding ringing)
    {
        var before = ringing.Events.Count;
        ring();
        return ringing.Events.Count > before;
    }

    /// <summary>The applicant's own last day that opens on a local day.</summary>
    internal static Deadline Theirs(ClockKind theirs, DateOnly from, Unfolding unfolding) => theirs switch
    {
        ClockKind.Objection => Deadlines.Deadlines.Objection(from, unfolding.Rules.Calendar),
        _ => Deadlines.Deadlines.Dispute(from, unfolding.Rules.Calendar),
    };

    /// <summary>What is due, oldest first.</summary>
    private static List<Action> AllDue(Unfolding ringing)
    {
        if (ringing.State is CaseFile.Closed)
        {
            return [];
        }

        var (facts, calendar) = (ringing.Facts, ringing.Rules.Calendar);
        return
        [
            .. Pending(facts, calendar).Select(alarm => (alarm.At, Ring: (Action)(() => Ring(alarm, ringing))))
                .Concat(TaskLimits.Pending(facts, calendar)
                    .Select(alarm => (alarm.At, Ring: (Action)(() => TaskAlarms.Ring(alarm, ringing)))))
                .Where(each => each.At <= ringing.At)
                .OrderBy(each => each.At).Select(each => each.Ring),
        ];
    }

    private static IEnumerable<Alarm> Pending(CaseFacts facts, WorkingCalendar calendar) => facts.Clocks
        .SelectMany(clock => Ladder.Of(clock, calendar))
        .Where(alarm => !facts.Rungs.Contains(new(alarm.Clock, alarm.Rung, alarm.Due)));

    private static void Ring(Alarm alarm, Unfolding ringing)
    {
        ringing.Add(new ReminderRung(
            ringing.At, ringing.By, alarm.Clock, alarm.Rung, alarm.Due, Reminded(alarm, ringing)));
        if (alarm.Rung == Rung.Over)
        {
            ringing.Add(new DeadlineLapsed(ringing.At, ringing.By, alarm.Clock, alarm.Due));
            Lapsed(alarm, ringing);
        }
    }

    private static void Lapsed(Alarm alarm, Unfolding ringing)
    {
        switch (alarm.Clock)
        {
            case ClockKind.Answer:
                // Art. 35(1) c and g: silence is a ground, and the applicant's 30 days begin.
                OpenAfterSilence(ClockKind.Objection, alarm.Due, ringing);
                break;
            case ClockKind.Reply:
                // Art. 37(2): the superior's silence opens the way to the Komisi Informasi.
                OpenAfterSilence(ClockKind.Dispute, alarm.Due, ringing);
                break;
            case ClockKind.Objection or ClockKind.Dispute when ringing.State is CaseFile.Answered:
                ringing.Add(new Closed(ringing.At, ringing.By, Closing.WindowEnded));
                break;
        }
    }

    /// <summary>What the office's silence opens for the applicant. We ourselves turn late
    /// objections away, so his ground counts from the first day he could find it, the day after the
    /// last day; the Komisi Informasi judges disputes, so there he is told the stricter date,
    /// counted from the last day itself.</summary>
    internal static void OpenAfterSilence(ClockKind theirs, DateOnly due, Unfolding ringing)
    {
        var from = theirs == ClockKind.Objection ? Objections.FoundAfterSilence(due) : due;
        ringing.Add(new ClockStarted(ringing.At, ringing.By, theirs, Theirs(theirs, from, ringing)));
    }

    private static ListOf<string> Reminded(Alarm alarm, Unfolding ringing) => alarm switch
    {
        { Clock: ClockKind.Objection or ClockKind.Dispute } => [],
        { Clock: ClockKind.Handling, Rung: Rung.Before or Rung.Due } => Holders(ringing),
        { Clock: ClockKind.Handling } => [.. Holders(ringing).Union(InRole(Roster.Superior, ringing))],
        { Rung: Rung.Due } => InRole(Roster.Ppid, ringing),
        { Rung: Rung.Over } => InRole(Roster.Superior, ringing),
        _ => Holders(ringing),
    };

    private static ListOf<string> Holders(Unfolding ringing) =>
        ringing.Facts.Tasks.Select(task => task.Officer).OfType<string>().Distinct().ToListOf();

    private static ListOf<string> InRole(string role, Unfolding ringing) =>
        ringing.Rules.Roster.Acting(role, ringing.On) is { } officer ? [officer.Id] : [];
}
