using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Ppid.App.Letters;
using Ppid.Domain.Cases;
using Ppid.Domain.Letters;

namespace Ppid.App.Teams;

/// <summary>Tells Teams what an officer was written. The mail is the evidence, Teams is extra: whatever goes
/// wrong here is logged and forgotten, and never keeps a letter or a decision waiting: docs/adr/0020.</summary>
public sealed partial class TeamsDesk(
    IEnumerable<ITeamsNotifier> doors, LetterDesk letters, TimeProvider time, ILogger<TeamsDesk> log)
{
    /// <summary>How long one door may take.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>A door behind which nobody answers is left alone for so long.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(5);

    private readonly IReadOnlyList<ITeamsNotifier> _doors = [.. doors];
    private readonly ConcurrentDictionary<ITeamsNotifier, DateTimeOffset> _resting = new();

    /// <summary>Never throws, but for cancellation.</summary>
    public async Task Tell(CaseId id, Letter letter, CancellationToken cancel)
    {
        if (_doors.Count == 0 || letter.Officer is null)
        {
            return;
        }

        try
        {
            if (NoticeWords.Of(await letters.Context(id, letter, cancel)) is { } notice)
            {
                await Task.WhenAll(_doors.Select(door => Tell(door, notice, cancel)));
            }
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            NotTold(log, error, id.Value);
        }
    }

    private async Task Tell(ITeamsNotifier door, TeamsNotice notice, CancellationToken cancel)
    {
        if (_resting.TryGetValue(door, out var until) && time.GetUtcNow() < until)
        {
            Resting(log, notice.Case.Value);
            return;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await door.Tell(notice, patience.Token);
        }
        catch (Exception error) when (!cancel.IsCancellationRequested)
        {
            if (IsSilence(error)) _resting[door] = time.GetUtcNow() + Rest;
            NotTold(log, error, notice.Case.Value);
        }
    }

    /// <summary>It kept us waiting, or could not be reached at all; a refusal is an answer.</summary>
    private static bool IsSilence(Exception error) =>
        error is OperationCanceledException or HttpRequestException { StatusCode: null };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams was not told about {Case}")]
    private static partial void NotTold(ILogger logger, Exception error, string @case);

    [LoggerMessage(Level = LogLevel.Information, Message = "Teams does not answer; it was not told about {Case}")]
    private static partial void Resting(ILogger logger, string @case);
}
