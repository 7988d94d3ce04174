using Ppid.Domain;

namespace Ppid.App.Calendars;

/// <summary>What is wrong in a data file, where, and what to do about it; Indonesian.</summary>
/// <param name="Line">1, 2, 3, …</param>
/// <param name="Field">Key in the file: "tanggal".</param>
public sealed record FileFault(string File, long Line, string Field, string Problem, string Remedy)
{
    public override string ToString() => $"{File} baris {Line}, {Field}: {Problem}. {Remedy}.";
}

/// <summary>What a data file says, or everything that is wrong with it; <c>Value</c> is null when faults
/// exist.</summary>
public sealed record Parsed<T>(T? Value, ListOf<FileFault> Faults) where T : class;
