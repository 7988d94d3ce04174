using System.Threading.Channels;

namespace Ppid.Host.Store;

/// <summary>The one writer: commits whatever is waiting in one transaction, then answers everyone in it.</summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MostWaiting = 1024;
    private const int MostPerCommit = 256;

    private readonly Session writer;
    private readonly Task loop;

    private readonly Channel<Request> waiting = Channel.CreateBounded<Request>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    public GroupCommit(Session writer)
    {
        this.writer = writer;
        // A thread of its own: it sits in flushes, which would starve a small thread pool.
        loop = Task.Factory.StartNew(
            Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Runs <paramref name="work"/> in the next transaction. Cancellation counts only until the work starts;
    /// what was written is reported as written. An exception of the work undoes the work alone; a failed commit
    /// is the exception of everyone in it.</summary>
    public async Task<T> Run<T>(Func<Session, T> work, CancellationToken cancel)
    {
        var request = new Request<T>(work, cancel);
        await waiting.Writer.WriteAsync(request, cancel);
        return await request.Answer;
    }

    /// <summary>Writes what is waiting, then stops; the session stays open.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
    }

    private void Loop()
    {
        List<Request> batch = new(MostPerCommit);
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < MostPerCommit && waiting.Reader.TryRead(out var next))
                batch.Add(next);
            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Request> batch)
    {
        try
        {
            writer.Run("BEGIN IMMEDIATE");
            foreach (var request in batch)
                request.Attempt(writer);
            writer.Run("COMMIT");
        }
        // Not swallowed: it is handed to each of those who wait for this commit.
        catch (Exception failure)
        {
            if (writer.InTransaction)
                writer.Run("ROLLBACK");
            foreach (var request in batch)
                request.Fail(failure);
            return;
        }

        foreach (var request in batch)
            request.Complete();
    }
}
