using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Ppid.App.Yaml;

/// <summary>
/// The keys of one place in a data file. Every key must be asked for: <see cref="Close"/> reports the rest as
/// unknown.
/// What is missing or wrong is reported and replaced by an empty value, so that reading goes on to the next
/// mistake.
/// </summary>
public sealed partial class YamlMap(YamlFile file, YamlMappingNode node, string place)
{
    private readonly HashSet<string> _asked = [];

    /// <summary>Line on which the place begins, counted from 1.</summary>
    public int Line { get; } = (int)node.Start.Line;

    /// <summary>A text that must be there.</summary>
    public string Text(string key)
    {
        var text = OptionalText(key, mayBeAbsent: false);
        if (text is null && Find(key) is YamlScalarNode empty)
        {
            Wrong(empty, key, "kosong", "isi nilainya");
        }

        return text ?? "";
    }

    /// <summary>
    /// A text that may be empty; null then. Its key must be written unless <paramref name="mayBeAbsent"/>.
    /// </summary>
    public string? OptionalText(string key, bool mayBeAbsent = true)
    {
        switch (Ask(key, mayBeAbsent))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return IsEmpty(scalar) ? null : scalar.Value!.TrimEnd('\n');
            case var other:
                Wrong(other, key, "bukan tulisan biasa", "tulis satu nilai di belakang titik dua");
                return null;
        }
    }

    public int Whole(string key) => Parsed<int>(key, "bilangan bulat, misalnya 3", text =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null);

    public decimal? OptionalNumber(string key) => OptionalParsed<decimal>(key, "angka, misalnya 5", text =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value
            : null);

    public bool Flag(string key) => Parsed(key, "\"ya\" atau \"tidak\"", YesNo);

    public bool? OptionalFlag(string key) => OptionalParsed<bool>(key, "\"ya\" atau \"tidak\"", YesNo);

    public DateOnly Date(string key) => Parsed<DateOnly>(key, "tanggal, misalnya 2026-03-19", text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var value) ? value : null);

    public T Name<T>(string key)
        where T : struct, Enum => Parsed(key, $"salah satu dari: {Spelling.All<T>()}", Spelling.Read<T>);

    public T? OptionalName<T>(string key)
        where T : struct, Enum =>
            OptionalParsed<T>(key, $"salah satu dari: {Spelling.All<T>()}", Spelling.Read<T>);

    /// <summary>Reports keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys.Where(key => !_asked.Contains(KeyOf(key))))
        {
            file.Fault(
                key.Start.Line,
                $"kunci \"{KeyOf(key)}\" tidak dikenal di {place}.",
                $"hapus, atau betulkan ejaannya; yang dikenal: {string.Join(", ", _asked)}.");
        }
    }

    /// <summary>Reports a mistake in this place.</summary>
    public void Fault(string problem, string remedy) => file.Fault(Line, problem, remedy);

    private static string KeyOf(YamlNode key) => (key as YamlScalarNode)?.Value ?? "(bukan tulisan)";

    private static bool IsEmpty(YamlScalarNode scalar) => string.IsNullOrWhiteSpace(scalar.Value);

    private static bool? YesNo(string text) => text switch { "ya" => true, "tidak" => false, _ => null };

    private YamlNode? Find(string key) =>
        node.Children.FirstOrDefault(pair => KeyOf(pair.Key) == key).Value;

    private YamlNode? Ask(string key, bool mayBeAbsent)
    {
        _asked.Add(key);
        var found = Find(key);
        if (found is null && !mayBeAbsent)
        {
            Fault($"kunci \"{key}\" tidak ada di {place}.", $"tambahkan baris \"{key}: …\".");
        }

        return found;
    }

    private T Parsed<T>(string key, string expected, Func<string, T?> parse)
        where T : struct
    {
        var value = OptionalParsed(key, expected, parse, mayBeAbsent: false);
        if (value is null && Find(key) is YamlScalarNode scalar && IsEmpty(scalar))
        {
            Wrong(scalar, key, "kosong", $"isi dengan {expected}");
        }

        return value ?? default;
    }

    private T? OptionalParsed<T>(string key, string expected, Func<string, T?> parse, bool mayBeAbsent = true)
        where T : struct
    {
        var text = OptionalText(key, mayBeAbsent);
        var value = text is null ? null : parse(text);
        if (text is not null && value is null)
        {
            Wrong(Find(key)!, key, $"berisi \"{text}\"", $"isi dengan {expected}");
        }

        return value;
    }

    private void Wrong(YamlNode at, string key, string problem, string remedy) =>
        file.Fault(at.Start.Line, $"\"{key}\" di {place} {problem}.", $"{remedy}.");
}
