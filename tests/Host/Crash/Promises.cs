using System.Collections.Concurrent;
using Ppid.Domain.Cases;

namespace Ppid.Tests.Host.Crash;

/// <summary>What the API has answered to a filing.</summary>
internal sealed record Promised(string Id, string Number, string Ticket);

/// <summary>A decision that was answered with success.</summary>
/// <param name="Stands">Recognises the event that must stand in the ledger, exactly once.</param>
internal sealed record Decided(CaseId Case, string What, Func<CaseEvent, bool> Stands);

/// <summary>Everything the house has acknowledged, kept outside of it.</summary>
internal sealed class Promises
{
    private readonly ConcurrentDictionary<string, Promised> _filed = new();
    private readonly ConcurrentBag<Decided> _decided = [];
    private int _lost;
    private int _sentAgain;

    /// <summary>By Idempotency-Key.</summary>
    public IReadOnlyDictionary<string, Promised> Filed => _filed;

    public IReadOnlyCollection<Decided> Decisions => _decided;

    /// <summary>Requests that were sent and never answered.</summary>
    public int Lost => _lost;

    /// <summary>Of those: sent once more after the restart.</summary>
    public int SentAgain => _sentAgain;

    /// <summary>Filed and left to the officer.</summary>
    public ConcurrentQueue<Promised> ForOfficer { get; } = new();

    public void Acknowledge(string key, Promised filed, bool forOfficer)
    {
        var first = _filed.GetOrAdd(key, filed);
        if (first != filed)
        {
            throw new InvalidOperationException($"{key} was filed as {first}, then as {filed}");
        }

        if (forOfficer)
        {
            ForOfficer.Enqueue(filed);
        }
    }

    public void Acknowledge(Decided decided) => _decided.Add(decided);

    /// <summary>Answers so far.</summary>
    public int Kept => _filed.Count + _decided.Count;

    public void Lose() => Interlocked.Increment(ref _lost);

    public void SendAgain() => Interlocked.Increment(ref _sentAgain);
}
