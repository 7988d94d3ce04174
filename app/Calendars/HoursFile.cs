using System.Globalization;
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

    public static OfficeHours? Read(YamlFile file, string yaml)
    {
        if (file.Root(yaml) is not { } root) return null;
        root.Knows("dasar", "biasa", "ramadan", "masa-ramadan");
        var basis = root.Text("dasar");
        var ramadan = Shifts(file, root, "ramadan");
        var seasons = root.Maps("masa-ramadan").Select(map => Season(map, ramadan, basis)).OfType<SpecialHours>();
        return new OfficeHours(Shifts(file, root, "biasa"), seasons.ToListOf());
    }

    private static SpecialHours? Season(YamlMap map, ListOf<Shift> shifts, string? basis)
    {
        map.Knows("dari", "sampai", "nama", "kepastian", "sumber");
        var (from, until, certain) = (map.Date("dari"), map.Date("sampai"), map.OneOf("kepastian", Certainties));
        var (name, source) = (map.Text("nama"), map.Text("sumber"));
        if (from is null || until is null || certain is null) return null;
        if (until < from) map.Fault("sampai", "lebih awal daripada 'dari'", "Tukar atau perbaiki kedua tanggal");
        return new SpecialHours(
            from.Value, until.Value, certain.Value ? name ?? "" : $"{name} (perkiraan)", $"{basis}; {source}", shifts);
    }

    private static ListOf<Shift> Shifts(YamlFile file, YamlMap root, string key)
    {
        var shifts = new List<Shift>();
        foreach (var map in root.Maps(key))
        {
            map.Knows("hari", "jam");
            var spans = map.Scalars("jam").Select(node => Span(file, node.Value ?? "", node.Start.Line)).ToList();
            foreach (var day in map.Scalars("hari"))
            {
                if (Weekdays.TryGetValue(day.Value ?? "", out var weekday))
                {
                    shifts.AddRange(spans.OfType<(TimeOnly From, TimeOnly Until)>()
                        .Select(span => new Shift(weekday, span.From, span.Until)));
                }
                else
                {
                    file.Fault(day.Start.Line, "hari", $"'{day.Value}' bukan hari kerja",
                        $"Pilih: {string.Join(", ", Weekdays.Keys)}");
                }
            }
        }

        return shifts.ToListOf();
    }

    private static (TimeOnly From, TimeOnly Until)? Span(YamlFile file, string text, long line)
    {
        if (text.Split('-') is [var from, var until] && Time(from) is { } opens && Time(until) is { } closes
            && opens < closes)
        {
            return (opens, closes);
        }

        file.Fault(line, "jam", $"'{text}' bukan rentang jam", "Tulis jam mulai dan selesai, misalnya \"07:30-12:00\"");
        return null;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
