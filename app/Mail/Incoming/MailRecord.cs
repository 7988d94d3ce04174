using Ppid.App.Desk;

namespace Ppid.App.Mail.Incoming;

/// <summary>What the ledger of one message amounts to.</summary>
/// <param name="Sorted">The last word on it; null while it waits to be sorted.</param>
public sealed record MailRecord(
    string Stream, MailEvent.Received Received, MailEvent.Sorted? Sorted, IReadOnlyList<StoredEvent> Stored)
{
    /// <summary>Does it wait for a person?</summary>
    public bool IsOpen => Sorted?.NeedsSomebody == true;

    /// <summary>Null if there is no such message.</summary>
    public static async Task<MailRecord?> Of(ICaseStore store, string stream, CancellationToken cancel)
    {
        var stored = await store.Load(stream, cancel);
        if (stored is not [{ Type: "mail-received" }, ..]) return null;
        var events = stored.Select(each => Ledger.Read<MailEvent>(each.Json)).ToList();
        return events is [MailEvent.Received received, .. var then]
            ? new(
                stream, received,
                then.LastOrDefault() as MailEvent.Sorted,
                stored)
            : null;
    }

    /// <summary>The append that adds one event to this ledger.</summary>
    public Append Next(string commandId, MailEvent happened, IReadOnlyList<OwedEffect> owed, params string[] done)
    {
        var next = Ledger.Seal(Stored[^1].Hash, Stream, Stored.Count + 1, happened.At, happened);
        return new(Stream, Stored.Count, commandId, Stream, [next], owed, [], null, done);
    }
}
