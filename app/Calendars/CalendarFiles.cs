using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>Builds the calendar of an office from the decrees, the office hours and the office's own
/// settings.</summary>
/// <remarks>Pure: the caller reads the files and adds the decrees that administrators loaded. Nothing is kept
/// between calls, so a new decree is seen by the next call.</remarks>
public static class CalendarFiles
{
    /// <summary>The calendar, or every fault of every file.</summary>
    /// <param name="decrees">Year files and single decrees in any order: name for messages, and text.</param>
    public static Parsed<WorkingCalendar> Load(
        IEnumerable<(string Name, string Yaml)> decrees,
        (string Name, string Yaml) hours,
        OfficeCalendar office)
    {
        var faults = new List<Fault>();
        var book = new DecreeBook(ReadDecrees(decrees, office.Office, faults));
        faults.AddRange(book.Faults);
        var officeHours = HoursFile.Read(new YamlFile(hours.Name, hours.Yaml, faults));
        faults.AddRange(SettingFaults(office));
        return faults.Count > 0 || officeHours is null
            ? new Parsed<WorkingCalendar>(null, faults.ToListOf())
            : new Parsed<WorkingCalendar>(Calendar(book, officeHours, office), []);
    }

    private static IEnumerable<DecreeText> ReadDecrees(
        IEnumerable<(string Name, string Yaml)> decrees, string office, List<Fault> faults) => decrees
            .SelectMany(decree => DecreeFile.Read(new YamlFile(decree.Name, decree.Yaml, faults)))
            .Where(text => text.Decree.Binds(office));

    private static IEnumerable<Fault> SettingFaults(OfficeCalendar office)
    {
        if (!OfficeCalendar.Zones.ContainsKey(office.ZoneName))
        {
            var known = string.Join(", ", OfficeCalendar.Zones.Keys);
            yield return new Fault($"pengaturan kantor {office.Office}", 1, "zona",
                $"zona waktu '{office.ZoneName}' tidak dikenal", $"Pilih: {known}");
        }

        foreach (var day in office.LocalClosures.Where(day => string.IsNullOrWhiteSpace(day.Decree)))
        {
            yield return new Fault($"pengaturan kantor {office.Office}", 1, "penutupan",
                $"{IsoDay.Write(day.Date)} ditutup tanpa nomor surat", "Tulis nomor surat yang menutup kantor");
        }
    }

    private static WorkingCalendar Calendar(DecreeBook book, OfficeHours hours, OfficeCalendar office)
    {
        var days = book.Days
            .Where(day => office.ClosedOnCollectiveLeave || day.Kind is not ClosedDayKind.CollectiveLeave)
            .Concat(office.LocalClosures)
            .OrderBy(day => day.Date)
            .ThenBy(day => day.Kind)
            .ThenBy(day => day.Decree, StringComparer.Ordinal)
            .ToListOf();
        return new WorkingCalendar(
            office.Office,
            CalendarRevision.Of(office, book.Years, days, hours),
            office.ZoneName,
            OfficeCalendar.Zones[office.ZoneName],
            office.ReceiptDay,
            book.Years,
            days,
            hours);
    }
}
