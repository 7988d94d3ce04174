using Ppid.App.Calendars;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Flows;

/// <summary>What a case that the calendar starts is called and says.</summary>
internal static class ScheduledCase
{
    /// <summary>The same for a period whoever starts it: it is started once.</summary>
    internal static string CommandId(Sop sop, Period period) => $"jadwal:{sop.Office}:{sop.Id}:{period.Key}";

    internal static string Subject(Sop sop, Period period) => period.Employee is { } employee
        ? $"{sop.Name}: {employee.Name}"
        : $"{sop.Name}, {IndonesianDates.Plain(period.From)} sampai {IndonesianDates.Plain(period.Until)}";

    internal static ListOf<FieldValue> Values(Period period) =>
    [
        new("periode", "Periode", FieldKind.Text, period.Key),
        new("awal", "Awal periode", FieldKind.Date, IsoDay.Write(period.From)),
        new("akhir", "Akhir periode", FieldKind.Date, IsoDay.Write(period.Until)),
        .. period.Employee is { } employee
            ? new FieldValue[] { new("pegawai", "Pegawai", FieldKind.Employee, employee.Id, employee.Name) }
            : [],
    ];
}
