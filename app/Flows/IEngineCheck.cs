namespace Ppid.App.Flows;

/// <summary>Shows that the flow of this host starts, waits and wakes, without touching any case: what a deployment is
/// tried with.</summary>
public interface IEngineCheck
{
    /// <summary>How long a check waits before it ends.</summary>
    static readonly TimeSpan Wait = TimeSpan.FromSeconds(5);

    /// <summary>Starts the check of this id, unless it exists: then nothing happens.</summary>
    Task Start(string id, CancellationToken cancel);

    /// <summary>Null if this host knows no such check.</summary>
    Task<EngineCheckState?> Look(string id, CancellationToken cancel);
}

/// <summary>How far a check has come.</summary>
public enum EngineCheckState
{
    Running,
    Completed,
    Failed,
}
