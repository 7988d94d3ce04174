using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ppid.App.Pdf.Fonts;

namespace Ppid.App.Pdf.Files;

/// <summary>Embeds the subsets of a document as composite fonts, with the way back to Unicode.</summary>
internal sealed class FontObjects
{
    private readonly Dictionary<Face, FontSubset> _subsets =
        Enum.GetValues<Face>().ToDictionary(face => face, face => new FontSubset(Typeface.Of(face)));

    public FontSubset this[Face face] => _subsets[face];

    /// <summary>Writes every font in use; gives the entries of a page's font dictionary.</summary>
    public string Write(PdfObjects objects)
    {
        var entries = _subsets.Where(entry => entry.Value.IsUsed)
            .Select(entry => $"/{Name(entry.Key)} {Write(objects, entry.Value)} 0 R ");
        return string.Concat(entries);
    }

    public static string Name(Face face) => $"F{(int)face}";

    private static int Write(PdfObjects objects, FontSubset subset)
    {
        var bytes = SubsetFile.Write(subset);
        var name = $"{Tag(bytes)}+{subset.Font.Name}";
        var file = objects.WriteDeflated(bytes, $"/Length1 {bytes.Length} ");
        var descriptor = objects.Write(Descriptor(subset.Font, name, file));
        var widths = string.Join(' ', subset.Glyphs.Select(subset.Font.WidthPerMille));
        var descendant = objects.Write(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDToGIDMap /Identity /FontDescriptor "
            + $"{descriptor} 0 R /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/DW 1000 /W [0 [{widths}]] >>");
        var unicode = objects.WriteDeflated(Encoding.ASCII.GetBytes(UnicodeMap.Of(subset)));
        return objects.Write(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
            + $"/DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>");
    }

    private static string Descriptor(TrueTypeFont font, string name, int file)
    {
        var bold = font.Name.EndsWith("Bold", StringComparison.Ordinal);
        var italic = font.ItalicAngle != 0 ? 64 : 0;
        var box = string.Join(' ', font.Box.Select(side => PdfText.Number(side)));
        return string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /FontDescriptor /FontName /{name} /Flags {4 + italic} /FontBBox [{box}] "
            + $"/ItalicAngle {font.ItalicAngle} /Ascent {font.Ascent} /Descent {font.Descent} "
            + $"/CapHeight {font.CapHeight} /StemV {(bold ? 140 : 80)} /FontFile2 {file} 0 R >>");
    }

    // Six letters name a subset (ISO 32000-1, 9.6.4): from its bytes, so that equal letters stay equal.
    private static string Tag(byte[] bytes) =>
        string.Concat(SHA256.HashData(bytes).Take(6).Select(value => (char)('A' + value % 26)));
}
