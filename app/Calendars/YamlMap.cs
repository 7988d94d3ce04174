using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Ppid.App.Calendars;

/// <summary>The keys of one YAML mapping, read strictly.</summary>
internal sealed class YamlMap(YamlFile file, YamlMappingNode node)
{
    public long Line => node.Start.Line;

    public bool Has(string key) => node.Children.ContainsKey(key);

    public long LineOf(string key) =>
        node.Children.Keys.FirstOrDefault(name => name.ToString() == key)?.Start.Line ?? Line;

    /// <summary>Faults every key that is not known: a misspelt key must not be silently ignored.</summary>
    public void Knows(params string[] keys)
    {
        foreach (var key in node.Children.Keys.Where(key => !keys.Contains(key.ToString())))
        {
            var remedy = $"Kunci yang dikenal: {string.Join(", ", keys)}";
            file.Fault(key.Start.Line, key.ToString(), "kunci ini tidak dikenal", remedy);
        }
    }

    public void Fault(string key, string problem, string remedy) =>
        file.Fault(LineOf(key), key, problem, remedy);

    public string? Text(string key)
    {
        if (!Has(key))
        {
            file.Fault(Line, key, $"kunci '{key}' tidak ada", $"Tambahkan '{key}: …'");
            return null;
        }

        if ((node[key] as YamlScalarNode)?.Value?.Trim() is { Length: > 0 } text) return text;
        Fault(key, "isinya kosong atau bukan teks", $"Tulis satu teks sesudah '{key}:'");
        return null;
    }

    public DateOnly? Date(string key) => Text(key) is null ? null : file.Date(node[key], key);

    /// <summary>A year from 1 to 9999.</summary>
    public int? Year(string key)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year is > 0 and < 10000)
        {
            return year;
        }

        Fault(key, $"'{text}' bukan tahun", "Tulis empat angka, misalnya 2026");
        return null;
    }

    public T? OneOf<T>(string key, IReadOnlyDictionary<string, T> words) where T : struct
    {
        if (Text(key) is not { } word) return null;
        if (words.TryGetValue(word, out var value)) return value;
        Fault(key, $"'{word}' tidak dikenal", $"Pilih salah satu: {string.Join(", ", words.Keys)}");
        return null;
    }

    public IReadOnlyList<YamlMap> Maps(string key) =>
        [.. Items<YamlMappingNode>(key, "daftar kunci").Select(item => new YamlMap(file, item))];

    public IReadOnlyList<YamlScalarNode> Scalars(string key) => [.. Items<YamlScalarNode>(key, "teks")];

    private IEnumerable<T> Items<T>(string key, string wanted) where T : YamlNode
    {
        if (!Has(key) || node[key] is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            Fault(key, "daftar ini tidak ada atau kosong", $"Tulis baris '- …' di bawah '{key}:'");
            yield break;
        }

        foreach (var item in list)
        {
            if (item is T fitting) yield return fitting;
            else file.Fault(item.Start.Line, key, $"baris ini bukan {wanted}", "Ikuti bentuk baris lain");
        }
    }
}
