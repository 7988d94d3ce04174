namespace Ppid.App.Web.Forms;

/// <summary>PDF: "%PDF-n" at the very start (after white space or a byte order mark at most), "startxref" and
/// "%%EOF" in the last 2 KB.</summary>
internal sealed class PdfSniffer
{
    private const int HeadLength = 16;
    private const int TailLength = 2048;
    private const string Locked = "PDF ini dikunci; mungkin perlu kata sandi.";
    private readonly SortedSet<string> _warnings = [];
    private byte[] _head = [];
    private byte[] _tail = [];

    public bool IsWhole => HasHeader && Tail("startxref"u8) && Tail("%%EOF"u8);

    /// <summary>It may ask for a password; many that are locked against changes ask for none.</summary>
    public bool IsLocked => _warnings.Contains(Locked);

    public IReadOnlyList<string> Warnings => [.. _warnings];

    private bool HasHeader
    {
        get
        {
            var start = _head.AsSpan().TrimStart("\uFEFF \t\r\n\0"u8);
            return start.Length > 5 && start.StartsWith("%PDF-"u8) && char.IsAsciiDigit((char)start[5]);
        }
    }

    public void Feed(ReadOnlySpan<byte> piece)
    {
        var missing = Math.Min(piece.Length, HeadLength - _head.Length);
        if (missing > 0) _head = [.. _head, .. piece[..missing]];
        if (_head.Length == HeadLength && !HasHeader) return;

        byte[] seen = [.. _tail, .. piece];
        Warn(seen);
        _tail = seen.Length > TailLength ? seen[^TailLength..] : seen;
    }

    /// <summary>Names inside compressed objects stay unseen: this warns a reader, it is no virus
    /// scanner.</summary>
    private void Warn(ReadOnlySpan<byte> seen)
    {
        if (seen.IndexOf("/JavaScript"u8) >= 0) _warnings.Add("PDF ini berisi skrip.");
        if (seen.IndexOf("/Launch"u8) >= 0) _warnings.Add("PDF ini dapat mencoba menjalankan program.");
        if (seen.IndexOf("/EmbeddedFile"u8) >= 0) _warnings.Add("PDF ini membawa berkas lain di dalamnya.");
        if (seen.IndexOf("/Encrypt"u8) >= 0) _warnings.Add(Locked);
    }

    private bool Tail(ReadOnlySpan<byte> mark) => _tail.AsSpan().IndexOf(mark) >= 0;
}
