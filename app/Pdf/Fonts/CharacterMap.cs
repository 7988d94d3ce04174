using System.Buffers.Binary;
using System.Text;

namespace Ppid.App.Pdf.Fonts;

/// <summary>Which glyph draws which character: the Windows Unicode table (cmap format 4) of a font.</summary>
internal sealed class CharacterMap
{
    private readonly Dictionary<int, int> _glyphs = [];

    public CharacterMap(ReadOnlySpan<byte> cmap)
    {
        var table = cmap[UnicodeTable(cmap)..];
        var segments = Number(table, 6) / 2;
        for (var segment = 0; segment < segments; segment++)
        {
            Read(table, segment, segments);
        }
    }

    public int this[Rune character] => _glyphs.GetValueOrDefault(character.Value);

    private void Read(ReadOnlySpan<byte> table, int segment, int segments)
    {
        var last = Number(table, 14 + segment * 2);
        var first = Number(table, 16 + (segments + segment) * 2);
        var delta = Number(table, 16 + (2 * segments + segment) * 2);
        var rangeAt = 16 + (3 * segments + segment) * 2;
        var range = Number(table, rangeAt);
        for (var character = first; character <= last && character != 0xFFFF; character++)
        {
            var glyph = range == 0 ? character : Number(table, rangeAt + range + (character - first) * 2);
            if (glyph != 0) _glyphs[character] = (glyph + delta) & 0xFFFF;
        }
    }

    private static int UnicodeTable(ReadOnlySpan<byte> cmap)
    {
        for (var index = 0; index < Number(cmap, 2); index++)
        {
            var entry = cmap[(4 + index * 8)..];
            if ((Number(entry, 0), Number(entry, 2)) == (3, 1))
            {
                return (int)BinaryPrimitives.ReadUInt32BigEndian(entry[4..]);
            }
        }

        throw new InvalidDataException("The font has no Windows Unicode character map.");
    }

    private static int Number(ReadOnlySpan<byte> bytes, int offset) =>
        BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]);
}
