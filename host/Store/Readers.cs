using System.Threading.Channels;

namespace Ppid.Host.Store;

/// <summary>A few read-only connections: a read sees the last commit and never waits for the writer.</summary>
internal sealed class Readers : IDisposable
{
    private readonly Channel<Session> free = Channel.CreateUnbounded<Session>();
    private readonly Session[] all;

    public Readers(string file, int count)
    {
        all = [.. Enumerable.Range(0, count).Select(_ => Session.Reader(file))];
        foreach (var session in all)
            free.Writer.TryWrite(session);
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

    public void Dispose()
    {
        foreach (var session in all)
            session.Dispose();
    }
}
