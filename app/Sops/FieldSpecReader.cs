using System.Globalization;
using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>Reads one field of a form that stands in an SOP file.</summary>
internal static class FieldSpecReader
{
    private const int UsualRows = 8;

    public static FieldSpec Read(YamlMap map)
    {
        var kind = map.Name<FieldKind>("jenis");
        var field = new FieldSpec(
            Name: map.Text("nama"),
            Label: map.Text("label"),
            Kind: kind,
            Required: map.OptionalFlag("wajib") ?? false,
            Hint: map.OptionalText("bantuan"),
            Options: Options(map, kind),
            Columns: map.Maps("kolom", mayBeAbsent: true).Select(Read).ToListOf(),
            Many: map.OptionalFlag("banyak") ?? false,
            Role: map.OptionalText("peran"),
            Rows: (int)(map.OptionalNumber("baris") ?? UsualRows),
            Min: map.OptionalNumber("min"),
            Max: map.OptionalNumber("maks"),
            FromDay: (int?)map.OptionalNumber("mulai_hari"),
            Shared: map.OptionalFlag("umum") ?? false,
            Publishes: map.OptionalFlag("terbit") ?? false,
            LimitBasis: map.OptionalText("dasar_batas"));
        map.Close();
        Check(map, field);
        return field;
    }

    private static ListOf<Option> Options(YamlMap map, FieldKind kind)
    {
        var limits = map.OptionalMap("batas")?.Pairs().ToDictionary() ?? [];
        var options = (map.OptionalMap("pilihan")?.Pairs() ?? [])
            .Select(pair => new Option(pair.Key, pair.Value, Days(map, limits, pair.Key)))
            .ToListOf();
        if ((options.Count == 0) == (kind == FieldKind.Choice))
        {
            map.Fault("isian ini dan \"pilihan\" tidak cocok.",
                "isian berjenis pilihan, dan hanya itu, mempunyai \"pilihan: { nilai: Label }\".");
        }

        foreach (var stray in limits.Keys.Where(key => options.All(option => option.Value != key)))
        {
            map.Fault($"\"batas\" menyebut \"{stray}\" yang tidak ada pada pilihan.", "samakan dengan pilihannya.");
        }

        return options;
    }

    private static int? Days(YamlMap map, Dictionary<string, string> limits, string option)
    {
        if (!limits.TryGetValue(option, out var text))
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days > 0)
        {
            return days;
        }

        map.Fault($"batas \"{option}\" berisi \"{text}\".", "isi dengan banyaknya hari kerja, misalnya 14.");
        return null;
    }

    private static void Check(YamlMap map, FieldSpec field)
    {
        if ((field.Columns.Count == 0) == (field.Kind == FieldKind.Table))
        {
            map.Fault($"isian \"{field.Name}\" dan \"kolom\" tidak cocok.",
                "isian berjenis daftar, dan hanya itu, mempunyai \"kolom\".");
        }

        if (field.Options.Any(option => option.WorkingDays is not null) && field.LimitBasis is null)
        {
            map.Fault($"isian \"{field.Name}\" mempunyai batas tanpa dasar.", "tambahkan \"dasar_batas\".");
        }
    }
}
