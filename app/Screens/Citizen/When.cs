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

    /// <summary>"Senin, 9 Maret 2026".</summary>
    public static string Day(DateOnly day) => IndonesianDates.WithWeekday(day);
}
