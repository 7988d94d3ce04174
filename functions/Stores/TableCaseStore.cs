using Azure.Data.Tables;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>The ledger in Azure Tables: docs/adr, "The ledger in Tables". A stream is one partition and a decision one
/// transaction in it; lists, schedules and look-ups are rows outside it that can always be put right.</summary>
public sealed partial class TableCaseStore : ICaseStore
{
    private readonly TableRoom _room;
    private readonly Heads _heads;
    private readonly Claims _claims;
    private readonly Pointers _pointers;
    private readonly Outbox _outbox;
    private readonly Healing _healing;
    private readonly Appending _appending;
    private readonly Numbering _numbering;
    private readonly Changes _changes;
    private readonly Listing _listing;
    private readonly Schedule _schedule;
    private readonly KeptRows _kept;
    private readonly Restoration _restoration;
    private volatile bool _created;

    /// <param name="name">Begins the names of the five tables: lower-case letters and digits.</param>
    /// <param name="grace">How long work that was begun may be under way before others finish it; a minute unless
    /// given.</param>
    public TableCaseStore(TableServiceClient tables, string name = "ppid", TimeSpan? grace = null)
    {
        _room = new(tables, name, TimeProvider.System);
        var staging = new Staging(_room);
        var sets = new CountedSets(_room);
        _heads = new(_room, staging);
        _claims = new(_room);
        _pointers = new(_room, _heads);
        var indexing = new Indexing(_room, _heads, sets);
        _outbox = new(_room, _heads, indexing);
        var patience = grace ?? TimeSpan.FromMinutes(1);
        _healing = new(_room, _heads, _claims, staging, _outbox, indexing, patience, patience / 6);
        _appending = new(_room, _heads, _claims, _pointers, staging, _outbox, indexing, _healing);
        _numbering = new(_room, _heads, _claims, _appending);
        Listing? listing = null;
        _listing = listing = new(_room, _heads, sets, new Selecting(
            _room, new(() => listing!), _changes = new(_room, _heads, indexing)));
        _schedule = new(_room, _outbox);
        _kept = new(_room);
        _restoration = new(_room, _heads, _claims, _pointers, indexing);
    }

    public Task<IReadOnlyList<StoredEvent>> Load(string stream, CancellationToken cancel) => LoadAfter(stream, 0, cancel);

    public Task<IReadOnlyList<StoredEvent>> LoadAfter(string stream, long seq, CancellationToken cancel) =>
        In(() => _heads.Events(stream, seq, cancel));

    public Task<Appended> Append(Append append, CancellationToken cancel) => In(() => _appending.Append(append, cancel));

    public Task<Appended> Open(
        string series, int year, string commandId, Func<int, Append> build, CancellationToken cancel) =>
        In(() => _numbering.Open(series, year, commandId, build, cancel));

    public Task<Appended.Repeated?> Answered(string commandId, CancellationToken cancel) =>
        In(() => _claims.Answered(commandId, cancel));

    public Task<TaskLink?> Link(string tokenHash, CancellationToken cancel) => In(() => _pointers.Link(tokenHash, cancel));

    public Task<CasePage> Find(CaseQuery query, CancellationToken cancel) =>
        Healed(() => _listing.Find(query, cancel), cancel);

    public Task<CaseSummary?> Summary(string stream, CancellationToken cancel) =>
        In(async () => (await _heads.Read(stream, cancel)).Summary);

    public Task<string?> ByNumber(string number, CancellationToken cancel) =>
        Healed(() => _pointers.Number(number, cancel), cancel);

    public Task<IReadOnlyList<string>> DueAlarms(DateTimeOffset now, int take, CancellationToken cancel) =>
        Healed(() => _schedule.Alarms(now, take, cancel), cancel);

    public Task<IReadOnlyList<string>> OpenStreams(string? after, int take, CancellationToken cancel) =>
        Healed(() => _schedule.Open(after, take, cancel), cancel);

    public Task<IReadOnlyList<OutboxEntry>> DueEffects(DateTimeOffset now, int take, CancellationToken cancel) =>
        Healed(() => _schedule.Effects(now, take, cancel), cancel);

    public Task<IReadOnlyList<OutboxEntry>> PendingEffects(string stream, CancellationToken cancel) =>
        In(() => _outbox.Pending(stream, cancel));

    public Task<DateTimeOffset?> NextWake(CancellationToken cancel) => Healed(() => _schedule.Next(cancel), cancel);

    public Task<OutboxEntry?> Effect(string effectId, CancellationToken cancel) => In(() => _outbox.Find(effectId, cancel));

    public Task Postpone(string effectId, DateTimeOffset nextTry, string error, CancellationToken cancel) =>
        In(() => Done(_outbox.Postpone(effectId, nextTry, error, cancel)));

    public Task Requeue(string effectId, DateTimeOffset now, CancellationToken cancel) =>
        In(() => Done(_outbox.Requeue(effectId, now, cancel)));

    public Task<KeptValue?> Get(string kind, string key, CancellationToken cancel) => In(() => _kept.Get(kind, key, cancel));

    public Task<bool> Put(string kind, string key, string json, long expectedVersion, CancellationToken cancel) =>
        In(() => _kept.Put(kind, key, json, expectedVersion, cancel));

    public Task<IReadOnlyList<KeyValuePair<string, KeptValue>>> All(string kind, CancellationToken cancel) =>
        In(() => _kept.All(kind, cancel));

    public Task Remove(string kind, string key, CancellationToken cancel) =>
        In(() => Done(_kept.Remove(kind, key, cancel)));

    /// <summary>Does beforehand what the first question for changes would wait for, as far as so many cases go; to be called
    /// now and then.</summary>
    public Task CompleteChanges(int cases, CancellationToken cancel) => Healed(() => Done(_changes.CompleteMonths(cases, cancel)), cancel);

    /// <summary>Looks for what an earlier program has changed among so many of the latest cases; to be called by night.</summary>
    public Task LookForChanges(int cases, CancellationToken cancel) => Healed(() => Done(_changes.Again(cases, cancel)), cancel);

    /// <summary>The tables are created at the first use.</summary>
    private async Task<T> In<T>(Func<Task<T>> work)
    {
        if (!_created) await _room.Create(CancellationToken.None);
        _created = true;
        return await work();
    }

    /// <summary>Whoever looks into the index first sees to what was left behind.</summary>
    private Task<T> Healed<T>(Func<Task<T>> work, CancellationToken cancel) => In(async () =>
    {
        await _healing.Look(cancel);
        return await work();
    });

    private static async Task<bool> Done(Task work)
    {
        await work;
        return true;
    }
}
