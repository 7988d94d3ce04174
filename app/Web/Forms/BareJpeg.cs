using System.Buffers.Binary;

namespace Ppid.App.Web.Forms;

/// <summary>A photograph with what is needed to show it: frames, tables, scans, colours, and which side is up. Gone are
/// Exif (place, time, camera, owner), XMP, IPTC, maker's notes, comments, previews and whatever follows its end.</summary>
internal static class BareJpeg
{
    private const byte StartOfScan = 0xDA, EndOfImage = 0xD9, Comment = 0xFE, Jfif = 0xE0, Exif = 0xE1, Icc = 0xE2, Adobe = 0xEE;
    private const ushort Orientation = 0x0112;

    /// <param name="content">A whole JPEG: its markers were walked before.</param>
    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        using var bare = new MemoryStream(content.Length);
        bare.Write(content[..2]);
        var at = 2;
        while (at < content.Length)
        {
            at += content[at..].IndexOfAnyExcept((byte)0xFF) - 1; // fill bytes
            var marker = content[at + 1];
            if (marker == EndOfImage) break;

            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
            var body = content[(at + 4)..end];
            if (marker == StartOfScan) end += Scan(content[end..]);
            if (IsNeeded(marker, body)) bare.Write(content[at..end]);
            else if (marker == Exif && Side(body) is > 1 and var side) bare.Write(Upright(side));
            at = end;
        }

        bare.Write([0xFF, EndOfImage]);
        return bare.ToArray();
    }

    private static bool IsNeeded(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        Jfif => body.StartsWith("JFIF\0"u8) && body.Length == 14, // longer: a preview
        Icc => body.StartsWith("ICC_PROFILE\0"u8),
        Adobe => body.StartsWith("Adobe"u8),
        Comment => false,
        _ => marker is < Jfif or > 0xEF,
    };

    /// <summary>Length of the coded picture up to the next marker that is neither a restart nor a stuffed zero.</summary>
    private static int Scan(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (at + 1 < rest.Length && (rest[at] != 0xFF || rest[at + 1] is 0x00 or 0xFF or (>= 0xD0 and <= 0xD7)))
        {
            at++;
        }

        return at;
    }

    /// <summary>Which way the camera was held, 1 to 8; 0 when the Exif data do not say.</summary>
    private static int Side(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("Exif\0\0"u8) || body.Length < 16) return 0;

        var tiff = body[6..];
        var little = tiff[0] == 'I';
        var first = (int)Math.Min(Number(tiff[4..8], little), (uint)tiff.Length);
        var count = first + 2 <= tiff.Length ? (int)Number(tiff[first..(first + 2)], little) : 0;
        for (var entry = first + 2; count-- > 0 && entry + 12 <= tiff.Length; entry += 12)
        {
            if (Number(tiff[entry..(entry + 2)], little) != Orientation) continue;
            var side = Number(tiff[(entry + 8)..(entry + 10)], little);
            return side <= 8 ? (int)side : 0;
        }

        return 0;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, bool little) => (bytes.Length, little) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };

    /// <summary>Exif with this one entry.</summary>
    private static byte[] Upright(int side) =>
    [
        0xFF, Exif, 0, 34, .. "Exif\0\0MM\0*\0\0\0\x08\0\x01"u8, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)side, 0, 0, 0, 0, 0, 0,
    ];
}
