using System.Globalization;
using System.Text.RegularExpressions;
using Ppid.App.Yaml;
using Ppid.Domain;
using Ppid.Domain.Sops;

namespace Ppid.App.Sops;

/// <summary>Reads one field of a form that stands in an SOP file.</summary>
internal static partial class FieldSpecReader
{
    private const int UsualRows = 8;

    public static FieldSpec Read(YamlMap map)
    {
        var kind = map.Name<FieldKind>("jenis");
        var hint = map.OptionalText("bantuan");
        var options = Options(map, kind);
        var spelled = kind == FieldKind.Scale && options.Count == 0 ? Spelled(hint) : [];
        var field = new FieldSpec(
            Name: map.Text("nama"),
            Label: map.Text("label"),
            Kind: kind,
            Required: map.OptionalFlag("wajib") ?? false,
            Hint: spelled.Count > 0 ? null : hint,
            Options: [.. options, .. spelled],
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
        if ((options.Count == 0) == (kind == FieldKind.Choice) && kind != FieldKind.Scale)
        {
            map.Fault("isian ini dan \"pilihan\" tidak cocok.",
                "isian berjenis pilihan mempunyai \"pilihan: { nilai: Label }\"; selain itu hanya skala yang boleh.");
        }

        if (kind == FieldKind.Scale && options.Count > 0 && !options.Select(option => option.Value).SequenceEqual(FieldSpec.Scale))
        {
            map.Fault("\"pilihan\" sebuah skala harus memuat tepat 1, 2, 3, dan 4, berurutan.",
                "tulis dari yang terburuk, misalnya \"pilihan: { 1: tidak mudah, 2: kurang mudah, 3: mudah, 4: sangat mudah }\".");
        }

        foreach (var stray in limits.Keys.Where(key => options.All(option => option.Value != key)))
        {
            map.Fault($"\"batas\" menyebut \"{stray}\" yang tidak ada pada pilihan.", "samakan dengan pilihannya.");
        }

        return options;
    }

    /// <summary>Revisions before "pilihan" was there for a scale said it in the hint; cases may be pinned to them.</summary>
    private static ListOf<Option> Spelled(string? hint) => SpelledHint().Match(hint ?? "") is { Success: true } match
        ? match.Groups.Values.Skip(1).Zip(FieldSpec.Scale, (word, value) => new Option(value, word.Value)).ToListOf()
        : [];

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

    [GeneratedRegex("^1 = ([^=]+), 2 = ([^=]+), 3 = ([^=]+), 4 = ([^=]+)$")]
    private static partial Regex SpelledHint();
}
