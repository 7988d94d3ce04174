namespace Ppid.Domain.Deadlines;

/// <summary>The shifts of an office, looked up by day; local wall-clock time throughout.</summary>
internal sealed class Timetable(OfficeHours hours)
{
    private readonly Week _ordinary = new(hours.Ordinary);
    private readonly (SpecialHours Hours, Week Week)[] _special =
        [.. hours.Special.Select(special => (special, new Week(special.Shifts)))];

    /// <summary>First opening of the day; on a day without shifts the week's earliest.</summary>
    public TimeOnly Opening(DateOnly day)
    {
        var week = WeekOf(day);
        return week.On(day.DayOfWeek) is [var first, ..] ? first.From : week.Earliest;
    }

    public DateTime Add(DateTime from, TimeSpan duration, Func<DateOnly, bool> isWorked)
    {
        if (hours.Ordinary.Count == 0) throw new InvalidOperationException("No ordinary hours.");
        for (var day = DateOnly.FromDateTime(from); ; day = day.AddDays(1))
        {
            foreach (var (opens, closes) in Stretches(day, from, DateTime.MaxValue, isWorked))
            {
                if (duration <= closes - opens) return opens + duration;
                duration -= closes - opens;
            }
        }
    }

    public TimeSpan Between(DateTime from, DateTime to, Func<DateOnly, bool> isWorked)
    {
        var passed = TimeSpan.Zero;
        for (var day = DateOnly.FromDateTime(from); day <= DateOnly.FromDateTime(to); day = day.AddDays(1))
        {
            foreach (var (opens, closes) in Stretches(day, from, to, isWorked))
            {
                passed += closes - opens;
            }
        }

        return passed;
    }

    /// <summary>The day's stretches of work, cut to [from, to].</summary>
    private IEnumerable<(DateTime Opens, DateTime Closes)> Stretches(
        DateOnly day, DateTime from, DateTime to, Func<DateOnly, bool> isWorked)
    {
        if (!isWorked(day)) yield break;
        foreach (var shift in WeekOf(day).On(day.DayOfWeek))
        {
            var opens = Later(day.ToDateTime(shift.From), from);
            var closes = Earlier(day.ToDateTime(shift.Until), to);
            if (opens < closes) yield return (opens, closes);
        }
    }

    private Week WeekOf(DateOnly day)
    {
        foreach (var (special, week) in _special)
        {
            if (day >= special.From && day <= special.Until) return week;
        }

        return _ordinary;
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static DateTime Earlier(DateTime a, DateTime b) => a < b ? a : b;

    private sealed class Week(ListOf<Shift> shifts)
    {
        private readonly Shift[][] _days =
        [
            .. Enum.GetValues<DayOfWeek>().Select(
                day => shifts.Where(shift => shift.Day == day).OrderBy(shift => shift.From).ToArray()),
        ];

        public TimeOnly Earliest { get; } =
            shifts.Count == 0 ? TimeOnly.MinValue : shifts.Min(shift => shift.From);

        public Shift[] On(DayOfWeek day) => _days[(int)day];
    }
}
