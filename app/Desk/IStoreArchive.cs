namespace Ppid.App.Desk;

/// <summary>Everything one stream amounts to in a store.</summary>
/// <param name="Events">In order, without gaps.</param>
/// <param name="Commands">What its commands were answered, in any order.</param>
/// <param name="Effects">In the order in which they were owed; settled ones as well, with their fate.</param>
/// <param name="Links">Of its tasks, old generations included, in any order.</param>
/// <param name="Row">Its row of the list; null for what is no case.</param>
public sealed record ArchivedLedger(
    string Stream,
    IReadOnlyList<StoredEvent> Events,
    IReadOnlyList<AnsweredCommand> Commands,
    IReadOnlyList<OutboxEntry> Effects,
    IReadOnlyList<TaskLink> Links,
    CaseSummary? Row);

/// <summary>A command that was written, and what every repetition of it is answered.</summary>
public sealed record AnsweredCommand(string Id, string Stream, string Answer);

/// <summary>A number of a series that was given, or is void: it is never given again.</summary>
/// <param name="Stream">Null when void: reserved, and its stream was not opened.</param>
/// <param name="Command">Id of the command it was reserved for.</param>
public sealed record ReservedNumber(string Series, int Year, int Number, string? Stream, string Command);

/// <summary>A kept value with its place.</summary>
public sealed record KeptEntry(string Kind, string Key, KeptValue Value);

/// <summary>
/// The door for archivists: reads a store whole and fills an empty one with what another held, so that everything
/// goes on there as before. Nobody else uses the store meanwhile. One implementation per <see cref="ICaseStore"/>;
/// all pass the same contract tests.
/// </summary>
public interface IStoreArchive
{
    /// <summary>No stream, no number, no kept value, and no trace of any.</summary>
    Task<bool> IsEmpty(CancellationToken cancel);

    /// <summary>Every stream, in ordinal order of their names. Holds one stream in memory at a time.</summary>
    IAsyncEnumerable<ArchivedLedger> Streams(CancellationToken cancel);

    /// <summary>Every number ever reserved, by series (ordinal), year and number. What was reserved for a stream that
    /// was not opened is void, whether or not the store has noted it yet.</summary>
    IAsyncEnumerable<ReservedNumber> Numbers(CancellationToken cancel);

    /// <summary>Every kept value, by kind and key (ordinal).</summary>
    IAsyncEnumerable<KeptEntry> Kept(CancellationToken cancel);

    /// <summary>Writes a stream as it was elsewhere: its events with their hashes, its effects in their order and with
    /// their fate, waiting ones among those of other streams by the instants of their events. Writing the same stream
    /// again changes nothing and completes what was cut off. Streams may be written at the same time.</summary>
    Task Restore(ArchivedLedger stream, CancellationToken cancel);

    /// <summary>Takes a number as it was taken elsewhere; again: changes nothing.</summary>
    Task Restore(ReservedNumber number, CancellationToken cancel);

    /// <summary>Keeps a value with its version; again: changes nothing.</summary>
    Task Restore(KeptEntry kept, CancellationToken cancel);
}

/// <summary>The archivist's door to the files. They are read and written through <see cref="IDocumentStore"/>.</summary>
public interface IDocumentArchive
{
    /// <summary>Every document that is kept, in ordinal order of the hashes; nothing half received.</summary>
    IAsyncEnumerable<StoredDocument> Documents(CancellationToken cancel);
}
