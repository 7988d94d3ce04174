using System.Buffers.Binary;
using System.Text;

namespace Ppid.App.Web.Forms;

/// <summary>A picture with the chunks that show it. Gone are texts, Exif, times, private chunks and whatever follows its
/// end.</summary>
internal static class BarePng
{
    private const int Signature = 8;

    private static readonly HashSet<string> Needed =
    [
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL",
        "fdAT",
    ];

    /// <param name="content">A whole PNG: its chunks were walked before.</param>
    public static byte[] Of(ReadOnlySpan<byte> content)
    {
        using var bare = new MemoryStream(content.Length);
        bare.Write(content[..Signature]);
        for (var at = Signature; at < content.Length;)
        {
            var next = at + 12 + (int)BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            var type = Encoding.ASCII.GetString(content.Slice(at + 4, 4));
            if (Needed.Contains(type)) bare.Write(content[at..next]);
            if (type == "IEND") break;
            at = next;
        }

        return bare.ToArray();
    }
}
