using Ppid.App.Mail;

namespace Ppid.Host.Mail;

/// <summary>How long the other side may keep us waiting. Its silence is no cancellation of ours: it means "not
/// now".</summary>
internal readonly record struct Patience(TimeSpan Span)
{
    /// <summary>Throws <see cref="MailDeferredException"/> when the span is over.</summary>
    public async Task<T> Bear<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        awake.CancelAfter(Span);
        try
        {
            return await work(awake.Token);
        }
        catch (OperationCanceledException silence) when (!cancel.IsCancellationRequested)
        {
            throw new MailDeferredException(
                $"Server surat tidak menjawab dalam {Span.TotalSeconds:0} detik.", silence);
        }
    }

    public Task Bear(Func<CancellationToken, Task> work, CancellationToken cancel) => Bear(
        async awake =>
        {
            await work(awake);
            return true;
        },
        cancel);
}
