using System.Globalization;
using Ppid.Domain.Deadlines;

namespace Ppid.Tests.Domain.Deadlines;

/// <summary>An office in Samarinda with the closed days of March 2026 and a year's end.</summary>
internal static class SampleOffice
{
    public const string Skb = "SKB 1497/2025";

    public static readonly OfficeHours Hours = new(
        [
            .. Week((7, 30), (16, 0)),
            Day(DayOfWeek.Friday, (7, 30), (11, 30)),
            Day(DayOfWeek.Friday, (13, 0), (16, 30)),
        ],
        [new(On("2026-02-19"), On("2026-03-20"), "Ramadan", "Perpres 21/2023", [.. Week((8, 0), (15, 0))])]);

    private static readonly ClosedDay[] ClosedDays =
    [
        Leave("2026-03-18", "Nyepi"),
        new(On("2026-03-19"), ClosedDayKind.NationalHoliday, "Hari Suci Nyepi", Skb, On("2025-09-19")),
        Leave("2026-03-20", "Idulfitri"),
        new(On("2026-03-21"), ClosedDayKind.NationalHoliday, "Idulfitri", Skb, On("2025-09-19")),
        Leave("2026-03-23", "Idulfitri"),
        Leave("2026-03-24", "Idulfitri"),
        Leave("2027-12-24", "Natal"),
    ];

    public static WorkingCalendar Wita(params ClosedDay[] more) =>
        Calendar(ReceiptDay.IsDayZero, 8, "r1", more);

    public static WorkingCalendar Wib() => Calendar(ReceiptDay.IsDayZero, 7, "r1");

    public static WorkingCalendar CountingReceipt() => Calendar(ReceiptDay.IsDayOne, 8, "r1");

    public static WorkingCalendar Amended(params ClosedDay[] more) =>
        Calendar(ReceiptDay.IsDayZero, 8, "r2", more);

    public static DateOnly On(string date) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset At(string instant) =>
        DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);

    public static ClosedDay Leave(string date, string name) =>
        new(On(date), ClosedDayKind.CollectiveLeave, name, Skb, On("2025-09-19"));

    private static WorkingCalendar Calendar(
        ReceiptDay receipt, int offset, string revision, params ClosedDay[] more) =>
        new("dp2kukm", revision, offset == 8 ? "WITA" : "WIB", TimeSpan.FromHours(offset), receipt,
            [2024, 2025, 2026, 2027], [.. ClosedDays, .. more], Hours);

    /// <summary>Monday to Thursday with lunch from 12 to 13.</summary>
    private static IEnumerable<Shift> Week((int H, int M) from, (int H, int M) until) =>
        new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday }
            .SelectMany(day => new[] { Day(day, from, (12, 0)), Day(day, (13, 0), until) });

    private static Shift Day(DayOfWeek day, (int H, int M) from, (int H, int M) until) =>
        new(day, new TimeOnly(from.H, from.M), new TimeOnly(until.H, until.M));
}
