using System.Threading.Channels;

namespace Ppid.Host.Store;

/// <summary>A few read-only connections: they see the last commit and never wait for the writer.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly Channel<Session> free = Channel.CreateUnbounded<Session>();
    private readonly int count;

    public Readers(string file, int count)
    {
        this.count = count;
        for (var i = 0; i < count; i++)
        {
            free.Writer.TryWrite(Session.Reader(file));
        }
    }

    public async Task<T> Run<T>(Func<Session, T> read, CancellationToken cancel)
    {
        var session = await free.Reader.ReadAsync(cancel);
        try
        {
            return read(session);
        }
        finally
        {
            free.Writer.TryWrite(session);
        }
    }

    /// <summary>Waits for the reads under way.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < count; i++)
        {
            (await free.Reader.ReadAsync()).Dispose();
        }

        free.Writer.Complete();
    }
}
