namespace Ppid.Host.Store;

/// <summary>A piece of work waiting for the writer.</summary>
internal abstract class Request
{
    /// <summary>Does the work in the transaction; if it throws, undoes it and keeps the exception.</summary>
    public abstract void Attempt(Session writer);

    /// <summary>The transaction is durable: tell whoever waits.</summary>
    public abstract void Complete();

    /// <summary>The transaction was lost.</summary>
    public abstract void Fail(Exception failure);
}

internal sealed class Request<T>(Func<Session, T> work, CancellationToken cancel) : Request
{
    private readonly TaskCompletionSource<T> waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? refused;
    private bool dropped;
    private T? result;

    public Task<T> Answer => waiter.Task;

    public override void Attempt(Session writer)
    {
        if (dropped = cancel.IsCancellationRequested) return;

        writer.Run("SAVEPOINT request");
        try
        {
            result = work(writer);
        }
        // If the engine gave up the whole transaction, everyone in it must learn of it: not caught here.
        catch (Exception failure) when (writer.InTransaction)
        {
            refused = failure;
            writer.Run("ROLLBACK TO request");
        }

        writer.Run("RELEASE request");
    }

    public override void Complete()
    {
        if (dropped)
        {
            waiter.SetCanceled(cancel);
        }
        else if (refused is not null)
            waiter.SetException(refused);
        else
            waiter.SetResult(result!);
    }

    public override void Fail(Exception failure) => waiter.SetException(failure);
}
