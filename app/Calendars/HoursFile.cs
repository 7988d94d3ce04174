using System.Globalization;
using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>Reads office hours: ordinary ones and those of Ramadan (Perpres 21/2023), local time.</summary>
internal static class HoursFile
{
    private static readonly Dictionary<string, DayOfWeek> Weekdays = new()
    {
        ["senin"] = DayOfWeek.Monday,
        ["selasa"] = DayOfWeek.Tuesday,
        ["rabu"] = DayOfWeek.Wednesday,
        ["kamis"] = DayOfWeek.Thursday,
        ["jumat"] = DayOfWeek.Friday,
    };

    private static readonly Dictionary<string, bool> Certainties =
        new() { ["ditetapkan"] = true, ["perkiraan"] = false };

    public static OfficeHours? Read(YamlFile file)
    {
        if (file.Root() is not { } root) return null;
        var basis = root.Text("dasar");
        var (ordinary, ramadan) = (Shifts(root, "biasa"), Shifts(root, "ramadan"));
        var seasons = root.Maps("masa-ramadan", mayBeEmpty: false).Select(map => Season(map, ramadan, basis));
        root.Close();
        return new OfficeHours(ordinary, seasons.ToListOf());
    }

    private static SpecialHours Season(YamlMap map, ListOf<Shift> shifts, string basis)
    {
        var (from, until) = (map.Date("dari"), map.Date("sampai"));
        var (name, source) = (map.Text("nama"), map.Text("sumber"));
        var certain = map.Word("kepastian", Certainties);
        map.Close();
        if (map.Sound && until < from)
        {
            map.Fault("sampai", "lebih awal daripada 'dari'", "Perbaiki kedua tanggal");
        }

        return new SpecialHours(
            from, until, certain ? name : $"{name} (perkiraan)", $"{basis}; {source}", shifts);
    }

    private static ListOf<Shift> Shifts(YamlMap root, string key) =>
        root.Maps(key, mayBeEmpty: false).SelectMany(Shifts).ToListOf();

    private static IEnumerable<Shift> Shifts(YamlMap map)
    {
        var days = map.Words("hari", Weekdays);
        var spans = map.Values("jam", "jam mulai dan selesai, misalnya \"07:30-12:00\"", Span);
        map.Close();
        return days.SelectMany(
            day => spans.Select(span => new Shift(day, span.Value.From, span.Value.Until)));
    }

    private static (TimeOnly From, TimeOnly Until)? Span(string text) =>
        text.Split('-') is [var from, var until]
        && Time(from) is { } opens && Time(until) is { } closes && opens < closes
            ? (opens, closes)
            : null;

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
