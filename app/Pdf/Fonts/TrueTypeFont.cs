using System.Buffers.Binary;
using System.Text;

namespace Ppid.App.Pdf.Fonts;

/// <summary>
/// A TrueType font of our own resources: its tables, widths and outlines. Never given foreign bytes.
/// </summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, Range> _tables;
    private readonly CharacterMap _characters;
    private readonly bool _longOffsets;
    private readonly int _widths;

    public TrueTypeFont(string name, byte[] file)
    {
        Name = name;
        _file = file;
        _tables = Directory(file);
        _characters = new CharacterMap(Table("cmap"));
        UnitsPerEm = Number("head", 18);
        _longOffsets = Number("head", 50) == 1;
        _widths = Number("hhea", 34);
        ItalicAngle = Signed("post", 4);
        Ascent = PerMille(Signed("hhea", 4));
        Descent = PerMille(Signed("hhea", 6));
        CapHeight = PerMille(Signed("OS/2", 88));
        Box = [.. Enumerable.Range(0, 4).Select(side => PerMille(Signed("head", 36 + side * 2)))];
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public int ItalicAngle { get; }

    /// <summary>
    /// The box around all outlines, in thousandths of the type size: left, bottom, right, top.
    /// </summary>
    public IReadOnlyList<int> Box { get; }

    /// <summary>The glyph of a character; 0, the visible box, when the font has none.</summary>
    public int Glyph(Rune character) => _characters[character];

    /// <summary>Width of a glyph in font units.</summary>
    public int Width(int glyph)
    {
        var metric = Math.Min(glyph, _widths - 1);
        return Number("hmtx", metric * 4);
    }

    /// <summary>Width of a glyph in thousandths of the type size, as PDF counts.</summary>
    public int WidthPerMille(int glyph) => PerMille(Width(glyph));

    public int LeftBearing(int glyph) =>
        Signed("hmtx", glyph < _widths ? glyph * 4 + 2 : _widths * 2 + glyph * 2);

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (start, end) = (Offset(glyph), Offset(glyph + 1));
        return Table("glyf")[start..end];
    }

    public ReadOnlySpan<byte> Table(string tag) => _file.AsSpan(_tables[tag]);

    private int Offset(int glyph) => _longOffsets
        ? (int)BinaryPrimitives.ReadUInt32BigEndian(Table("loca")[(glyph * 4)..])
        : Number("loca", glyph * 2) * 2;

    private int PerMille(int units) => (int)Math.Round(units * 1000.0 / UnitsPerEm);

    private int Number(string tag, int offset) =>
        BinaryPrimitives.ReadUInt16BigEndian(Table(tag)[offset..]);

    private short Signed(string tag, int offset) =>
        BinaryPrimitives.ReadInt16BigEndian(Table(tag)[offset..]);

    private static Dictionary<string, Range> Directory(byte[] file)
    {
        var tables = new Dictionary<string, Range>();
        for (var index = 0; index < BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(4)); index++)
        {
            var entry = file.AsSpan(12 + index * 16, 16);
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            tables[Encoding.ASCII.GetString(entry[..4])] = start..(start + length);
        }

        return tables;
    }
}
