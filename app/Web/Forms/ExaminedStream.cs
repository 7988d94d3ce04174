namespace Ppid.App.Web.Forms;

/// <summary>A file was none of the allowed kinds; raised at its end, so that the store keeps nothing of
/// it.</summary>
internal sealed class UnacceptableFileException(long length, FileKind? kind) : Exception("none of the allowed kinds")
{
    public long Length { get; } = length;

    /// <summary>Null for a file of no known kind, or damaged.</summary>
    public FileKind? Kind { get; } = kind;
}

/// <summary>Passes a file on to the store and examines it on the way: one pass, nothing held in
/// memory.</summary>
internal sealed class ExaminedStream(Stream source, IReadOnlyList<FileKind> kinds) : Stream
{
    public Examination Examination { get; } = new();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => Examination.Length;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(
        Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await Wire.Read(() => source.ReadAsync(buffer, cancellationToken).AsTask());
        return Examined(buffer.Span[..read], buffer.Length);
    }

    public override Task<int> ReadAsync(
        byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        Examined(buffer.AsSpan(offset, source.Read(buffer, offset, count)), count);

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int Examined(ReadOnlySpan<byte> piece, int asked)
    {
        Examination.Feed(piece);
        var over = piece.IsEmpty && asked > 0;
        if (over && !(Examination.Kind is { } kind && kinds.Contains(kind)))
        {
            throw new UnacceptableFileException(Examination.Length, Examination.Kind);
        }

        return piece.Length;
    }
}
