using System.Buffers.Binary;

namespace Ppid.App.Pdf.Fonts;

/// <summary>
/// Outlines renumbered for a subset: parts of composed glyphs come along, screen hints are left out.
/// </summary>
internal sealed class Glyphs
{
    private const int WordArguments = 0x0001;
    private const int Scale = 0x0008;
    private const int More = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;
    private const int Hints = 0x0100;

    private readonly TrueTypeFont _font;
    private readonly Dictionary<int, int> _parts = [];

    public Glyphs(TrueTypeFont font, IReadOnlyList<int> wanted)
    {
        _font = font;
        Sources = [.. wanted];
        for (var index = 0; index < Sources.Count; index++)
        {
            Outlines.Add(Copy(font.Outline(Sources[index])));
        }
    }

    /// <summary>The glyph of the full font behind each glyph of the subset.</summary>
    public List<int> Sources { get; }

    public List<byte[]> Outlines { get; } = [];

    private byte[] Copy(ReadOnlySpan<byte> outline)
    {
        if (outline.IsEmpty) return [];
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        return contours < 0 ? Composed(outline) : Simple(outline, 10 + contours * 2);
    }

    private static byte[] Simple(ReadOnlySpan<byte> outline, int hintsAt)
    {
        var hints = BinaryPrimitives.ReadUInt16BigEndian(outline[hintsAt..]);
        return [.. outline[..hintsAt], 0, 0, .. outline[(hintsAt + 2 + hints)..]];
    }

    private byte[] Composed(ReadOnlySpan<byte> outline)
    {
        var copy = outline.ToArray();
        var offset = 10;
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(offset));
            var part = BinaryPrimitives.ReadUInt16BigEndian(copy.AsSpan(offset + 2));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), (ushort)(flags & ~Hints));
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset + 2), (ushort)Part(part));
            offset += 4 + Arguments(flags);
        }
        while ((flags & More) != 0);
        return copy[..offset];
    }

    private int Part(int glyph)
    {
        if (_parts.TryGetValue(glyph, out var known)) return known;
        Sources.Add(glyph);
        return _parts[glyph] = Sources.Count - 1;
    }

    private static int Arguments(int flags) =>
        ((flags & WordArguments) != 0 ? 4 : 2) + (flags & (Scale | TwoScales | Matrix)) switch
        {
            Scale => 2,
            TwoScales => 4,
            Matrix => 8,
            _ => 0,
        };
}
