using Ppid.App.Desk;
using Ppid.Domain;

namespace Ppid.App.Mail.Incoming;

/// <summary>How far a mailbox elsewhere has been read, and whether it can be.</summary>
/// <param name="Place">Where its reader goes on, in its reader's own words; null: from the beginning.</param>
/// <param name="ReadAt">When it was last read to its end; null: never yet.</param>
public sealed record MailboxState(string Mailbox, string? Place = null, DateTimeOffset? ReadAt = null)
{
    /// <summary>Why it cannot be read; null: it can.</summary>
    public string? Trouble { get; init; }

    /// <summary>Since when it cannot.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What of it could not be taken yet, though the mailbox can be read.</summary>
    public ListOf<LeftMail> Left { get; init; } = [];
}

/// <summary>The mailboxes that this house reads. What cannot be read brings no mail and no error page: administrators are
/// shown it where the mail would be.</summary>
public sealed class MailboxBook(ICaseStore store)
{
    private const string Kind = "kotak-surat-dibaca";

    public async Task<MailboxState> Of(string mailbox, CancellationToken cancel) =>
        await store.Get(Kind, mailbox, cancel) is { } kept ? Ledger.Read<MailboxState>(kept.Json) : new(mailbox);

    /// <summary>It has been read so far, so there is no trouble with it but what is left.</summary>
    public Task Read(MailboxState state, CancellationToken cancel) =>
        Keep(state with { Trouble = null, Since = null }, cancel);

    /// <param name="why">Without addresses or words of a person.</param>
    public async Task Failed(string mailbox, string why, DateTimeOffset at, CancellationToken cancel)
    {
        var known = await Of(mailbox, cancel);
        if (known.Trouble != why) await Keep(known with { Trouble = why, Since = known.Since ?? at }, cancel);
    }

    public async Task<IReadOnlyList<MailboxState>> Troubled(CancellationToken cancel) =>
    [
        .. (await store.All(Kind, cancel)).Select(kept => Ledger.Read<MailboxState>(kept.Value.Json))
            .Where(state => state.Trouble is not null || state.Left.Count > 0),
    ];

    private async Task Keep(MailboxState state, CancellationToken cancel)
    {
        var known = await store.Get(Kind, state.Mailbox, cancel);
        await store.Put(Kind, state.Mailbox, Ledger.Write(state), known?.Version ?? 0, cancel);
    }
}
