using System.Collections.Concurrent;
using Ppid.App.Mail;

namespace Ppid.Tests.Host.Driver;

/// <summary>A post office that keeps what it was given.</summary>
public sealed class RecordingPost : IPostOffice
{
    private readonly ConcurrentQueue<OutgoingMail> _sent = new();

    public IReadOnlyList<OutgoingMail> Sent => [.. _sent];

    public Task Send(OutgoingMail mail, CancellationToken cancel)
    {
        _sent.Enqueue(mail);
        return Task.CompletedTask;
    }
}
