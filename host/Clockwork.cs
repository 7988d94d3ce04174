using Ppid.App.Desk;
using Ppid.App.Flows;

namespace Ppid.Host;

/// <summary>The one-process twin of the orchestration: sleeps until the next alarm or effect is
/// due or somebody pokes it, then does everything that is due, oldest first; after an outage
/// that is simply more.</summary>
internal sealed partial class Clockwork(
    ICaseStore store, CaseFlow flow, ScheduleFlow schedule, Arrears arrears, Bell bell, ClockworkCheck check, Pulse pulse,
    TimeProvider time, ILogger<Clockwork> log) : BackgroundService
{
    /// <summary>However far off the next alarm is: look at least this often (the
    /// machine's clock may be set).</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    private DateTimeOffset _measured = DateTimeOffset.MinValue;
    private Task<int> _deliveries = Task.FromResult(0);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Go(stoppingToken);
        }
        finally
        {
            // What is under way ends with its own fault or cancellation, before the store is closed.
            await ((Task)_deliveries).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Go(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await Round(stoppingToken) == 0)
                {
                    await Sleep(stoppingToken);
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // The clock must not stop for one bad case; the fault is logged and the round comes again.
                RoundFailed(log, error);
                pulse.Miss(error);
                await Task.Delay(AfterFault, stoppingToken);
            }
        }
    }

    private async Task<int> Round(CancellationToken cancel)
    {
        var began = time.GetUtcNow();
        var done = await schedule.Round(cancel) + await flow.Errands(cancel) + await Deliver(cancel);
        check.Finished(began);
        pulse.Beat(time.GetUtcNow());
        if (began - _measured >= Longest)
        {
            _measured = began;
            await arrears.Measure(cancel);
        }

        return done;
    }

    /// <summary>No letter waits for another system to answer: what was delivered since the last round counts in this one,
    /// and the next lot goes out beside it. Returns how many those were; their fault is this round's.</summary>
    private async Task<int> Deliver(CancellationToken cancel)
    {
        if (!_deliveries.IsCompleted) return 0;

        var before = _deliveries;
        _deliveries = flow.Deliver(cancel);
        return await before;
    }

    private async Task Sleep(CancellationToken cancel)
    {
        var next = Earlier(await store.NextWake(cancel), await schedule.Next(cancel));
        var wait = next is null ? Longest : next.Value - time.GetUtcNow();

        // What is overdue and was not done by the round before has failed: no hurry to see it fail again.
        wait = wait <= TimeSpan.Zero ? AfterFault : wait > Longest ? Longest : wait;
        using var awake = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(
            Task.Delay(wait, time, awake.Token),
            Task.Delay(Longest, awake.Token),
            bell.Rung(awake.Token),
            Delivered(_deliveries, awake.Token));
        await awake.CancelAsync();
    }

    /// <summary>Ends with deliveries that there were; never with a look that found none, which would wake its like.</summary>
    private static async Task Delivered(Task<int> deliveries, CancellationToken awake)
    {
        if (await deliveries == 0) await Task.Delay(Timeout.Infinite, awake);
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the clockwork failed")]
    private static partial void RoundFailed(ILogger logger, Exception error);
}
