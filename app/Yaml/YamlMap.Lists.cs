using Ppid.Domain;
using YamlDotNet.RepresentationModel;

namespace Ppid.App.Yaml;

public sealed partial class YamlMap
{
    /// <summary>A list of texts; may be empty, must be written.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key, mayBeAbsent: false).Select(item => TextOf(item, key)).OfType<string>()];

    /// <summary>A list of names of <typeparamref name="T"/>; may be empty, must be written.</summary>
    public IReadOnlyList<T> Names<T>(string key)
        where T : struct, Enum =>
        [
            .. Items(key, mayBeAbsent: false)
                .Select(item => ValueOf(item, key, $"salah satu dari: {Spelling.All<T>()}", Spelling.Read<T>))
                .OfType<T>(),
        ];

    /// <summary>A list of dates with the line of each; may be neither absent nor empty.</summary>
    public IReadOnlyList<(DateOnly Value, int Line)> Dates(string key) => Values(key, DateExample, IsoDay.Read);

    /// <summary>A list of the words, as what they stand for; may be neither absent nor empty.</summary>
    public IReadOnlyList<T> Words<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct => [.. Values(key, OneOf(words), Meaning(words)).Select(word => word.Value)];

    /// <summary>A list of values with the line of each; may be neither absent nor empty.</summary>
    /// <param name="expected">What an item must be, in Indonesian: "tanggal, misalnya 2026-03-19".</param>
    /// <param name="parse">Null for a text that is no such value.</param>
    public IReadOnlyList<(T Value, int Line)> Values<T>(string key, string expected, Func<string, T?> parse)
        where T : struct =>
        [
            .. Items(key, mayBeAbsent: false, mayBeEmpty: false)
                .Select(item => (Value: ValueOf(item, key, expected, parse), item.Start.Line))
                .Where(item => item.Value is not null)
                .Select(item => (item.Value!.Value, (int)item.Line)),
        ];

    public IReadOnlyList<YamlMap> Maps(string key, bool mayBeAbsent = false, bool mayBeEmpty = true) =>
        [.. Items(key, mayBeAbsent, mayBeEmpty).Select(item => MapOf(item, key)).OfType<YamlMap>()];

    public YamlMap? Map(string key) => Ask(key, mayBeAbsent: false) is { } child ? MapOf(child, key) : null;

    /// <summary>A group of keys that may be absent or empty; null then.</summary>
    public YamlMap? OptionalMap(string key, bool mayBeAbsent = true) =>
        Ask(key, mayBeAbsent) is { } child && !(child is YamlScalarNode scalar && IsEmpty(scalar))
            ? MapOf(child, key)
            : null;

    /// <summary>
    /// All keys of this place with their texts, for places whose keys are names of the office's own.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs() =>
        [.. node.Children.Keys.Select(KeyOf).Select(key => KeyValuePair.Create(key, Text(key)))];

    private IEnumerable<YamlNode> Items(string key, bool mayBeAbsent, bool mayBeEmpty = true)
    {
        switch (Ask(key, mayBeAbsent))
        {
            case YamlSequenceNode { Children.Count: 0 } empty when !mayBeEmpty:
                Wrong(empty, key, "kosong", "tulis sedikitnya satu butir");
                return [];
            case YamlSequenceNode list:
                return list.Children;
            case null:
                return [];
            case var other:
                Wrong(other, key, "bukan daftar",
                    "tulis setiap butir pada barisnya sendiri dengan awalan \"- \"");
                return [];
        }
    }

    private string? TextOf(YamlNode item, string key)
    {
        if (item is YamlScalarNode scalar && !IsEmpty(scalar))
        {
            return scalar.Value!.Trim();
        }

        Wrong(item, key, "memuat butir yang bukan tulisan",
            "beri tanda kutip bila butir itu memuat titik dua");
        return null;
    }

    private T? ValueOf<T>(YamlNode item, string key, string expected, Func<string, T?> parse)
        where T : struct
    {
        var text = TextOf(item, key);
        var value = text is null ? null : parse(text);
        if (text is not null && value is null)
        {
            Wrong(item, key, $"berisi \"{text}\"", $"isi dengan {expected}");
        }

        return value;
    }

    private YamlMap? MapOf(YamlNode child, string key)
    {
        if (child is YamlMappingNode map)
        {
            return new YamlMap(file, map, $"\"{key}\"");
        }

        Wrong(child, key, "bukan kelompok \"kunci: nilai\"", "tulis kunci-kuncinya menjorok di bawahnya");
        return null;
    }
}
