using Ppid.App.Calendars;
using Ppid.App.Offices;
using Ppid.Domain;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;

namespace Ppid.App.Desk;

/// <summary>The decree files that were shipped or placed in sops/kalender, as read at start.</summary>
/// <param name="Decrees">File name and text of each year file.</param>
/// <param name="Hours">The office-hours file.</param>
public sealed record CalendarTexts(
    IReadOnlyList<(string Name, string Yaml)> Decrees, (string Name, string Yaml) Hours)
{
    private const string HoursFile = "jam-kerja.yaml";

    /// <summary>Reads the folder kalender/ of the offices' data.</summary>
    public static CalendarTexts Read(string sops)
    {
        var folder = Path.Combine(sops, "kalender");
        var decrees = Directory.GetFiles(folder, "*.yaml").Select(file => Path.GetFileName(file))
            .Where(name => name != HoursFile).Order(StringComparer.Ordinal);
        return new([.. decrees.Select(Text)], Text(HoursFile));

        (string, string) Text(string name) => ($"kalender/{name}", File.ReadAllText(Path.Combine(folder, name)));
    }

    /// <summary>Throws <see cref="InvalidDataException"/> naming every fault with
    /// file, line and remedy.</summary>
    public WorkingCalendar For(OfficeFile office, IEnumerable<LoadedDecree> loaded)
    {
        var parsed = Try(office, loaded);
        return parsed.Value ?? throw new InvalidDataException(string.Join('\n', parsed.Faults));
    }

    /// <summary>The same, with the faults as a value: for a decree that is about to be loaded.</summary>
    public Parsed<WorkingCalendar> Try(OfficeFile office, IEnumerable<LoadedDecree> loaded) =>
        CalendarFiles.Load(
            [.. Decrees, .. loaded.Select(decree => (decree.Number, decree.Text))], Hours, Calendar(office));

    private static OfficeCalendar Calendar(OfficeFile office) => new(
        office.Id, office.Zone, office.ClosedOnCollectiveLeave,
        office.ReceiptDay == 0 ? ReceiptDay.IsDayZero : ReceiptDay.IsDayOne,
        office.Closures.Select(closure => new ClosedDay(
            closure.Date, ClosedDayKind.OfficeClosure, closure.Name, closure.Letter, closure.LetterDate))
            .ToListOf());
}
