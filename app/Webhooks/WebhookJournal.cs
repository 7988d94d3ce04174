using Ppid.App.Desk;

namespace Ppid.App.Webhooks;

/// <summary>One attempt to deliver.</summary>
/// <param name="Id">Id of the delivery: the same at every attempt, and the receiver's proof against doubles.</param>
/// <param name="At">UTC.</param>
public sealed record Attempt(string Id, DateTimeOffset At, int? Status, string? Error);

/// <summary>How a webhook has been doing.</summary>
/// <param name="FailingSince">UTC; null while the last attempt was taken.</param>
/// <param name="NextTry">UTC; nobody tries before.</param>
/// <param name="Recent">Newest first.</param>
public sealed record WebhookHealth(
    DateTimeOffset? FailingSince, DateTimeOffset? NextTry, int Failures, IReadOnlyList<Attempt> Recent)
{
    public static readonly WebhookHealth Unknown = new(null, null, 0, []);
}

/// <summary>Remembers attempts: no history, only what its keeper needs to find a fault.</summary>
public sealed class WebhookJournal(ICaseStore store)
{
    private const string Kind = "webhook";
    private const int Longest = 50;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    public async Task<WebhookHealth> Of(string webhook, CancellationToken cancel) =>
        await store.Get(Kind, webhook, cancel) is { } kept ? Ledger.Read<WebhookHealth>(kept.Json) : WebhookHealth.Unknown;

    /// <summary>Notes an attempt; failures in a row double the pause, from ten seconds to an hour.</summary>
    public Task<WebhookHealth> Note(string webhook, Attempt attempt, CancellationToken cancel) =>
        Note(webhook, attempt, After, cancel);

    /// <summary>Notes a trial. One that fails is no news that did not arrive: a week of failures does not begin with it.</summary>
    public Task<WebhookHealth> NoteTrial(string webhook, Attempt attempt, CancellationToken cancel) => Note(
        webhook, attempt,
        (before, tried) => tried.Error is null ? After(before, tried) : before with { Recent = Latest(before, tried) }, cancel);

    public Task Forget(string webhook, CancellationToken cancel) => store.Remove(Kind, webhook, cancel);

    private async Task<WebhookHealth> Note(
        string webhook, Attempt attempt, Func<WebhookHealth, Attempt, WebhookHealth> note, CancellationToken cancel)
    {
        while (true)
        {
            var kept = await store.Get(Kind, webhook, cancel);
            var before = kept is null ? WebhookHealth.Unknown : Ledger.Read<WebhookHealth>(kept.Json);
            var after = note(before, attempt);
            if (await store.Put(Kind, webhook, Ledger.Write(after), kept?.Version ?? 0, cancel))
            {
                return after;
            }
        }
    }

    private static WebhookHealth After(WebhookHealth before, Attempt attempt)
    {
        var recent = Latest(before, attempt);
        if (attempt.Error is null)
        {
            return new(null, null, 0, recent);
        }

        var pause = FirstPause * Math.Pow(2, Math.Min(before.Failures, 20));
        return new(
            before.FailingSince ?? attempt.At, attempt.At + (pause < LongestPause ? pause : LongestPause),
            before.Failures + 1, recent);
    }

    private static IReadOnlyList<Attempt> Latest(WebhookHealth before, Attempt attempt) =>
        [attempt, .. before.Recent.Take(Longest - 1)];
}
