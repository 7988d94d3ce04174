using System.Globalization;

namespace Ppid.Domain.Deadlines;

/// <summary>What people read about a day, in Indonesian.</summary>
internal static class DayNames
{
    public const string Working = "hari kerja";
    public const string Paused = "jam berhenti: berkas di pemohon";

    public static string Counted(int number) => string.Create(CultureInfo.InvariantCulture, $"hari kerja ke-{number}");

    /// <summary>Null on Monday to Friday: a working day is one of the five days of Perpres 21/2023.</summary>
    public static string? Weekend(DayOfWeek day) => day switch
    {
        DayOfWeek.Saturday => "Sabtu",
        DayOfWeek.Sunday => "Minggu",
        _ => null,
    };

    public static CountedDay Closed(ClosedDay day)
    {
        var reason = day.Kind switch
        {
            ClosedDayKind.CollectiveLeave => $"cuti bersama {day.Name}",
            ClosedDayKind.OfficeClosure => $"kantor tutup: {day.Name}",
            _ => day.Name,
        };
        return new CountedDay(
            day.Date, false, Weekend(day.Date.DayOfWeek) is { } weekend ? $"{weekend}, {reason}" : reason, day.Decree);
    }
}
