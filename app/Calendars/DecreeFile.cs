using Ppid.App.Yaml;
using Ppid.Domain;

namespace Ppid.App.Calendars;

/// <summary>Reads decrees: a year file (<c>tahun</c>, <c>keputusan</c>) or the text of a single
/// decree.</summary>
public static class DecreeFile
{
    /// <summary>Reads the text of a single decree, as an administrator pastes it.</summary>
    public static Parsed<Decree> Parse(string yaml, string file = "naskah keputusan")
    {
        var faults = new List<Fault>();
        var source = new YamlFile(file, yaml, faults);
        var decree = source.Root() is { } root ? Single(source, root) : null;
        return new Parsed<Decree>(faults.Count > 0 ? null : decree?.Decree, faults.ToListOf());
    }

    /// <summary>Reads every decree of a year file, or the one of a single text.</summary>
    public static Parsed<ListOf<Decree>> ParseAll(string yaml, string file)
    {
        var faults = new List<Fault>();
        var decrees = Read(new YamlFile(file, yaml, faults)).Select(text => text.Decree).ToListOf();
        return new Parsed<ListOf<Decree>>(faults.Count > 0 ? null : decrees, faults.ToListOf());
    }

    internal static IReadOnlyList<DecreeText> Read(YamlFile file)
    {
        if (file.Root() is not { } root) return [];
        if (!root.Has("keputusan")) return Single(file, root) is { } single ? [single] : [];
        var year = root.Year("tahun");
        root.Close();
        if (!root.Sound) return [];
        var maps = root.Maps("keputusan", mayBeEmpty: false);
        return [.. maps.Select(map => Decree(file, map, year)).OfType<DecreeText>()];
    }

    private static DecreeText? Single(YamlFile file, YamlMap root)
    {
        var year = root.Year("tahun");
        return root.Sound ? Decree(file, root, year) : null;
    }

    private static DecreeText? Decree(YamlFile file, YamlMap map, int year)
    {
        var (number, issuedOn) = (map.Text("nomor"), map.Date("tanggal"));
        var office = map.Has("kantor") ? map.Text("kantor") : null;
        var (complete, adds, withdraws) = (map.Has("hari"), map.Has("tambah"), map.Has("cabut"));
        map.Close();
        if (complete == (adds || withdraws))
        {
            map.Fault("hari", "keputusan ini harus memuat 'hari' saja, atau 'tambah' dan/atau 'cabut'",
                "Pakai 'hari' untuk daftar lengkap setahun, 'tambah' dan 'cabut' untuk perubahan");
        }

        return map.Sound
            ? Filled(file, map, new Decree(year, number, issuedOn, office, complete, [], []))
            : null; // A day without a decree is not loaded.
    }

    private static DecreeText Filled(YamlFile file, YamlMap map, Decree decree)
    {
        var days = new DecreedDays(file, decree);
        var key = decree.Complete ? "hari" : "tambah";
        var filled = decree with
        {
            Withdrawn = map.Has("cabut") ? days.Withdrawn(map) : [],
            Added = map.Has(key) ? days.Added(map, key) : [],
        };
        return new DecreeText(file.Path, map.Line, filled, days.Lines);
    }
}
