namespace Ppid.Tests.Functions.Stores;

/// <summary>So many zero bytes that cannot be read twice, as a browser sends them.</summary>
internal sealed class Zeros(long length) : Stream
{
    private long _read;

    public int LongestRead { get; private set; }

    /// <summary>Where <see cref="Then"/> happens.</summary>
    public long At { get; init; } = long.MaxValue;

    public Action? Then { get; init; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        LongestRead = Math.Max(LongestRead, buffer.Length);
        var count = (int)Math.Min(buffer.Length, length - _read);
        buffer[..count].Clear();
        _read += count;
        if (_read >= At) Then?.Invoke();
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
