using System.Buffers.Binary;

namespace Ppid.App.Web.Forms;

/// <summary>PNG: the signature, then chunk by chunk: IHDR first and 13 bytes long, a picture (IDAT),
/// IEND.</summary>
internal sealed class PngSniffer
{
    private const int ChecksumLength = 4;
    private readonly byte[] _header = new byte[8];
    private int _filled;
    private long _left;
    private bool _signed;
    private bool _begun;
    private bool _picture;
    private bool _over;
    private bool _wrong;

    public bool IsWhole => _over && _left == 0 && _picture && !_wrong;

    private static ReadOnlySpan<byte> Signature =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public void Feed(ReadOnlySpan<byte> piece)
    {
        while (!piece.IsEmpty && !_wrong && !(_over && _left == 0))
        {
            piece = _left > 0 ? Skip(piece) : Collect(piece);
        }
    }

    private ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> piece)
    {
        var skipped = (int)Math.Min(_left, piece.Length);
        _left -= skipped;
        return piece[skipped..];
    }

    private ReadOnlySpan<byte> Collect(ReadOnlySpan<byte> piece)
    {
        var taken = Math.Min(_header.Length - _filled, piece.Length);
        piece[..taken].CopyTo(_header.AsSpan(_filled));
        _filled += taken;
        if (_filled == _header.Length) Judge();
        return piece[taken..];
    }

    private void Judge()
    {
        _filled = 0;
        if (_signed)
        {
            Chunk(BinaryPrimitives.ReadUInt32BigEndian(_header), _header.AsSpan(4));
            return;
        }

        _signed = true;
        _wrong = !_header.AsSpan().SequenceEqual(Signature);
    }

    private void Chunk(uint length, ReadOnlySpan<byte> type)
    {
        var first = type.SequenceEqual("IHDR"u8);
        _wrong = length > int.MaxValue || first == _begun || (first && length != 13);
        _begun = true;
        _picture |= length > 0 && type.SequenceEqual("IDAT"u8);
        _over = type.SequenceEqual("IEND"u8);
        _left = length + ChecksumLength;
    }
}
