using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>Reads the days of one decree and remembers the line of each.</summary>
internal sealed class DecreedDays(YamlFile file, Decree decree)
{
    private static readonly Dictionary<string, ClosedDayKind> Kinds = new()
    {
        ["libur-nasional"] = ClosedDayKind.NationalHoliday,
        ["cuti-bersama"] = ClosedDayKind.CollectiveLeave,
        ["pemilu"] = ClosedDayKind.Election,
        ["kantor-tutup"] = ClosedDayKind.OfficeClosure,
    };

    private readonly Dictionary<DateOnly, int> _lines = [];

    public IReadOnlyDictionary<DateOnly, int> Lines => _lines;

    public ListOf<DateOnly> Withdrawn(YamlMap map)
    {
        var days = new List<DateOnly>();
        foreach (var (date, line) in map.Dates("cabut"))
        {
            if (Fits(date, "cabut", line, days)) days.Add(date);
        }

        return days.ToListOf();
    }

    public ListOf<ClosedDay> Added(YamlMap list, string key)
    {
        var days = new List<ClosedDay>();
        foreach (var map in list.Maps(key, mayBeEmpty: false))
        {
            var (date, kind, name) = (map.Date("tanggal"), map.Word("jenis", Kinds), map.Text("nama"));
            map.Close();
            if (!map.Sound) continue;
            if (kind is ClosedDayKind.OfficeClosure && decree.Office is null)
            {
                map.Fault("jenis", "'kantor-tutup' hanya berlaku untuk satu kantor",
                    "Tambahkan 'kantor: …' pada keputusan ini");
            }
            else if (Fits(date, "tanggal", map.LineOf("tanggal"), days.Select(day => day.Date)))
            {
                days.Add(new ClosedDay(date, kind, name, decree.Number, decree.IssuedOn));
            }
        }

        return days.ToListOf();
    }

    private bool Fits(DateOnly date, string field, int line, IEnumerable<DateOnly> before)
    {
        if (date.Year != decree.Year)
        {
            file.Fault(line, field, $"{IsoDay.Write(date)} bukan di tahun {decree.Year}",
                "Perbaiki tanggalnya, atau pindahkan ke berkas tahunnya");
            return false;
        }

        if (before.Contains(date))
        {
            file.Fault(line, field, $"{IsoDay.Write(date)} ditulis dua kali dalam keputusan ini",
                "Hapus salah satunya");
            return false;
        }

        _lines[date] = line;
        return true;
    }
}
