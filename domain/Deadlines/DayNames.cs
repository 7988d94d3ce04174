using System.Globalization;

namespace Ppid.Domain.Deadlines;

/// <summary>What people read about a day, in Indonesian.</summary>
internal static class DayNames
{
    public const string Working = "hari kerja";

    public static string Counted(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"hari kerja ke-{number}");

    /// <summary>Null on Monday to Friday: a working day is one of the five days of Perpres 21/2023.</summary>
    public static string? Weekend(DayOfWeek day) => day switch
    {
        DayOfWeek.Saturday => "Sabtu",
        DayOfWeek.Sunday => "Minggu",
        _ => null,
    };

    public static CountedDay Pause(DateOnly day) => new(day, false, "jam berhenti: berkas di pemohon", null);

    public static CountedDay Closed(ClosedDay day)
    {
        var reason = day.Kind switch
        {
            ClosedDayKind.CollectiveLeave => $"cuti bersama {day.Name}",
            ClosedDayKind.OfficeClosure => $"kantor tutup: {day.Name}",
            _ => day.Name,
        };
        var weekend = Weekend(day.Date.DayOfWeek);
        return new CountedDay(
            day.Date, false, weekend is null ? reason : $"{weekend}, {reason}", day.Decree);
    }
}
