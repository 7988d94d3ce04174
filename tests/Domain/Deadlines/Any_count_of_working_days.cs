using FsCheck;
using FsCheck.Fluent;
using Ppid.Domain;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.Domain.Deadlines.SampleOffice;

namespace Ppid.Tests.Domain.Deadlines;

public sealed class Any_count_of_working_days
{
    private sealed record Sum(DateOnly Start, int Days, WorkingCalendar Calendar, ListOf<Pause> Pauses)
    {
        public Deadline Result { get; } = Calendar.AddWorkingDays(Start, Days, "", Pauses);

        public override string ToString() => $"{Start} + {Days}, {Pauses} = {Result.Due}";
    }

    private static readonly Gen<DateOnly> Dates =
        Gen.Choose(0, 1460).Select(offset => On("2024-01-01").AddDays(offset));

    private static readonly Gen<ClosedDay> Closures = Dates.Select(
        date => new ClosedDay(date, ClosedDayKind.OfficeClosure, "uji", "SE 1/2026", On("2023-12-01")));

    private static readonly Gen<Pause> Pauses =
        from since in Dates from days in Gen.Choose(0, 30) select new Pause(since, since.AddDays(days));

    private static readonly Arbitrary<Sum> Sums = (
        from start in Dates
        from days in Gen.Choose(1, 60)
        from closed in Closures.ArrayOf()
        from pauses in Pauses.ArrayOf()
        select new Sum(start, days, Wita(closed), pauses.ToListOf())).ToArbitrary();

    private static void Holds(Func<Sum, bool> rule) => Prop.ForAll(Sums, rule).QuickCheckThrowOnFailure();

    [Fact]
    public void Ends_on_a_working_day() => Holds(sum => sum.Calendar.Judge(sum.Result.Due).Counted);

    [Fact]
    public void Counts_exactly_the_days_asked_for() => Holds(
        sum => sum.Result.Explanation.Count(day => day.Counted) == sum.Days
            && sum.Result.Explanation[^1].Counted);

    [Fact]
    public void Explains_each_day_from_the_start_to_the_end() => Holds(sum =>
        sum.Result.Explanation.Select(day => day.Date).SequenceEqual(
            Enumerable.Range(1, sum.Result.Due.DayNumber - sum.Start.DayNumber).Select(sum.Start.AddDays)));

    [Fact]
    public void Numbers_the_counted_days_in_order() => Holds(sum =>
        sum.Result.Explanation.Where(day => day.Counted).Select(day => day.Reason)
            .SequenceEqual(Enumerable.Range(1, sum.Days).Select(n => $"hari kerja ke-{n}")));

    [Fact]
    public void Is_later_for_one_day_more() => Holds(sum =>
        sum.Calendar.AddWorkingDays(sum.Start, sum.Days + 1, "", sum.Pauses).Due > sum.Result.Due);

    [Fact]
    public void Is_never_earlier_for_a_closure_or_a_pause() => Holds(sum =>
        Wita().AddWorkingDays(sum.Start, sum.Days, "", []).Due <= sum.Result.Due);

    [Fact]
    public void Agrees_with_counting_between_and_back() => Holds(sum =>
    {
        var due = sum.Calendar.AddWorkingDays(sum.Start, sum.Days, "", []).Due;
        return sum.Calendar.WorkingDaysBetween(sum.Start, due) == sum.Days
            && (!sum.Calendar.Judge(sum.Start).Counted
                || sum.Calendar.WorkingDaysBefore(due, sum.Days) == sum.Start);
    });

    [Fact]
    public void Agrees_with_office_time_added_and_measured() => Holds(sum =>
    {
        var from = sum.Calendar.EndOf(sum.Start).AddMinutes(-sum.Days * 17);
        var duration = TimeSpan.FromMinutes(sum.Days * 23);
        var until = sum.Calendar.AddOfficeTime(from, duration);
        return sum.Calendar.OfficeTimeBetween(from, until) == duration;
    });
}
