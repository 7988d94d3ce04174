using System.Text.Json.Serialization;

namespace Ppid.App.Desk;

/// <summary>One event as it lies on disk: a link of the stream's hash chain.</summary>
/// <param name="Seq">1, 2, 3, … without gaps within the stream.</param>
/// <param name="At">Instant of the event, UTC.</param>
/// <param name="Type">Stable name: "case-submitted".</param>
/// <param name="Json">The event, UTF-8 JSON, exactly as hashed.</param>
/// <param name="Hash">SHA-256 (lower-case hex) over the previous hash, stream,
/// seq, at, type and json.</param>
public sealed record StoredEvent(
    string Stream, long Seq, DateTimeOffset At, string Type, string Json, string Hash);

/// <summary>Something owed after the commit: a letter, a notice. Performed at least once, idempotent by its id.</summary>
/// <param name="Id">"stream:seq:index", the same at every attempt.</param>
/// <param name="Kind">What performs it: "surat".</param>
/// <param name="Json">What it needs, without personal data beyond the stream's own.</param>
public sealed record OwedEffect(string Id, string Stream, long Seq, int Index, string Kind, string Json);

/// <summary>An effect in the outbox with its fate so far.</summary>
/// <param name="NextTry">UTC; null when done or given up.</param>
public sealed record OutboxEntry(OwedEffect Effect, int Attempts, DateTimeOffset? NextTry, string? LastError);

/// <summary>The row by which a case is listed, searched and woken. A projection: always
/// rebuildable from the events.</summary>
/// <param name="Status">Closed set, see Summaries.Status; closed are "selesai",
/// "ditarik", "dibatalkan" and "ditolak".</param>
/// <param name="Officers">Ids of the officers who hold an open task.</param>
/// <param name="Due">Due day of the clock that binds the office, if one runs.</param>
/// <param name="NextAlarm">UTC instant at which the rules want to look again; null at rest.</param>
/// <param name="SearchText">What full-text search finds: number, names, subject.
/// Never an identity number.</param>
public sealed record CaseSummary(
    string Stream,
    string Office,
    string Sop,
    string Source,
    string Number,
    string Status,
    string? Step,
    IReadOnlyList<string> Officers,
    string Title,
    string Applicant,
    DateTimeOffset ReceivedAt,
    DateOnly? Due,
    bool Overdue,
    bool Undelivered,
    DateTimeOffset? NextAlarm,
    string SearchText)
{
    /// <summary>Ids of the officers with whom a message lies that nobody of the office has answered yet.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>Left out where nobody was: a package of a program that knew no such thing is compared word for word.</summary>
    [JsonInclude, JsonPropertyName("told")]
    private IReadOnlyList<string>? AnyTold
    {
        get => Told.Count == 0 ? null : Told;
        init => Told = value ?? [];
    }
}

/// <summary>The link of one task, stored as a hash only.</summary>
public sealed record TaskLink(string TokenHash, string Stream, int Task);

/// <summary>Everything one decision writes, in one transaction or not at all.</summary>
/// <param name="ExpectedVersion">Seq of the last event the decision was based on; 0 for a new stream.</param>
/// <param name="CommandId">Unique id of the command; a second append with the same id is not written.</param>
/// <param name="Answer">What a repetition of the command is answered with.</param>
/// <param name="Done">Effects that this append settles (performed or given up).</param>
public sealed record Append(
    string Stream,
    long ExpectedVersion,
    string CommandId,
    string Answer,
    IReadOnlyList<StoredEvent> Events,
    IReadOnlyList<OwedEffect> Effects,
    IReadOnlyList<TaskLink> Links,
    CaseSummary? Summary,
    IReadOnlyList<string> Done);

/// <summary>How an append ended.</summary>
public abstract record Appended
{
    private Appended() { }

    /// <summary>Durable: survives a kill from now on.</summary>
    public sealed record Written(long Version, string Answer) : Appended;

    /// <summary>The command id was written before; this is what it was answered.</summary>
    public sealed record Repeated(string Stream, string Answer) : Appended;

    /// <summary>Somebody was faster: load again.</summary>
    public sealed record Conflict : Appended;
}

/// <summary>
/// The door to the ledger: streams of events, numbers, outbox, links, list. One implementation per host;
/// all pass the same contract tests.
/// </summary>
public interface ICaseStore
{
    /// <summary>Events of a stream in order; empty if there is none.</summary>
    Task<IReadOnlyList<StoredEvent>> Load(string stream, CancellationToken cancel);

    /// <summary>Events of a stream after <paramref name="seq"/>, in order: for whoever
    /// remembers the ones before.</summary>
    Task<IReadOnlyList<StoredEvent>> LoadAfter(string stream, long seq, CancellationToken cancel);

