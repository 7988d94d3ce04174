using System.Globalization;
using Ppid.Domain.Offices;

namespace Ppid.Domain.Sops;

/// <summary>One case that a schedule owes.</summary>
/// <param name="Key">"2026-03", "2026-1"; the same at every look, so that it is started once.</param>
/// <param name="StartOn">Local day on which it is started.</param>
/// <param name="From">First local day it covers.</param>
/// <param name="Until">Last local day it covers.</param>
/// <param name="Employee">Whom it concerns, where there is one case for each.</param>
public sealed record Period(string Key, DateOnly StartOn, DateOnly From, DateOnly Until, Officer? Employee = null);

/// <summary>Which cases the calendar starts, and when.</summary>
public static class Periods
{
    /// <summary>A periodic raise (KGB) is due every two years; the papers are begun two months ahead.</summary>
    private const int RaiseMonths = 24;
    private const int Ahead = 2;

    /// <summary>Cases whose starting day lies in (after, until], oldest first.</summary>
    public static IReadOnlyList<Period> Between(Schedule schedule, Roster roster, DateOnly after, DateOnly until) =>
    [
        .. Months(after, until).SelectMany(month => Of(schedule, roster, month))
            .Where(period => period.StartOn > after && period.StartOn <= until)
            .OrderBy(period => period.StartOn).ThenBy(period => period.Key, StringComparer.Ordinal),
    ];

    /// <summary>The period a day lies in, for a case that somebody starts by hand.</summary>
    public static Period? At(Schedule schedule, DateOnly day) => schedule.Every switch
    {
        Rhythm.Monthly => Monthly(schedule, First(day)),
        Rhythm.HalfYearly => HalfYearly(schedule, new DateOnly(day.Year, day.Month <= 6 ? 1 : 7, 1)),
        _ => null,
    };

    /// <summary>The first starting day after a day; null when nothing is foreseen within a year.</summary>
    public static DateOnly? Next(Schedule schedule, Roster roster, DateOnly after) =>
        Between(schedule, roster, after, after.AddYears(1)).Select(period => (DateOnly?)period.StartOn).FirstOrDefault();

    private static IEnumerable<Period> Of(Schedule schedule, Roster roster, DateOnly month) => schedule.Every switch
    {
        Rhythm.Monthly => [Monthly(schedule, month)],
        Rhythm.HalfYearly => month.Month is 1 or 7 ? [HalfYearly(schedule, month)] : [],
        _ => Raises(schedule, roster, month),
    };

    private static Period Monthly(Schedule schedule, DateOnly month) =>
        new(Key(month), On(month, schedule), month, month.AddMonths(1).AddDays(-1));

    private static Period HalfYearly(Schedule schedule, DateOnly first) => new(
        string.Create(CultureInfo.InvariantCulture, $"{first.Year}-{(first.Month == 1 ? 1 : 2)}"),
        On(first, schedule), first, first.AddMonths(6).AddDays(-1));

    private static IEnumerable<Period> Raises(Schedule schedule, Roster roster, DateOnly month)
    {
        var due = month.AddMonths(Ahead);
        return roster.Officers
            .Where(officer => officer.LastRaise is { } last && IsDue(last, due))
            .Select(officer => new Period(
                $"{Key(due)}-{officer.Id}", On(month, schedule), due, due.AddMonths(1).AddDays(-1), officer));
    }

    private static bool IsDue(DateOnly last, DateOnly month)
    {
        var months = ((month.Year - last.Year) * 12) + month.Month - last.Month;
        return months > 0 && months % RaiseMonths == 0;
    }

    private static IEnumerable<DateOnly> Months(DateOnly after, DateOnly until)
    {
        for (var month = First(after); month <= until; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly On(DateOnly month, Schedule schedule) => month.AddDays(schedule.Day - 1);

    private static string Key(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
