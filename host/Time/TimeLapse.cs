namespace Ppid.Host.Time;

/// <summary>A clock that starts where it is told and runs faster: for demonstrations, training and checks.
/// Development only. Timers made from it run on its time.</summary>
public sealed class TimeLapse(DateTimeOffset start, double speed) : TimeProvider
{
    private readonly long _origin = System.GetTimestamp();

    public double Speed { get; } = speed;

    public override DateTimeOffset GetUtcNow() =>
        (start + (System.GetElapsedTime(_origin) * Speed)).ToUniversalTime();

    public override ITimer CreateTimer(
        TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Real(dueTime), Real(period));

    private TimeSpan Real(TimeSpan ours) => ours <= TimeSpan.Zero
        ? ours
        : TimeSpan.FromMilliseconds(Math.Max(1, ours.TotalMilliseconds / Speed));
}
