using System.Globalization;
using Ppid.Domain;
using YamlDotNet.RepresentationModel;

namespace Ppid.App.Yaml;

public sealed partial class YamlMap
{
    private const string DateExample = "tanggal, misalnya 2026-03-19";

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

    public DateOnly Date(string key) => Parsed(key, DateExample, IsoDay.Read);

    /// <summary>A year from 1 to 9999.</summary>
    public int Year(string key) => Parsed<int>(key, "tahun, misalnya 2026", text =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value is > 0 and < 10000
            ? value
            : null);

    public T Name<T>(string key)
        where T : struct, Enum => Parsed(key, $"salah satu dari: {Spelling.All<T>()}", Spelling.Read<T>);

    public T? OptionalName<T>(string key)
        where T : struct, Enum =>
            OptionalParsed<T>(key, $"salah satu dari: {Spelling.All<T>()}", Spelling.Read<T>);

    /// <summary>One of the words, as what it stands for.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => Parsed(key, OneOf(words), Meaning(words));

    private static bool? YesNo(string text) => text switch { "ya" => true, "tidak" => false, _ => null };

    private static string OneOf<T>(IReadOnlyDictionary<string, T> words) =>
        $"salah satu dari: {string.Join(", ", words.Keys)}";

    private static Func<string, T?> Meaning<T>(IReadOnlyDictionary<string, T> words)
        where T : struct => text => words.TryGetValue(text, out var value) ? value : null;

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
}
