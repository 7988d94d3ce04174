namespace Ppid.Domain.Deadlines;

/// <summary>The ladder of reminders of a running clock.</summary>
public static class Ladder
{
    private const int WorkingDaysOfWarning = 2;

    /// <summary>All rungs of the clock, earliest first; none for a paused, stopped or lapsed clock. The
    /// applicant's own clocks have only the <see cref="Rung.Over"/> rung, which ends the waiting.</summary>
    public static ListOf<Alarm> Of(Clock clock, WorkingCalendar calendar)
    {
        if (!clock.IsRunning || clock.Lapsed) return [];
        return clock.BindsTheOffice
            ? ForTheOffice(clock, calendar).OrderBy(alarm => alarm.At).ToListOf()
            : [Over(clock, calendar)];
    }

    private static IEnumerable<Alarm> ForTheOffice(Clock clock, WorkingCalendar calendar)
    {
        var due = clock.Deadline.Due;
        var before = calendar.WorkingDaysBefore(due, WorkingDaysOfWarning);
        yield return new Alarm(calendar.OpeningOf(before), clock.Kind, Rung.Before, due);
        if (clock.Extension is { Earlier.Due: var earlier } && earlier < due)
        {
            yield return new Alarm(calendar.OpeningOf(earlier), clock.Kind, Rung.Earlier, due);
        }

        yield return new Alarm(calendar.OpeningOf(due), clock.Kind, Rung.Due, due);
        yield return Over(clock, calendar);
    }

    private static Alarm Over(Clock clock, WorkingCalendar calendar) =>
        new(calendar.EndOf(clock.Deadline.Due), clock.Kind, Rung.Over, clock.Deadline.Due);
}
