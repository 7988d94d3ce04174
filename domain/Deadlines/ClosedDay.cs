namespace Ppid.Domain.Deadlines;

/// <summary>Why an office is closed. <c>CollectiveLeave</c> is cuti bersama:
/// never a national holiday.</summary>
public enum ClosedDayKind { NationalHoliday, CollectiveLeave, Election, OfficeClosure }

/// <summary>A closed civil day with the decree (SKB, Keppres, surat edaran) that closes it.</summary>
/// <param name="Date">Local civil date.</param>
/// <param name="Decree">Number of the decree; a day without one is not loaded.</param>
/// <param name="DecreedOn">Date of issue of the decree.</param>
public sealed record ClosedDay(
    DateOnly Date, ClosedDayKind Kind, string Name, string Decree, DateOnly DecreedOn);
