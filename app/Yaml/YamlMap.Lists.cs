using YamlDotNet.RepresentationModel;

namespace Ppid.App.Yaml;

public sealed partial class YamlMap
{
    /// <summary>A list of texts; may be empty, must be written.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key, mayBeAbsent: false).Select(item => TextOf(item, key)).OfType<string>()];

    /// <summary>A list of names of <typeparamref name="T"/>; may be empty, must be written.</summary>
    public IReadOnlyList<T> Names<T>(string key)
        where T : struct, Enum => [.. Items(key, mayBeAbsent: false).Select(item => NameOf<T>(item, key))];

    public IReadOnlyList<YamlMap> Maps(string key, bool mayBeAbsent = false) =>
        [.. Items(key, mayBeAbsent).Select(item => MapOf(item, key)).OfType<YamlMap>()];

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

    private IEnumerable<YamlNode> Items(string key, bool mayBeAbsent)
    {
        switch (Ask(key, mayBeAbsent))
        {
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
            return scalar.Value!.TrimEnd('\n');
        }

        Wrong(item, key, "memuat butir yang bukan tulisan",
            "beri tanda kutip bila butir itu memuat titik dua");
        return null;
    }

    private T NameOf<T>(YamlNode item, string key)
        where T : struct, Enum
    {
        var text = TextOf(item, key);
        var value = text is null ? null : Spelling.Read<T>(text);
        if (text is not null && value is null)
        {
            Wrong(item, key, $"berisi \"{text}\"", $"isi dengan salah satu dari: {Spelling.All<T>()}");
        }

        return value ?? default;
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
