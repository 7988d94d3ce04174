using System.Globalization;
using Ppid.App.Desk;
using Ppid.Domain.Cases;
using Ppid.Host.Store;

namespace Ppid.Tests.Host.Crash;

/// <summary>A data folder as a host left it, read from outside.</summary>
internal sealed class Aftermath : IDisposable
{
    private static readonly TimeSpan Stalled = TimeSpan.FromMinutes(2);

    private readonly string _data;
    private readonly Session _session;

    public Aftermath(string data)
    {
        SqliteLibrary.Load();
        _data = data;
        _session = Session.Reader(Path.Combine(data, "ppid.db"));
    }

    /// <summary>Every stream there is, whether or not it is listed.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<StoredEvent>> Streams() => _session
        .Rows("SELECT stream, seq, at, type, json, hash FROM events ORDER BY stream, seq",
            row => new StoredEvent(
                row.GetString(0), row.GetInt64(1), Instant.Read(row.GetString(2)),
                row.GetString(3), row.GetString(4), row.GetString(5)))
        .GroupBy(stored => stored.Stream)
        .ToDictionary(stream => stream.Key, stream => (IReadOnlyList<StoredEvent>)[.. stream]);

    public IReadOnlyDictionary<CaseId, IReadOnlyList<CaseEvent>> Cases() => Streams()
        .Where(stream => stream.Value[0].Type == "case-submitted")
        .ToDictionary(
            stream => new CaseId(stream.Key),
            stream => (IReadOnlyList<CaseEvent>)[.. stream.Value.Select(Event)]);

    /// <summary>Rows of the list: registration number by stream.</summary>
    public IReadOnlyDictionary<string, string> Listed() => _session
        .Rows("SELECT stream, number FROM summaries",
            row => (Stream: row.GetString(0), Number: row.GetString(1)))
        .ToDictionary(row => row.Stream, row => row.Number);

    /// <summary>"ok", or what is damaged.</summary>
    public string Integrity() =>
        string.Join('\n', _session.Rows("PRAGMA integrity_check", row => row.GetString(0)));

    /// <summary>Message-ID of every mail in the outbox; one that occurs twice stands here twice.</summary>
    public IReadOnlyList<string> Mails() => [.. Directory.GetFiles(Path.Combine(_data, "outbox"), "*.eml")
        .Select(file => File.ReadLines(file)
            .First(line => line.StartsWith("Message-ID: ", StringComparison.Ordinal)))
        .Select(line => line["Message-ID: ".Length..])];

    /// <summary>Waits until nothing is owed any more and no alarm is due. Throws when
    /// that makes no progress.</summary>
    /// <param name="now">What the host's clock shows.</param>
    public async Task Settled(DateTimeOffset now)
    {
        var (left, since) = (long.MaxValue, DateTimeOffset.UtcNow);
        while (Open(now) is var open and > 0)
        {
            if (open < left)
            {
                (left, since) = (open, DateTimeOffset.UtcNow);
            }
            else if (DateTimeOffset.UtcNow - since > Stalled)
            {
                throw new InvalidOperationException($"{open} alarms and effects stay open; {Errors()}");
            }

            await Task.Delay(50);
        }
    }

    public void Dispose() => _session.Dispose();

    private static CaseEvent Event(StoredEvent stored) => Ppid.App.Desk.Ledger.Read<CaseEvent>(stored.Json);

    private long Open(DateTimeOffset now) => Convert.ToInt64(
        _session.Scalar(
            """
            SELECT (SELECT count(*) FROM effects WHERE next_try IS NOT NULL)
                 + (SELECT count(*) FROM summaries WHERE next_alarm <= ?1)
            """,
            Instant.Text(now)),
        CultureInfo.InvariantCulture);

    private string Errors() => string.Join('\n', _session.Rows(
        "SELECT id, last_error FROM effects WHERE last_error IS NOT NULL AND next_try IS NOT NULL LIMIT 5",
        row => $"{row.GetString(0)}: {row.GetString(1)}"));
}
