using System.Text;
using System.Text.Json;
using Ppid.App.Desk;

namespace Ppid.App.Move;

/// <summary>Reads one file of a package line by line. Throws <see cref="InvalidDataException"/> at a line that is not
/// what it should be.</summary>
internal sealed class Cursor<T>(string folder, string name) : IDisposable
    where T : class
{
    private readonly StreamReader _file = Open(folder, name);

    /// <summary>The line read last; null before the first and after the last.</summary>
    public T? Current { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public long Line { get; private set; }

    public async Task<bool> Next(CancellationToken cancel)
    {
        var text = await _file.ReadLineAsync(cancel);
        if (text is not null) Line++;
        Current = text is null ? null : Parse(text);
        return Current is not null;
    }

    /// <summary>The lines of one stream, from the current one on; the cursor then stands on the next stream.</summary>
    public async Task<List<T>> Of(string stream, Func<T, string> streamOf, CancellationToken cancel)
    {
        List<T> part = [];
        if (Line == 0) await Next(cancel);
        while (Current is { } one && streamOf(one) == stream)
        {
            part.Add(one);
            await Next(cancel);
        }

        return part;
    }

    public InvalidDataException Wrong(string sentence) => Package.Wrong(name, Line, sentence);

    public void Dispose() => _file.Dispose();

    private T Parse(string text)
    {
        try
        {
            return Ledger.Read<T>(text) is var value && IsWhole(value) ? value : throw Wrong("barisnya tidak lengkap.");
        }
        catch (JsonException)
        {
            throw Wrong("bukan JSON yang dapat dibaca.");
        }
    }

    /// <summary>What must not be missing is there.</summary>
    private static bool IsWhole(object value) => value switch
    {
        StoredEvent { Stream: null } or StoredEvent { Type: null } or StoredEvent { Json: null } or StoredEvent { Hash: null } => false,
        Head { Stream: null } or Head { Hash: null } or AnsweredCommand { Id: null } or AnsweredCommand { Stream: null } => false,
        AnsweredCommand { Answer: null } or TaskLink { TokenHash: null } or TaskLink { Stream: null } => false,
        OutboxEntry { Effect: null or { Id: null } or { Stream: null } or { Kind: null } or { Json: null } } => false,
        CaseSummary { Stream: null } or CaseSummary { Officers: null } or ReservedNumber { Series: null } => false,
        KeptEntry { Kind: null } or KeptEntry { Key: null } or KeptEntry { Value: null or { Json: null } } => false,
        StoredDocument { Hash: var hash } => Package.IsHash(hash),
        _ => true,
    };

    private static StreamReader Open(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? new(path, Encoding.UTF8) : throw Package.Wrong(name, null, "tidak ada.");
    }
}
