using Ppid.Domain;

namespace Ppid.App.Calendars;

/// <summary>Reads decrees: a year file (<c>tahun</c>, <c>keputusan</c>) or the text of a single
/// decree.</summary>
public static class DecreeFile
{
    /// <summary>Reads the text of a single decree, as an administrator pastes it.</summary>
    public static Parsed<Decree> Parse(string yaml, string file = "naskah keputusan")
    {
        var source = new YamlFile(file);
        var decree = source.Root(yaml) is { } root ? Single(source, root) : null;
        return source.Faults.Count > 0
            ? new Parsed<Decree>(null, source.Faults.ToListOf())
            : new Parsed<Decree>(decree?.Decree, []);
    }

    /// <summary>Reads every decree of a year file, or the one of a single text.</summary>
    public static Parsed<ListOf<Decree>> ParseAll(string yaml, string file)
    {
        var source = new YamlFile(file);
        var decrees = Read(source, yaml).Select(text => text.Decree).ToListOf();
        return new Parsed<ListOf<Decree>>(source.Faults.Count > 0 ? null : decrees, source.Faults.ToListOf());
    }

    internal static IReadOnlyList<DecreeText> Read(YamlFile file, string yaml)
    {
        if (file.Root(yaml) is not { } root) return [];
        if (!root.Has("keputusan")) return Single(file, root) is { } single ? [single] : [];
        root.Knows("tahun", "keputusan");
        if (root.Year("tahun") is not { } year) return [];
        return [.. root.Maps("keputusan").Select(map => Decree(file, map, year)).OfType<DecreeText>()];
    }

    private static DecreeText? Single(YamlFile file, YamlMap root) =>
        root.Year("tahun") is { } year ? Decree(file, root, year, "tahun") : null;

    private static DecreeText? Decree(YamlFile file, YamlMap map, int year, params string[] alsoKnown)
    {
        map.Knows([.. alsoKnown, "nomor", "tanggal", "kantor", "hari", "tambah", "cabut"]);
        var complete = map.Has("hari");
        if (complete == (map.Has("tambah") || map.Has("cabut")))
        {
            map.Fault("hari", "keputusan ini harus memuat 'hari' saja, atau 'tambah' dan/atau 'cabut'",
                "Pakai 'hari' untuk daftar lengkap setahun, 'tambah' dan 'cabut' untuk perubahan");
            return null;
        }

        var office = map.Has("kantor") ? map.Text("kantor") : null;
        return (map.Text("nomor"), map.Date("tanggal")) is ({ } number, { } issuedOn)
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
        return new DecreeText(file.Name, map.Line, filled, days.Lines);
    }
}
