using System.Globalization;
using Ppid.App.Calendars;
using Ppid.Domain.Deadlines;
using Xunit;

namespace Ppid.Tests.App.Calendars;

/// <summary>The calendar files of the repository, as an office in Kalimantan Timur uses them.</summary>
internal static class Kaltim
{
    public static readonly OfficeCalendar Office = new("dp2kukm", "WITA", true, ReceiptDay.IsDayZero, []);

    private static readonly string Folder = Path.Combine(Root(), "sops", "kalender");

    public static (string Name, string Yaml) Hours => File("jam-kerja.yaml");

    public static IReadOnlyList<(string Name, string Yaml)> Decrees =>
    [
        .. Directory.GetFiles(Folder, "nasional-*.yaml").Order().Select(path => File(Path.GetFileName(path))),
    ];

    public static (string Name, string Yaml) File(string name) =>
        (name, System.IO.File.ReadAllText(Path.Combine(Folder, name)));

    public static Parsed<WorkingCalendar> Load(
        OfficeCalendar office, params (string Name, string Yaml)[] more) =>
        CalendarFiles.Load([.. Decrees, .. more], Hours, office);

    public static WorkingCalendar Calendar(params (string Name, string Yaml)[] more) =>
        Built(Load(Office, more));

    public static WorkingCalendar Built(Parsed<WorkingCalendar> parsed)
    {
        Assert.Empty(parsed.Faults);
        return parsed.Value!;
    }

    public static DateOnly On(string date) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "PpidServerless.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("sops");
        }

        return folder;
    }
}
