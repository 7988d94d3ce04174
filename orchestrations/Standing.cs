namespace Ppid.Orchestrations;

/// <summary>What operators see of a waiting case: where it stands, nobody's name.</summary>
/// <param name="Step">Number of the step whose turn it is; null at rest.</param>
/// <param name="Due">Due day of the clock that binds the office, if one runs.</param>
public sealed record Standing(string? Step, DateOnly? Due);
