using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ppid.App.Calendars;

/// <summary>One YAML file under reading; gathers every fault instead of stopping at the first.</summary>
internal sealed class YamlFile(string name)
{
    private const int MostNesting = 16;

    private readonly List<FileFault> _faults = [];

    public string Name => name;

    public IReadOnlyList<FileFault> Faults => _faults;

    public void Fault(long line, string field, string problem, string remedy) =>
        _faults.Add(new FileFault(name, line, field, problem, remedy));

    /// <summary>The mapping at the top of the file; null (and a fault) when there is none.</summary>
    public YamlMap? Root(string yaml)
    {
        try
        {
            if (TooDeep(yaml) is not { } line) return Mapping(yaml);
            Fault(line, "susunan", "terlalu banyak lapis", "Ikuti bentuk berkas yang sudah ada");
        }
        catch (YamlException broken) // The library tells of unreadable input in no other way.
        {
            var (problem, remedy) = broken.Message.Contains("Duplicate key", StringComparison.Ordinal)
                ? ("kunci yang sama ditulis dua kali", "Hapus salah satunya")
                : ("susunan YAML tidak terbaca", "Periksa lekukan, titik dua, dan tanda kutip di sekitarnya");
            Fault(broken.Start.Line, "susunan", problem, remedy);
        }

        return null;
    }

    private YamlMap? Mapping(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents is [{ RootNode: YamlMappingNode map }]) return new YamlMap(this, map);
        Fault(1, "berkas", "isinya bukan satu daftar kunci", "Mulailah dengan kunci seperti 'tahun: …'");
        return null;
    }

    /// <summary>The line on which the nesting becomes absurd. The library builds its tree recursively, and a
    /// pasted text of ten thousand brackets would overflow the stack, which nothing can catch.</summary>
    private static long? TooDeep(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        for (var depth = 0; parser.MoveNext(); depth += parser.Current!.NestingIncrease)
        {
            if (depth > MostNesting) return parser.Current!.Start.Line;
        }

        return null;
    }

    public DateOnly? Date(YamlNode node, string field)
    {
        if (DateOnly.TryParseExact(
            (node as YamlScalarNode)?.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out var date))
        {
            return date;
        }

        Fault(node.Start.Line, field, $"'{node}' bukan tanggal",
            "Tulis tahun-bulan-hari, misalnya 2026-08-17");
        return null;
    }
}
