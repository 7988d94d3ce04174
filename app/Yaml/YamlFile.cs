using System.Security.Cryptography;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ppid.App.Yaml;

/// <summary>A data file being read; mistakes are gathered, not thrown one by one.</summary>
/// <param name="path">Path as it appears in messages.</param>
public sealed class YamlFile(string path, string text, List<Fault> faults)
{
    public string Path { get; } = path;

    /// <summary>SHA-256 of the text with LF line ends, lower-case hex: the same on every machine.</summary>
    public string Hash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));

    /// <summary>Opens a file; one that is not there is a fault and reads as empty.</summary>
    /// <param name="shown">The path as it appears in messages.</param>
    public static YamlFile Open(string path, string shown, List<Fault> faults)
    {
        if (File.Exists(path))
        {
            return new YamlFile(shown, File.ReadAllText(path), faults);
        }

        faults.Add(new Fault(shown, 1, "berkas tidak ada.", "buat berkas itu; contoh: folder kantor lain."));
        return new YamlFile(shown, "{}", []);
    }

    /// <summary>The top of the file; null (and a fault) if it is no readable list of keys.</summary>
    public YamlMap? Root()
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException unreadable)
        {
            Blame(unreadable);
            return null;
        }

        if (stream.Documents is [{ RootNode: YamlMappingNode root }])
        {
            return new YamlMap(this, root, "berkas");
        }

        Fault(1, "isi berkas bukan daftar \"kunci: nilai\".", "mulailah dari salinan berkas lain sejenis.");
        return null;
    }

    internal void Fault(long line, string problem, string remedy) =>
        faults.Add(new Fault(Path, (int)Math.Max(1, line), problem, remedy));

    private void Blame(YamlException unreadable)
    {
        var duplicate = unreadable.Message.Contains("Duplicate key", StringComparison.OrdinalIgnoreCase);
        Fault(
            unreadable.Start.Line,
            duplicate
                ? "kunci yang sama ditulis dua kali."
                : $"tulisan tidak terbaca ({unreadable.Message}).",
            duplicate
                ? "hapus salah satunya."
                : "periksa spasi di awal, titik dua, dan tanda kutip pada baris ini dan sebelumnya.");
    }
}
