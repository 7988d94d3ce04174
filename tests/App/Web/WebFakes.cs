using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Ppid.App.Desk;

namespace Ppid.Tests.App.Web;

internal sealed class DocumentShelf : IDocumentStore
{
    public ConcurrentDictionary<string, byte[]> Contents { get; } = new();

    public bool IsFull { get; set; }

    public async Task<StoredDocument> Save(Stream content, long limit, CancellationToken cancel)
    {
        if (IsFull) throw new IOException("disk full");
        using var memory = new MemoryStream();
        var piece = new byte[1000];
        while (await content.ReadAsync(piece, cancel) is > 0 and var read)
        {
            memory.Write(piece, 0, read);
            if (memory.Length > limit) throw new DocumentTooLargeException(limit);
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(memory.ToArray()));
        Contents[hash] = memory.ToArray();
        return new(hash, memory.Length);
    }

    public Task<Stream?> Open(string hash, CancellationToken cancel) => Task.FromResult<Stream?>(
        Contents.TryGetValue(hash, out var content) ? new MemoryStream(content) : null);
}

/// <summary>The small documents of the store; whoever asks for cases here is lost.</summary>
internal sealed class KeptDrawer : ICaseStore
{
    public ConcurrentDictionary<(string Kind, string Key), KeptValue> Values { get; } = new();

    public Task<KeptValue?> Get(string kind, string key, CancellationToken cancel) =>
        Task.FromResult(Values.GetValueOrDefault((kind, key)));

    public Task<bool> Put(
        string kind, string key, string json, long expectedVersion, CancellationToken cancel)
    {
        var fits = (Values.GetValueOrDefault((kind, key))?.Version ?? 0) == expectedVersion;
        if (fits) Values[(kind, key)] = new(json, expectedVersion + 1);
        return Task.FromResult(fits);
    }

    public Task<IReadOnlyList<KeyValuePair<string, KeptValue>>> All(string kind, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<KeyValuePair<string, KeptValue>>>(
            [.. Values.Where(row => row.Key.Kind == kind).Select(
                row => KeyValuePair.Create(row.Key.Key, row.Value))]);

    public Task Remove(string kind, string key, CancellationToken cancel) =>
        Task.FromResult(Values.TryRemove((kind, key), out _));

    public Task<IReadOnlyList<StoredEvent>> Load(string stream, CancellationToken cancel) => throw Lost();

    public Task<IReadOnlyList<StoredEvent>> LoadAfter(string stream, long seq, CancellationToken cancel) =>
        throw Lost();

    public Task<Appended> Append(Append append, CancellationToken cancel) => throw Lost();

    public Task<Appended> Open(
        string series, int year, string commandId, Func<int, Append> build, CancellationToken cancel) =>
        throw Lost();

    public Task<Appended.Repeated?> Answered(string commandId, CancellationToken cancel) => throw Lost();

    public Task<TaskLink?> Link(string tokenHash, CancellationToken cancel) => throw Lost();

    public Task<CasePage> Find(CaseQuery query, CancellationToken cancel) => throw Lost();

    public Task<CaseSummary?> Summary(string stream, CancellationToken cancel) => throw Lost();

    public Task<string?> ByNumber(string number, CancellationToken cancel) => throw Lost();

    public Task<IReadOnlyList<string>> DueAlarms(DateTimeOffset now, int take, CancellationToken cancel) =>
        throw Lost();

    public Task<IReadOnlyList<string>> OpenStreams(string? after, int take, CancellationToken cancel) =>
        throw Lost();

    public Task<IReadOnlyList<OutboxEntry>> DueEffects(
        DateTimeOffset now, int take, CancellationToken cancel) =>
        throw Lost();

    public Task<IReadOnlyList<OutboxEntry>> PendingEffects(string stream, CancellationToken cancel) => throw Lost();

    public Task<DateTimeOffset?> NextWake(CancellationToken cancel) => throw Lost();

    public Task<OutboxEntry?> Effect(string effectId, CancellationToken cancel) => throw Lost();

    public Task Postpone(string effectId, DateTimeOffset nextTry, string error, CancellationToken cancel) =>
        throw Lost();

    public Task Requeue(string effectId, DateTimeOffset now, CancellationToken cancel) => throw Lost();

    private static NotSupportedException Lost() => new("no cases here");
}

internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset At { get; set; } = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => At;
}

internal sealed class LogBook : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Errors { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel)) Errors.Enqueue($"{formatter(state, exception)} {exception?.Message}");
    }

    public void Dispose()
    {
    }
}
