using System.Globalization;
using Ppid.Domain;
using Ppid.Domain.Deadlines;
using YamlDotNet.RepresentationModel;

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

    public static OfficeHours? Read(YamlFile file, string yaml)
    {
        if (file.Root(yaml) is not { } root) return null;
        root.Knows("dasar", "biasa", "ramadan", "masa-ramadan");
        var basis = root.Text("dasar");
        var ramadan = Shifts(file, root, "ramadan");
        var seasons = root.Maps("masa-ramadan").Select(map => Season(map, ramadan, basis));
        return new OfficeHours(Shifts(file, root, "biasa"), seasons.OfType<SpecialHours>().ToListOf());
    }

    private static SpecialHours? Season(YamlMap map, ListOf<Shift> shifts, string? basis)
    {
        map.Knows("dari", "sampai", "nama", "kepastian", "sumber");
        var (from, until) = (map.Date("dari"), map.Date("sampai"));
        var (name, source) = (map.Text("nama"), map.Text("sumber"));
        var certain = map.OneOf("kepastian", Certainties);
        if (from is null || until is null || certain is null) return null;
        if (until < from) map.Fault("sampai", "lebih awal daripada 'dari'", "Perbaiki kedua tanggal");
        var reason = certain.Value ? $"{name}" : $"{name} (perkiraan)";
        return new SpecialHours(from.Value, until.Value, reason, $"{basis}; {source}", shifts);
    }

    private static ListOf<Shift> Shifts(YamlFile file, YamlMap root, string key) =>
        root.Maps(key).SelectMany(map => Shifts(file, map)).ToListOf();

    private static IEnumerable<Shift> Shifts(YamlFile file, YamlMap map)
    {
        map.Knows("hari", "jam");
        var spans = map.Scalars("jam")
            .Select(node => Span(file, node)).OfType<(TimeOnly From, TimeOnly Until)>().ToList();
        return map.Scalars("hari")
            .Select(node => Weekday(file, node)).OfType<DayOfWeek>()
            .SelectMany(day => spans.Select(span => new Shift(day, span.From, span.Until)));
    }

    private static DayOfWeek? Weekday(YamlFile file, YamlScalarNode node)
    {
        if (Weekdays.TryGetValue($"{node.Value}", out var day)) return day;
        var known = string.Join(", ", Weekdays.Keys);
        file.Fault(node.Start.Line, "hari", $"'{node.Value}' bukan hari kerja", $"Pilih: {known}");
        return null;
    }

    private static (TimeOnly From, TimeOnly Until)? Span(YamlFile file, YamlScalarNode node)
    {
        if ($"{node.Value}".Split('-') is [var from, var until]
            && Time(from) is { } opens && Time(until) is { } closes && opens < closes)
        {
            return (opens, closes);
        }

        file.Fault(node.Start.Line, "jam", $"'{node.Value}' bukan rentang jam",
            "Tulis jam mulai dan selesai, misalnya \"07:30-12:00\"");
        return null;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
