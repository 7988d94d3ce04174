using Ppid.Domain;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Calendars;

/// <summary>Reads the days of one decree and remembers the line of each.</summary>
internal sealed class DecreedDays(YamlFile file, int year, IReadOnlyDictionary<string, ClosedDayKind> kinds)
{
    private readonly Dictionary<DateOnly, long> _lines = [];

    public IReadOnlyDictionary<DateOnly, long> Lines => _lines;

    public ListOf<DateOnly> Withdrawn(YamlMap decree)
    {
        var days = new List<DateOnly>();
        foreach (var node in decree.Scalars("cabut"))
        {
            if (file.Date(node, "cabut") is { } date && Fits(date, "cabut", node.Start.Line, days)) days.Add(date);
        }

        return days.ToListOf();
    }

    public ListOf<ClosedDay> Added(YamlMap decree, string key, string number, DateOnly issuedOn, string? office)
    {
        var days = new List<ClosedDay>();
        foreach (var map in decree.Maps(key))
        {
            map.Knows("tanggal", "jenis", "nama");
            var (date, kind, name) = (map.Date("tanggal"), map.OneOf("jenis", kinds), map.Text("nama"));
            if (date is null || kind is null || name is null) continue;
            if (kind is ClosedDayKind.OfficeClosure && office is null)
            {
                map.Fault("jenis", "'kantor-tutup' hanya berlaku untuk satu kantor", "Tambahkan 'kantor: …' pada keputusan ini");
            }
            else if (Fits(date.Value, "tanggal", map.LineOf("tanggal"), days.Select(day => day.Date)))
            {
                days.Add(new ClosedDay(date.Value, kind.Value, name, number, issuedOn));
            }
        }

        return days.ToListOf();
    }

    private bool Fits(DateOnly date, string field, long line, IEnumerable<DateOnly> before)
    {
        if (date.Year != year)
        {
            file.Fault(line, field, $"{date:yyyy-MM-dd} bukan di tahun {year}",
                "Perbaiki tanggalnya, atau pindahkan ke berkas tahunnya");
            return false;
        }

        if (before.Contains(date))
        {
            file.Fault(line, field, $"{date:yyyy-MM-dd} ditulis dua kali dalam keputusan ini", "Hapus salah satunya");
            return false;
        }

        _lines[date] = line;
        return true;
    }
}
