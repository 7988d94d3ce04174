using Ppid.App.Yaml;
using Ppid.Domain;

namespace Ppid.App.Calendars;

/// <summary>What a data file says, or everything that is wrong with it; <c>Value</c> is null when faults
/// exist.</summary>
public sealed record Parsed<T>(T? Value, ListOf<Fault> Faults) where T : class;
