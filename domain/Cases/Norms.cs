using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.Domain.Cases;

/// <summary>SOP norms: measured and reported as service quality, never enforced.</summary>
public static class Norms
{
    /// <summary>When the step's longest norm ends; null where the SOP prints none. Minutes and hours
    /// run in office hours only; days without "kerja" are counted as working days, the reading in
    /// the office's favour.</summary>
    public static DateTimeOffset? End(TimeNorm norm, DateTimeOffset from, WorkingCalendar calendar)
    {
        var day = calendar.LocalDate(from);
        return norm switch
        {
            { Max: null } or { Unit: null } => null,
            { Unit: "menit", Max: { } minutes } =>
                calendar.AddOfficeTime(from, TimeSpan.FromMinutes((double)minutes)),
            { Unit: "jam", Max: { } hours } =>
                calendar.AddOfficeTime(from, TimeSpan.FromHours((double)hours)),
            { Unit: "hari", Max: { } days } =>
                calendar.EndOf(
                    calendar.AddWorkingDays(day, Math.Max(1, (int)Math.Ceiling(days)), "", []).Due),
            { Unit: "minggu", Max: { } weeks } => calendar.EndOf(day.AddDays(7 * (int)weeks)),
            { Unit: "bulan", Max: { } months } => calendar.EndOf(day.AddMonths((int)months)),
            _ => null,
        };
    }
}
