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

    /// <summary>False once something wrong was found in this place itself; unknown keys do not
    /// count.</summary>
    public bool Sound { get; private set; } = true;

    /// <summary>Whether the key is written; it is known then.</summary>
    public bool Has(string key)
    {
        _asked.Add(key);
        return Find(key) is not null;
    }

    /// <summary>Line of the key, counted from 1; that of the place when the key is not written.</summary>
    public int LineOf(string key) =>
        node.Children.Keys.FirstOrDefault(name => KeyOf(name) == key) is { } found
            ? (int)found.Start.Line
            : Line;

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
                return IsEmpty(scalar) ? null : scalar.Value!.Trim();
            case var other:
                Wrong(other, key, "bukan tulisan biasa", "tulis satu nilai di belakang titik dua");
                return null;
        }
    }

    /// <summary>Reports keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys.Where(key => !_asked.Contains(KeyOf(key))))
        {
            file.Fault(
                key.Start.Line,
                KeyOf(key),
                $"kunci \"{KeyOf(key)}\" tidak dikenal di {place}.",
                $"hapus, atau betulkan ejaannya; yang dikenal: {string.Join(", ", _asked)}.");
        }
    }

    /// <summary>Reports a mistake in this place.</summary>
    public void Fault(string problem, string remedy) => Report(Line, "", problem, remedy);

    /// <summary>Reports a mistake in the value of a key.</summary>
    public void Fault(string key, string problem, string remedy) =>
        Report(LineOf(key), key, problem, remedy);

    private static string KeyOf(YamlNode key) => (key as YamlScalarNode)?.Value ?? "(bukan tulisan)";

    private static bool IsEmpty(YamlScalarNode scalar) => string.IsNullOrWhiteSpace(scalar.Value);

    private YamlNode? Find(string key) =>
        node.Children.FirstOrDefault(pair => KeyOf(pair.Key) == key).Value;

    private YamlNode? Ask(string key, bool mayBeAbsent)
    {
        _asked.Add(key);
        var found = Find(key);
        if (found is null && !mayBeAbsent)
        {
            Report(Line, key, $"kunci \"{key}\" tidak ada di {place}.", $"tambahkan baris \"{key}: …\".");
        }

        return found;
    }

    private void Wrong(YamlNode at, string key, string problem, string remedy) =>
        Report(at.Start.Line, key, $"\"{key}\" di {place} {problem}.", $"{remedy}.");

    private void Report(long line, string field, string problem, string remedy)
    {
        Sound = false;
        file.Fault(line, field, problem, remedy);
    }
}
