namespace Ppid.Domain.Deadlines;

/// <summary>The ladder of reminders of a running clock.</summary>
public static class Ladder
{
    /// <summary>All rungs of the clock, earliest first; none for a paused or stopped clock. The applicant's own
    /// clocks have only the <see cref="Rung.Over"/> rung, which ends the waiting.</summary>
    public static ListOf<Alarm> Of(Clock clock, WorkingCalendar calendar) => throw new NotImplementedException();
}
