using System.Threading.Channels;

namespace Ppid.Host.Store;

/// <summary>The one writer: commits whatever is waiting in one transaction, then answers all.</summary>
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

    /// <summary>Runs <paramref name="work"/> in the next transaction. Cancellation counts only until the
    /// work starts; what was written is reported as written. An exception of the work undoes the work
    /// alone; a failed commit is the exception of everyone in it.</summary>
    public async Task<T> Run<T>(Func<Session, T> work, CancellationToken cancel)
    {
        var request = new Request<T>(work, cancel);
        await waiting.Writer.WriteAsync(request, cancel);
        return await request.Answer;
    }

    /// <summary>Writes what is waiting, moves the log into the database file, closes.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        if (!writer.InTransaction) writer.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        writer.Dispose();
    }

    private void Loop()
    {
        List<Request> batch = new(MostPerCommit);
        while (waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < MostPerCommit && waiting.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<Request> batch)
    {
        try
        {
            // The rest of a commit that failed.
            if (writer.InTransaction) writer.Run("ROLLBACK");
            writer.Run("BEGIN IMMEDIATE");
            foreach (var request in batch)
            {
                request.Attempt(writer);
            }

            writer.Run("COMMIT");
        }
        // Not swallowed: it is handed to each of those who wait for this commit.
        catch (Exception failure)
        {
            batch.ForEach(request => request.Fail(failure));
            return;
        }

        batch.ForEach(request => request.Complete());
    }
}
