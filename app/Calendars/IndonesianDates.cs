using System.Globalization;

namespace Ppid.App.Calendars;

/// <summary>Dates as people read them: "27 Maret 2026", "Jumat, 27 Maret 2026", "Jum, 27 Mar", "27 Mar 2026".</summary>
internal static class IndonesianDates
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    public static string Plain(DateOnly day) => day.ToString("d MMMM yyyy", Indonesian);

    public static string WithWeekday(DateOnly day) => day.ToString("dddd, d MMMM yyyy", Indonesian);

    public static string Brief(DateOnly day) => day.ToString("ddd, d MMM", Indonesian);

    public static string Short(DateOnly day) => day.ToString("d MMM yyyy", Indonesian);
}
