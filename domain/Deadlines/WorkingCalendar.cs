namespace Ppid.Domain.Deadlines;

/// <summary>How an office counts the day of receipt. The statute is silent; peers use day 0.</summary>
public enum ReceiptDay { IsDayZero, IsDayOne }

/// <summary>What a working day is for one office: its zone, its closed days with decrees, its hours.</summary>
public sealed class WorkingCalendar
{
    public WorkingCalendar(
        string office,
        string revision,
        string zoneName,
        TimeSpan utcOffset,
        ReceiptDay receiptDay,
        IEnumerable<int> coveredYears,
        IEnumerable<ClosedDay> closedDays,
        OfficeHours hours) => throw new NotImplementedException();

    public string Revision => throw new NotImplementedException();

    /// <summary>"WITA" or "WIB".</summary>
    public string ZoneName => throw new NotImplementedException();

    public DateOnly LocalDate(DateTimeOffset at) => throw new NotImplementedException();

    public DateTimeOffset Local(DateTimeOffset at) => throw new NotImplementedException();

    /// <summary>24:00 local of the day: the instant at which a due day has passed.</summary>
    public DateTimeOffset EndOf(DateOnly day) => throw new NotImplementedException();

    /// <summary>When the office opens on that day (07:30 local on ordinary days), even if the day is closed.</summary>
    public DateTimeOffset OpeningOf(DateOnly day) => throw new NotImplementedException();

    /// <summary>Is the day worked, and why (not)? <c>Counted</c> tells; the reason is Indonesian.</summary>
    public CountedDay Judge(DateOnly day) => throw new NotImplementedException();

    /// <summary>Counts working days from <paramref name="start"/>; paused days are skipped with their reason.</summary>
    public Deadline AddWorkingDays(DateOnly start, int workingDays, string legalBasis, ListOf<Pause> pauses) =>
        throw new NotImplementedException();

    /// <summary>The working day that lies <paramref name="workingDays"/> before <paramref name="day"/>.</summary>
    public DateOnly WorkingDaysBefore(DateOnly day, int workingDays) => throw new NotImplementedException();

    /// <summary>Working days in (after, upTo].</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo) => throw new NotImplementedException();

    /// <summary>Minute and hour norms run in office hours only.</summary>
    public DateTimeOffset AddOfficeTime(DateTimeOffset from, TimeSpan duration) => throw new NotImplementedException();

    /// <summary>Office time that passed between two instants.</summary>
    public TimeSpan OfficeTimeBetween(DateTimeOffset from, DateTimeOffset to) => throw new NotImplementedException();
}
