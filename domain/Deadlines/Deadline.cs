namespace Ppid.Domain.Deadlines;

/// <summary>One civil day on the way to a deadline: counted, or skipped because.</summary>
/// <param name="Reason">Indonesian, as shown to people: "hari kerja ke-3", "Sabtu",
/// "cuti bersama Idulfitri".</param>
/// <param name="Decree">Decree that closed the day, if one did.</param>
public sealed record CountedDay(DateOnly Date, bool Counted, string Reason, string? Decree);

/// <summary>A last day, with everything needed to explain it years later.</summary>
/// <param name="Due">Last local civil day; it is kept until 24:00 local time of this day.</param>
/// <param name="Start">The day the counting starts from (day 0 unless the office
/// counts receipt as day 1).</param>
/// <param name="WorkingDays">How many working days the rule gives.</param>
/// <param name="LegalBasis">Article, as printed in letters: "UU 14/2008 Pasal 22 ayat (7)".</param>
/// <param name="Provisional">True when the count reaches into a year for which no decree is loaded.</param>
/// <param name="CalendarRevision">Content hash of the calendar that was used.</param>
public sealed record Deadline(
    DateOnly Due,
    DateOnly Start,
    int WorkingDays,
    string LegalBasis,
    bool Provisional,
    string CalendarRevision,
    ListOf<CountedDay> Explanation);

/// <summary>A stretch in which the clock stood still: days after <paramref name="Since"/> up to and including
/// <paramref name="Until"/> are not counted.</summary>
public sealed record Pause(DateOnly Since, DateOnly Until)
{
    public bool Covers(DateOnly day) => day > Since && day <= Until;
}
