using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ppid.Domain;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>The content hash of a calendar: equal rules give equal revisions, however the files are
/// written.</summary>
internal static class CalendarRevision
{
    /// <summary>SHA-256, lower-case hex, over everything that can move a deadline or change its
    /// explanation.</summary>
    public static string Of(
        OfficeCalendar office, IEnumerable<int> years, ListOf<ClosedDay> days, OfficeHours hours)
    {
        var lines = new StringBuilder();
        Line(lines, office.Office, office.ZoneName, office.ReceiptDay, office.ClosedOnCollectiveLeave);
        Line(lines, [.. years.Order().Cast<object>()]);
        foreach (var day in days)
        {
            Line(lines, IsoDay.Write(day.Date), day.Kind, day.Name, day.Decree, IsoDay.Write(day.DecreedOn));
        }

        Shifts(lines, hours.Ordinary);
        foreach (var special in hours.Special.OrderBy(special => special.From))
        {
            Line(lines, IsoDay.Write(special.From), IsoDay.Write(special.Until), special.Reason, special.Source);
            Shifts(lines, special.Shifts);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    private static void Shifts(StringBuilder lines, ListOf<Shift> shifts)
    {
        foreach (var shift in shifts.OrderBy(shift => shift.Day).ThenBy(shift => shift.From))
        {
            Line(lines, shift.Day, shift.From.ToString("HH:mm", CultureInfo.InvariantCulture),
                shift.Until.ToString("HH:mm", CultureInfo.InvariantCulture));
        }
    }

    private static void Line(StringBuilder lines, params object[] parts) =>
        lines.AppendJoin('\u001f', parts).Append('\u001e');
}
