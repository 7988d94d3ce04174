using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ppid.App.Yaml;

/// <summary>A data file being read; mistakes are gathered, not thrown one by one.</summary>
/// <param name="path">Path as it appears in messages.</param>
public sealed class YamlFile(string path, string text, List<Fault> faults)
{
    private const int MostNesting = 16;

    public string Path { get; } = path;

    /// <summary>SHA-256 of the text with LF line ends, lower-case hex: the same on every machine.</summary>
    public string Hash =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));

    /// <summary>Opens a file; one that is not there is a fault and reads as empty.</summary>
    /// <param name="shown">The path as it appears in messages.</param>
    public static YamlFile Open(string path, string shown, List<Fault> faults)
    {
        if (File.Exists(path))
        {
            return new YamlFile(shown, File.ReadAllText(path), faults);
        }

        faults.Add(new Fault(
            shown, 1, "berkas", "berkas tidak ada.", "buat berkas itu; contoh: folder kantor lain."));
        return new YamlFile(shown, "{}", []);
    }

    /// <summary>The top of the file; null (and a fault) if it is no readable list of keys.</summary>
    public YamlMap? Root()
    {
        try
        {
            if (TooDeep() is not { } line) return Top();
            Fault(line, "susunan", "terlalu banyak lapis", "Ikuti bentuk berkas yang sudah ada");
        }
        catch (YamlException unreadable) // The library tells of unreadable input in no other way.
        {
            Blame(unreadable);
        }

        return null;
    }

    internal void Fault(long line, string field, string problem, string remedy) =>
        faults.Add(new Fault(Path, (int)Math.Max(1, line), field, problem, remedy));

    private YamlMap? Top()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return new YamlMap(this, root, "berkas");
        }

        Fault(1, "berkas", "isi berkas bukan satu daftar \"kunci: nilai\".",
            "mulailah dari salinan berkas lain sejenis.");
        return null;
    }

    /// <summary>The line on which the nesting becomes absurd. The library builds its tree recursively, and a
    /// pasted text of ten thousand brackets would overflow the stack, which nothing can catch.</summary>
    private long? TooDeep()
    {
        var parser = new Parser(new StringReader(text));
        for (var depth = 0; parser.MoveNext(); depth += parser.Current!.NestingIncrease)
        {
            if (depth > MostNesting) return parser.Current!.Start.Line;
        }

        return null;
    }

    private void Blame(YamlException unreadable)
    {
        var duplicate = unreadable.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase);
        var (problem, remedy) = duplicate
            ? ("kunci yang sama ditulis dua kali.", "hapus salah satunya.")
            : ("tulisan tidak terbaca.",
                "periksa spasi di awal, titik dua, dan tanda kutip pada baris ini dan sebelumnya.");
        Fault(unreadable.Start.Line, "susunan", problem, remedy);
    }
}
