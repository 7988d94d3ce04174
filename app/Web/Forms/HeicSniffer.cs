using System.Buffers.Binary;
using System.Text;

namespace Ppid.App.Web.Forms;

/// <summary>HEIC, the photograph of a telephone: boxes (ISO 14496-12), first "ftyp" with a brand of pictures coded as HEVC,
/// then "meta" and "mdat", both whole. What follows does not matter: telephones append a moving picture there. A box
/// without a length ("to the end") is not believed: nobody would see that it was cut.</summary>
internal sealed class HeicSniffer
{
    private const uint FileType = 0x66747970, Meta = 0x6D657461, Data = 0x6D646174;
    private const int ShortHeader = 8, LongHeader = 16, ShortestType = 8, LongestType = 1024;
    private static readonly string[] Pictures = ["heic", "heix", "heim", "heis"];

    private readonly byte[] _header = new byte[LongHeader];
    private readonly List<byte> _brands = [];
    private int _filled;
    private uint _kind;
    private long _left;
    private bool _meta;
    private bool _data;
    private bool _wrong;

    public bool IsWhole => _meta && _data && !_wrong;

    private int HeaderLength => _filled >= ShortHeader && Size == 1 ? LongHeader : ShortHeader;

    private uint Size => BinaryPrimitives.ReadUInt32BigEndian(_header);

    public void Feed(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty && !_wrong && !IsWhole)
        {
            piece = _left > 0 ? Pass(piece) : Collect(piece);
        }
    }

    private ReadOnlySpan<byte> Pass(ReadOnlySpan<byte> piece)
    {
        var passed = (int)Math.Min(_left, piece.Length);
        if (_kind == FileType) _brands.AddRange(piece[..passed]);
        _left -= passed;
        if (_left == 0) End();
        return piece[passed..];
    }

    private ReadOnlySpan<byte> Collect(ReadOnlySpan<byte> piece)
    {
        var taken = Math.Min(HeaderLength - _filled, piece.Length);
        piece[..taken].CopyTo(_header.AsSpan(_filled));
        _filled += taken;
        if (_filled == HeaderLength) Begin();
        return piece[taken..];
    }

    private void Begin()
    {
        var first = _brands.Count == 0;
        _left = (Size == 1 ? BinaryPrimitives.ReadInt64BigEndian(_header.AsSpan(ShortHeader)) : Size) - HeaderLength;
        _kind = BinaryPrimitives.ReadUInt32BigEndian(_header.AsSpan(4));
        _wrong = _left < 0 || first != (_kind == FileType) || (first && _left is < ShortestType or > LongestType);
        _filled = 0;
        if (_left == 0) End();
    }

    private void End()
    {
        _wrong |= _kind == FileType && !IsPicture();
        _meta |= _kind == Meta;
        _data |= _kind == Data;
    }

    /// <summary>The brand, a version, further brands.</summary>
    private bool IsPicture() => Encoding.Latin1.GetString([.. _brands]).Chunk(4).Where((_, at) => at != 1)
        .Any(brand => Pictures.Contains(new string(brand)));
}
