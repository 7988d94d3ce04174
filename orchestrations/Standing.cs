namespace Ppid.Orchestrations;

/// <summary>What operators see of a waiting instance: where it stands, nobody's name.</summary>
/// <param name="Step">Number of the step whose turn it is; null at rest.</param>
/// <param name="Due">Due day of the clock that binds the office, if one runs.</param>
/// <param name="Wake">UTC instant at which it looks again by itself; null where only a poke wakes it. Instances older
/// than version 2.0 do not say it.</param>
public sealed record Standing(string? Step, DateOnly? Due, DateTimeOffset? Wake = null);
