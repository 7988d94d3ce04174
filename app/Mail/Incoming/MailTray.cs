using System.Globalization;
using System.Text.Json.Serialization;
using Ppid.App.Desk;

namespace Ppid.App.Mail.Incoming;

/// <summary>One message in a list: a projection, rebuilt whenever its ledger moves on.</summary>
public sealed record MailRow(
    string Stream, string Office, DateTimeOffset At, string From, string Subject, string Door, MailFate Fate, string? Case, string? Note)
{
    /// <summary>Its reader is told no more than whether it waits.</summary>
    [JsonIgnore]
    public bool Veiled { get; init; }
}

/// <summary>Lists of messages: the tray of those that wait for somebody, and all of them by month (of receipt, UTC).</summary>
public sealed class MailTray(ICaseStore store)
{
    private const string Open = "baki-surat";

    /// <summary>Brings both lists up to date. Safe to repeat; the ledger of the message is what counts.</summary>
    public async Task Show(MailRecord record, MailEvent.Sorted sorted, CancellationToken cancel)
    {
        var received = record.Received;
        var row = new MailRow(
            record.Stream, received.Office, received.At, received.From, received.Subject, received.Arrival.Door,
            sorted.Fate, sorted.Case ?? received.Case, sorted.Note);
        await Put(Month(received.At), row, cancel);
        if (sorted.NeedsSomebody) await Put(Open, row, cancel);
        else await store.Remove(Open, record.Stream, cancel);
    }

    /// <summary>Oldest first: whoever waits longest.</summary>
    public async Task<IReadOnlyList<MailRow>> Waiting(CancellationToken cancel) =>
        [.. (await Rows(Open, cancel)).OrderBy(row => row.At)];

    /// <summary>Newest first.</summary>
    /// <param name="month">Any instant in it.</param>
    public async Task<IReadOnlyList<MailRow>> Of(DateTimeOffset month, CancellationToken cancel) =>
        [.. (await Rows(Month(month), cancel)).OrderByDescending(row => row.At).ThenByDescending(row => row.Stream)];

    private async Task<IEnumerable<MailRow>> Rows(string kind, CancellationToken cancel) =>
        (await store.All(kind, cancel)).Select(kept => Ledger.Read<MailRow>(kept.Value.Json));

    private async Task Put(string kind, MailRow row, CancellationToken cancel)
    {
        var known = await store.Get(kind, row.Stream, cancel);
        await store.Put(kind, row.Stream, Ledger.Write(row), known?.Version ?? 0, cancel);
    }

    private static string Month(DateTimeOffset at) =>
        at.UtcDateTime.ToString("'surat-masuk-'yyyy-MM", CultureInfo.InvariantCulture);
}
