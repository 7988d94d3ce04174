using Ppid.App.Calendars;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Screens.Citizen;

/// <summary>Instants and days as the applicant reads them.</summary>
internal static class When
{
    /// <summary>"2 Maret 2026, 09.15 WITA".</summary>
    public static string Moment(DateTimeOffset at, WorkingCalendar calendar)
    {
        var local = calendar.Local(at);
        return string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{IndonesianDates.Plain(DateOnly.FromDateTime(local.DateTime))}, {local:HH'.'mm} "
                + $"{calendar.ZoneName}");
    }

    /// <summary>The instant by which something must be done: "9 Maret 2026, 24.00 WITA", never the day after it.</summary>
    public static string Until(DateTimeOffset end, WorkingCalendar calendar)
    {
        var local = calendar.Local(end);
        return local.TimeOfDay == TimeSpan.Zero
            ? $"{IndonesianDates.Plain(DateOnly.FromDateTime(local.DateTime).AddDays(-1))}, 24.00 {calendar.ZoneName}"
            : Moment(end, calendar);
    }

    /// <summary>"Senin, 9 Maret 2026".</summary>
    public static string Day(DateOnly day) => IndonesianDates.WithWeekday(day);
}
