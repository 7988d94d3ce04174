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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
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
        var done = await schedule.Round(cancel) + await flow.Round(cancel);
        check.Finished(began);
        pulse.Beat(time.GetUtcNow());
        if (began - _measured >= Longest)
        {
            _measured = began;
            await arrears.Measure(cancel);
        }

        return done;
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
            bell.Rung(awake.Token));
        await awake.CancelAsync();
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of the clockwork failed")]
    private static partial void RoundFailed(ILogger logger, Exception error);
}