    Task<Appended> Append(Append append, CancellationToken cancel);

    /// <summary>
    /// Opens a new stream under the next free number of a series and year. The number is reserved and the
    /// stream appended in one transaction, or (where the store has no such transaction) reserved first and
    /// recorded as void if the append does not follow. A number is never given twice.
    /// <paramref name="build"/> is pure and may run more than once.
    /// </summary>
    Task<Appended> Open(
        string series, int year, string commandId, Func<int, Append> build, CancellationToken cancel);

    /// <summary>What a command id was answered with, if it was written.</summary>
    Task<Appended.Repeated?> Answered(string commandId, CancellationToken cancel);

    /// <summary>The task behind a link.</summary>
    Task<TaskLink?> Link(string tokenHash, CancellationToken cancel);

    Task<CasePage> Find(CaseQuery query, CancellationToken cancel);

    /// <summary>The row of one stream.</summary>
    Task<CaseSummary?> Summary(string stream, CancellationToken cancel);

    /// <summary>The stream filed under a registration number.</summary>
    Task<string?> ByNumber(string number, CancellationToken cancel);

    /// <summary>Streams whose next alarm is at or before <paramref name="now"/>, oldest first.</summary>
    Task<IReadOnlyList<string>> DueAlarms(DateTimeOffset now, int take, CancellationToken cancel);

    /// <summary>Streams that are not closed, in order, after <paramref name="after"/>: for
    /// recomputing all of them.</summary>
    Task<IReadOnlyList<string>> OpenStreams(string? after, int take, CancellationToken cancel);

    /// <summary>Effects to perform at or before <paramref name="now"/>, oldest first.</summary>
    Task<IReadOnlyList<OutboxEntry>> DueEffects(DateTimeOffset now, int take, CancellationToken cancel);

    /// <summary>Effects of one stream that are not settled yet, in the order in which they were owed; also those whose
    /// next attempt is not due.</summary>
    Task<IReadOnlyList<OutboxEntry>> PendingEffects(string stream, CancellationToken cancel);

    /// <summary>Earliest instant at which an alarm or an effect is due; null when nothing is.</summary>
    Task<DateTimeOffset?> NextWake(CancellationToken cancel);

    Task<OutboxEntry?> Effect(string effectId, CancellationToken cancel);

    /// <summary>An attempt failed: when to try again. Not an event; giving up is.</summary>
    Task Postpone(string effectId, DateTimeOffset nextTry, string error, CancellationToken cancel);

    /// <summary>Puts a settled effect back (an administrator re-sends a letter).</summary>
    Task Requeue(string effectId, DateTimeOffset now, CancellationToken cancel);

    /// <summary>Small documents that are not history: PIN hashes, sessions, keys. Null if absent.</summary>
    Task<KeptValue?> Get(string kind, string key, CancellationToken cancel);

    /// <summary>Writes if the version is still <paramref name="expectedVersion"/>
    /// (0 = must not exist).</summary>
    Task<bool> Put(string kind, string key, string json, long expectedVersion, CancellationToken cancel);

    Task<IReadOnlyList<KeyValuePair<string, KeptValue>>> All(string kind, CancellationToken cancel);

    Task Remove(string kind, string key, CancellationToken cancel);
}

/// <summary>A small versioned document of <see cref="ICaseStore.Get"/>.</summary>
public sealed record KeptValue(string Json, long Version);

/// <summary>The door to the files: content-addressed, streamed, never public.</summary>
public interface IDocumentStore
{
    /// <summary>Stores the stream under the SHA-256 of its content and returns that hash and the length in
    /// bytes. Durable when it returns. Throws <see cref="DocumentTooLargeException"/> past
    /// <paramref name="limit"/> bytes, keeping nothing.</summary>
    Task<StoredDocument> Save(Stream content, long limit, CancellationToken cancel);

    /// <summary>As <see cref="Save"/>, for what an officer decides with: the office's own record, which nobody may delete
    /// for a time where the store can see to that.</summary>
    Task<StoredDocument> SaveRecord(Stream content, long limit, CancellationToken cancel) => Save(content, limit, cancel);

    /// <summary>Opens a stored document; null if there is none of that hash.</summary>
    Task<Stream?> Open(string hash, CancellationToken cancel);
}

/// <summary>A document by its key, the SHA-256 of its content in lower-case hex, and its length in bytes.</summary>
public sealed record StoredDocument(string Hash, long Length);

/// <summary>A document was longer than its limit.</summary>
public sealed class DocumentTooLargeException(long limit) : Exception($"longer than {limit} bytes")
{
    public long Limit { get; } = limit;
}
