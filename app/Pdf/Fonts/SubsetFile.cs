using System.Buffers.Binary;
using System.Text;

namespace Ppid.App.Pdf.Fonts;

/// <summary>
/// Writes the TrueType file that a PDF carries: only the glyphs in use, only the tables a reader needs.
/// </summary>
internal static class SubsetFile
{
    public static byte[] Write(FontSubset subset)
    {
        var font = subset.Font;
        var glyphs = new Glyphs(font, subset.Glyphs);
        return Assemble(
        [
            ("glyf", Outlines(glyphs)),
            ("head", Head(font)),
            ("hhea", With(font.Table("hhea"), 34, glyphs.Sources.Count)),
            ("hmtx", Metrics(font, glyphs)),
            ("loca", Locations(glyphs)),
            ("maxp", With(font.Table("maxp"), 4, glyphs.Sources.Count)),
        ]);
    }

    private static byte[] Outlines(Glyphs glyphs) => [.. glyphs.Outlines.SelectMany(Padded)];

    private static byte[] Locations(Glyphs glyphs)
    {
        var table = new byte[(glyphs.Outlines.Count + 1) * 4];
        var offset = 0;
        for (var index = 0; index < glyphs.Outlines.Count; index++)
        {
            offset += Padded(glyphs.Outlines[index]).Length;
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(index * 4 + 4), offset);
        }

        return table;
    }

    private static byte[] Metrics(TrueTypeFont font, Glyphs glyphs)
    {
        var table = new byte[glyphs.Sources.Count * 4];
        for (var index = 0; index < glyphs.Sources.Count; index++)
        {
            var entry = table.AsSpan(index * 4);
            BinaryPrimitives.WriteUInt16BigEndian(entry, (ushort)font.Width(glyphs.Sources[index]));
            BinaryPrimitives.WriteInt16BigEndian(entry[2..], (short)font.LeftBearing(glyphs.Sources[index]));
        }

        return table;
    }

    // No reader of embedded fonts checks the sum of the whole file; locations have four bytes here.
    private static byte[] Head(TrueTypeFont font) =>
        With(With(With(font.Table("head"), 8, 0), 10, 0), 50, 1);

    private static byte[] With(ReadOnlySpan<byte> table, int offset, int number)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), (ushort)number);
        return copy;
    }

    private static byte[] Assemble(IReadOnlyList<(string Tag, byte[] Bytes)> tables)
    {
        var file = new List<byte>(Start(tables.Count));
        var offset = 12 + tables.Count * 16;
        foreach (var (tag, bytes) in tables)
        {
            file.AddRange([.. Encoding.ASCII.GetBytes(tag), .. Long(Checksum(bytes))]);
            file.AddRange([.. Long((uint)offset), .. Long((uint)bytes.Length)]);
            offset += Padded(bytes).Length;
        }

        return [.. file, .. tables.SelectMany(table => Padded(table.Bytes))];
    }

    // Version 1.0 and the three numbers by which old readers searched the directory.
    private static byte[] Start(int tables)
    {
        var power = (int)Math.Log2(tables);
        var range = 16 << power;
        var rest = tables * 16 - range;
        return [0, 1, 0, 0, .. Short(tables), .. Short(range), .. Short(power), .. Short(rest)];
    }

    private static uint Checksum(byte[] bytes)
    {
        var padded = Padded(bytes);
        uint sum = 0;
        for (var offset = 0; offset < padded.Length; offset += 4)
        {
            sum = unchecked(sum + BinaryPrimitives.ReadUInt32BigEndian(padded.AsSpan(offset)));
        }

        return sum;
    }

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[-bytes.Length & 3]];

    private static byte[] Short(int number) => [(byte)(number >> 8), (byte)number];

    private static byte[] Long(uint number) =>
        [(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number];
}
