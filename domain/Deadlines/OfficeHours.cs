namespace Ppid.Domain.Deadlines;

/// <summary>One stretch of work on a weekday, local time.</summary>
public sealed record Shift(DayOfWeek Day, TimeOnly From, TimeOnly Until);

/// <summary>Hours that replace the ordinary ones between two dates, inclusive
/// (Ramadan, Perpres 21/2023).</summary>
public sealed record SpecialHours(
    DateOnly From, DateOnly Until, string Reason, string Source, ListOf<Shift> Shifts);

/// <summary>When an office works. Source: Perpres 21/2023.</summary>
public sealed record OfficeHours(ListOf<Shift> Ordinary, ListOf<SpecialHours> Special);
