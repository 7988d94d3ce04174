namespace Ppid.App.Web.Forms;

/// <summary>JPEG: walks the markers from SOI over a frame header and a scan to EOI. What follows EOI does not
/// matter: telephones append previews there.</summary>
internal sealed class JpegSniffer
{
    private const byte Prefix = 0xFF, StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA;

    private enum At
    {
        First, Second, Prefix, Marker, LengthHigh, LengthLow, Segment, Scan, ScanMarker, Done, Wrong,
    }

    private At _at = At.First;
    private byte _marker;
    private int _left;
    private bool _frame;
    private bool _scan;

    public bool IsWhole => _at == At.Done && _frame && _scan;

    public void Feed(ReadOnlySpan<byte> piece)
    {
        var index = 0;
        while (index < piece.Length && _at is not (At.Done or At.Wrong))
        {
            index += Skip(piece[index..]);
            if (index < piece.Length) _at = Next(piece[index++]);
        }
    }

    /// <summary>Passes over bytes that say nothing: a segment's content, the coded picture.</summary>
    private int Skip(ReadOnlySpan<byte> rest)
    {
        if (_at == At.Scan)
        {
            var prefix = rest.IndexOf(Prefix);
            return prefix < 0 ? rest.Length : prefix;
        }

        if (_at != At.Segment) return 0;
        var skipped = Math.Min(_left, rest.Length);
        _left -= skipped;
        if (_left == 0) _at = _marker == StartOfScan ? At.Scan : At.Prefix;
        return skipped;
    }

    private At Next(byte value) => _at switch
    {
        At.First => value == Prefix ? At.Second : At.Wrong,
        At.Second => value == StartOfImage ? At.Prefix : At.Wrong,
        At.Prefix => value == Prefix ? At.Marker : At.Wrong,
        At.Marker => Marker(value),
        At.LengthHigh => High(value),
        At.LengthLow => Low(value),
        At.Scan => value == Prefix ? At.ScanMarker : At.Scan,
        _ => InScan(value),
    };

    private At Marker(byte value)
    {
        if (value == Prefix) return At.Marker; // fill bytes
        if (value == EndOfImage) return At.Done;
        if (value < 0xC0 || value is >= 0xD0 and <= StartOfImage) return At.Wrong;

        _marker = value;
        _frame |= value is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
        _scan |= value == StartOfScan;
        return At.LengthHigh;
    }

    private At High(byte value)
    {
        _left = value << 8;
        return At.LengthLow;
    }

    private At Low(byte value)
    {
        _left = (_left | value) - 2;
        if (_left > 0) return At.Segment;
        return _left == 0 ? At.Prefix : At.Wrong;
    }

    /// <summary>FF inside a scan: a stuffed zero, a restart or the next marker.</summary>
    private At InScan(byte value) => value switch
    {
        0x00 or (>= 0xD0 and <= 0xD7) => At.Scan,
        Prefix => At.ScanMarker,
        _ => Marker(value),
    };
}
