namespace Ppid.Tests.Host.Driver;

/// <summary>The office's clock, moved by the test alone.</summary>
public sealed class SettableTime(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set => field = value.ToUniversalTime(); } = start.ToUniversalTime();

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}
