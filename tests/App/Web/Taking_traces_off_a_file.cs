using System.Buffers.Binary;
using System.Text;
using Ppid.App.Web.Forms;
using Xunit;

namespace Ppid.Tests.App.Web;

public sealed class Taking_traces_off_a_file
{
    private static readonly byte[] Camera = "GPS -0.5022 117.1536 HP Budi"u8.ToArray();

    /// <summary>A telephone's photograph: held upright, place and owner in Exif, XMP, IPTC, a comment and a preview.</summary>
    private static byte[] Photo =>
    [
        .. Samples.Jpeg[..20],
        .. Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. Camera]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Camera]),
        .. Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Camera]),
        .. Segment(0xE2, [.. "ICC_PROFILE\0\x01\x01"u8, 1, 2, 3]),
        .. Segment(0xE2, [.. "MPF\0"u8, .. Camera]),
        .. Segment(0xFE, Camera),
        .. Samples.Jpeg[20..], .. Samples.Jpeg, .. Camera,
    ];

    private static byte[] Picture =>
    [
        .. Samples.Png[..33],
        .. Chunk("tEXt", Camera), .. Chunk("iTXt", Camera), .. Chunk("eXIf", Camera), .. Chunk("tIME", Camera[..7]),
        .. Chunk("prVt", Camera),
        .. Chunk("gAMA", [0, 0, 0xB1, 0x8F]),
        .. Samples.Png[33..], .. Camera,
    ];

    [Fact]
    public void Leaves_nothing_of_place_owner_or_program_in_a_photograph()
    {
        var bare = BareFile.Of(Photo).ToArray();

        Assert.Equal(FileKind.Jpeg, FileKind.Sniff(bare));
        Assert.DoesNotContain("Budi", Encoding.Latin1.GetString(bare), StringComparison.Ordinal);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(bare), StringComparison.Ordinal);
        Assert.Contains("ICC_PROFILE", Encoding.Latin1.GetString(bare), StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_a_photograph_upright_and_its_picture_byte_for_byte()
    {
        var bare = BareFile.Of(Photo).ToArray();

        byte[] upright =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
        ];
        byte[] profile = [.. Segment(0xE2, [.. "ICC_PROFILE\0\x01\x01"u8, 1, 2, 3])];
        Assert.Equal([.. Samples.Jpeg[..20], .. upright, .. profile, .. Samples.Jpeg[20..]], bare);
    }

    [Fact]
    public void Leaves_of_a_picture_what_shows_it()
    {
        Assert.Equal(
            [.. Samples.Png[..33], .. Chunk("gAMA", [0, 0, 0xB1, 0x8F]), .. Samples.Png[33..]], BareFile.Of(Picture).ToArray());
    }

    [Fact]
    public void Changes_nothing_where_there_is_nothing_to_take_off()
    {
        foreach (var whole in new[] { Samples.Jpeg, Samples.Png, Samples.Pdf })
        {
            Assert.Equal(whole, BareFile.Of(whole).ToArray());
        }
    }

    [Fact]
    public void Survives_Exif_data_that_lie()
    {
        foreach (var lie in new byte[][] { [], [.. "II*\0"u8, 0xFF, 0xFF, 0xFF, 0xFF], [.. "MM\0*"u8, 0, 0, 0, 8, 0xFF, 0xFF, 1, 0x12] })
        {
            byte[] photo = [.. Samples.Jpeg[..20], .. Segment(0xE1, [.. "Exif\0\0"u8, .. lie]), .. Samples.Jpeg[20..]];
            Assert.Equal(Samples.Jpeg, BareFile.Of(photo).ToArray());
        }
    }

    private static byte[] Segment(byte marker, byte[] body) =>
        [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Chunk(string type, byte[] body)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, body.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. body, 0, 0, 0, 0];
    }
}
