using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>The ledger in one SQLite file: one writer with group commit, readers beside it.</summary>
public sealed partial class SqliteCaseStore : ICaseStore, IAsyncDisposable
{
    private const int ReaderCount = 4;

    private readonly DataFolder folder;
    private readonly GroupCommit commits;
    private readonly Readers readers;
    private bool stopped;

    private SqliteCaseStore(DataFolder folder, Session writer)
    {
        this.folder = folder;
        commits = new GroupCommit(writer);
        readers = new Readers(folder.Database, ReaderCount);
    }

    /// <summary>Opens (or creates) ppid.db in the data folder and holds the folder until disposed. Throws
    /// <see cref="StoreUnavailableException"/> if the engine is missing or too old, or another process
    /// holds it.</summary>
    /// <param name="library">Path of the SQLite library; null: the operating system's.</param>
    public static SqliteCaseStore Open(string dataFolder, string? library = null)
    {
        SqliteLibrary.Load(library);
        var folder = new DataFolder(dataFolder);
        var writer = Session.Writer(folder.Database);
        Schema.BringForward(writer);
        return new SqliteCaseStore(folder, writer);
    }

    public Task<IReadOnlyList<StoredEvent>> Load(string stream, CancellationToken cancel) =>
        LoadAfter(stream, 0, cancel);

    public Task<IReadOnlyList<StoredEvent>> LoadAfter(string stream, long seq, CancellationToken cancel) =>
        readers.Run<IReadOnlyList<StoredEvent>>(session => Ledger.Load(session, stream, seq), cancel);

    public Task<Appended> Append(Append append, CancellationToken cancel) =>
        commits.Run(session => Ledger.Append(session, append), cancel);

    public Task<Appended> Open(
        string series, int year, string commandId, Func<int, Append> build, CancellationToken cancel) =>
        commits.Run(session => Ledger.Open(session, series, year, commandId, build), cancel);

    public Task<Appended.Repeated?> Answered(string commandId, CancellationToken cancel) =>
        readers.Run(session => Ledger.Answered(session, commandId), cancel);

    public Task<TaskLink?> Link(string tokenHash, CancellationToken cancel) =>
        readers.Run(session => Ledger.Link(session, tokenHash), cancel);

    public Task<CasePage> Find(CaseQuery query, CancellationToken cancel) =>
        readers.Run(session => CaseList.Find(session, query), cancel);

    public Task<CaseSummary?> Summary(string stream, CancellationToken cancel) =>
        readers.Run(session => CaseList.Of(session, stream), cancel);

    public Task<string?> ByNumber(string number, CancellationToken cancel) =>
        readers.Run(session => CaseList.ByNumber(session, number), cancel);

    public Task<IReadOnlyList<string>> DueAlarms(DateTimeOffset now, int take, CancellationToken cancel) =>
        readers.Run<IReadOnlyList<string>>(session => CaseList.DueAlarms(session, now, take), cancel);

    public Task<IReadOnlyList<string>> OpenStreams(string? after, int take, CancellationToken cancel) =>
        readers.Run<IReadOnlyList<string>>(session => CaseList.Running(session, after, take), cancel);

    public Task<IReadOnlyList<OutboxEntry>> DueEffects(
        DateTimeOffset now, int take, CancellationToken cancel) =>
        readers.Run<IReadOnlyList<OutboxEntry>>(session => Outbox.Due(session, now, take), cancel);

    public Task<IReadOnlyList<OutboxEntry>> PendingEffects(string stream, CancellationToken cancel) =>
        readers.Run<IReadOnlyList<OutboxEntry>>(session => Outbox.Pending(session, stream), cancel);

    public Task<DateTimeOffset?> NextWake(CancellationToken cancel) => readers.Run(CaseList.NextWake, cancel);

    public Task<OutboxEntry?> Effect(string effectId, CancellationToken cancel) =>
        readers.Run(session => Outbox.Find(session, effectId), cancel);

    public Task Postpone(string effectId, DateTimeOffset nextTry, string error, CancellationToken cancel) =>
        commits.Run(session => Outbox.Postpone(session, effectId, nextTry, error), cancel);

    public Task Requeue(string effectId, DateTimeOffset now, CancellationToken cancel) =>
        commits.Run(session => Outbox.Requeue(session, effectId, now), cancel);

    public Task<KeptValue?> Get(string kind, string key, CancellationToken cancel) =>
        readers.Run(session => Keeping.Get(session, kind, key), cancel);

    public Task<bool> Put(
        string kind, string key, string json, long expectedVersion, CancellationToken cancel) =>
        commits.Run(session => Keeping.Put(session, kind, key, json, expectedVersion), cancel);

    public Task<IReadOnlyList<KeyValuePair<string, KeptValue>>> All(string kind, CancellationToken cancel) =>
        readers.Run<IReadOnlyList<KeyValuePair<string, KeptValue>>>(
            session => Keeping.All(session, kind), cancel);

    public Task Remove(string kind, string key, CancellationToken cancel) =>
        commits.Run(session => Keeping.Remove(session, kind, key), cancel);

    /// <summary>Commits what is waiting, moves the log into the database file, lets the folder go.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopped) return;
        stopped = true;
        await readers.DisposeAsync();
        await commits.DisposeAsync();
        folder.Dispose();
    }
}
