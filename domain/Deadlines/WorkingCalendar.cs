namespace Ppid.Domain.Deadlines;

/// <summary>What a working day is for one office: its zone, its closed days with decrees, its
/// hours.</summary>
/// <remarks>Offsets are fixed (Keppres 41/1987, no daylight saving). Where two closed days fall on one date
/// the first one given explains the day. Counts below 1 are no deadline:
/// ArgumentOutOfRangeException.</remarks>
public sealed class WorkingCalendar
{
    private readonly TimeSpan _offset;
    private readonly bool _countsReceipt;
    private readonly HashSet<int> _coveredYears;
    private readonly Dictionary<DateOnly, CountedDay> _closed = [];
    private readonly Timetable _timetable;

    public WorkingCalendar(
        string office,
        string revision,
        string zoneName,
        TimeSpan utcOffset,
        ReceiptDay receiptDay,
        IEnumerable<int> coveredYears,
        IEnumerable<ClosedDay> closedDays,
        OfficeHours hours)
    {
        (Office, Revision, ZoneName) = (office, revision, zoneName);
        (_offset, _countsReceipt) = (utcOffset, receiptDay is ReceiptDay.IsDayOne);
        _coveredYears = [.. coveredYears];
        _timetable = new Timetable(hours);
        foreach (var day in closedDays)
        {
            _closed.TryAdd(day.Date, DayNames.Closed(day));
        }
    }

    public string Office { get; }

    public string Revision { get; }

    /// <summary>"WITA" or "WIB".</summary>
    public string ZoneName { get; }

    /// <summary>True when the decree of that year is loaded; otherwise only weekends are known.</summary>
    public bool Covers(int year) => _coveredYears.Contains(year);

    public DateOnly LocalDate(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    public DateTimeOffset Local(DateTimeOffset at) => at.ToOffset(_offset);

    /// <summary>24:00 local of the day: the instant at which a due day has passed.</summary>
    public DateTimeOffset EndOf(DateOnly day) => At(day.AddDays(1), TimeOnly.MinValue);

    /// <summary>When the office opens on that day (07:30 local on ordinary days), even if the day is
    /// closed.</summary>
    public DateTimeOffset OpeningOf(DateOnly day) => At(day, _timetable.Opening(day));

    /// <summary>Is the day worked, and why (not)? <c>Counted</c> tells; the reason is Indonesian.</summary>
    public CountedDay Judge(DateOnly day)
    {
        if (_closed.TryGetValue(day, out var closed)) return closed;
        return DayNames.Weekend(day.DayOfWeek) is { } weekend
            ? new CountedDay(day, false, weekend, null)
            : new CountedDay(day, true, DayNames.Working, null);
    }

    /// <summary>Counts working days from <paramref name="start"/>; paused days are skipped with their
    /// reason.</summary>
    /// <remarks>Counts the start day itself if the office counts receipt as day 1 and works on that
    /// day.</remarks>
    public Deadline AddWorkingDays(
        DateOnly start, int workingDays, string legalBasis, ListOf<Pause> pauses) =>
        Walk(start, _countsReceipt ? start : start.AddDays(1), workingDays, legalBasis, pauses);

    /// <summary>As <see cref="AddWorkingDays"/>, but the start is day 0 whatever the office says of receipt:
    /// for rules that say "after" (setelah), art. 22(8), 36(1) and 37(2).</summary>
    public Deadline AddWorkingDaysAfter(
        DateOnly start, int workingDays, string legalBasis, ListOf<Pause> pauses) =>
        Walk(start, start.AddDays(1), workingDays, legalBasis, pauses);

    /// <summary>The working day that lies <paramref name="workingDays"/> before <paramref
    /// name="day"/>.</summary>
    public DateOnly WorkingDaysBefore(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        while (workingDays > 0)
        {
            day = day.AddDays(-1);
            if (IsWorked(day)) workingDays--;
        }

        return day;
    }

    /// <summary>Working days in (after, upTo]; 0 when <paramref name="upTo"/> is not later.</summary>
    public int WorkingDaysBetween(DateOnly after, DateOnly upTo)
    {
        var count = 0;
        for (var day = after; day < upTo;)
        {
            day = day.AddDays(1);
            if (IsWorked(day)) count++;
        }

        return count;
    }

    /// <summary>Minute and hour norms run in office hours only.</summary>
    /// <remarks>A norm that fills a stretch of work ends with it (12:00), not with the next opening. A
    /// negative duration is an ArgumentOutOfRangeException; hours without a single shift an
    /// InvalidOperationException.</remarks>
    public DateTimeOffset AddOfficeTime(DateTimeOffset from, TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        var local = Local(from);
        return duration == TimeSpan.Zero
            ? local
            : new DateTimeOffset(_timetable.Add(local.DateTime, duration, IsWorked), _offset);
    }

    /// <summary>Office time that passed between two instants; zero when <paramref name="to"/> is not
    /// later.</summary>
    public TimeSpan OfficeTimeBetween(DateTimeOffset from, DateTimeOffset to) =>
        _timetable.Between(Local(from).DateTime, Local(to).DateTime, IsWorked);

    private Deadline Walk(
        DateOnly start, DateOnly first, int workingDays, string legalBasis, ListOf<Pause> pauses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        var days = new List<CountedDay>(workingDays * 2);
        var provisional = false;
        for (var (day, counted) = (first, 0); counted < workingDays; day = day.AddDays(1))
        {
            provisional |= !Covers(day.Year);
            var judged = IsPaused(day, pauses) ? DayNames.Pause(day) : Judge(day);
            days.Add(judged.Counted ? judged with { Reason = DayNames.Counted(++counted) } : judged);
        }

        return new Deadline(
            days[^1].Date, start, workingDays, legalBasis, provisional, Revision, days.ToListOf());
    }

    private static bool IsPaused(DateOnly day, ListOf<Pause> pauses) =>
        pauses.Count > 0 && pauses.Any(pause => pause.Covers(day));

    private bool IsWorked(DateOnly day) =>
        DayNames.Weekend(day.DayOfWeek) is null && !_closed.ContainsKey(day);

    private DateTimeOffset At(DateOnly day, TimeOnly time) => new(day.ToDateTime(time), _offset);
}
