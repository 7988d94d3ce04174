namespace Ppid.Host;

/// <summary>Whether the clockwork goes: its last full round, and what stopped it since.</summary>
internal sealed class Pulse
{
    private volatile State _state = new(null, null);

    /// <summary>UTC; null before the first.</summary>
    public DateTimeOffset? LastRound => _state.LastRound;

    /// <summary>Kind of the fault that broke the latest round off; null when it came through.</summary>
    public string? Fault => _state.Fault;

    public void Beat(DateTimeOffset now) => _state = new(now, null);

    public void Miss(Exception error) => _state = _state with { Fault = error.GetType().Name };

    private sealed record State(DateTimeOffset? LastRound, string? Fault);
}
