namespace Ppid.App.Web;

/// <summary>Real time, for sessions and other security windows; the office's clock may run faster
/// (time-lapse).</summary>
public sealed class WallClock(TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();
}
