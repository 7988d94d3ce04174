using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Sops;

/// <summary>Which cases the calendar starts, and when.</summary>
public sealed class Cases_the_calendar_owes
{
    private static readonly Schedule Monthly = new(Rhythm.Monthly, 5);
    private static readonly Schedule HalfYearly = new(Rhythm.HalfYearly, 1);
    private static readonly Schedule Raises = new(Rhythm.PeriodicRaise, 1);

    [Fact]
    public void Are_one_a_month_on_its_day()
    {
        var period = Assert.Single(Periods.Between(Monthly, TestOffice.Roster, Day("2025-02-04"), Day("2025-02-05")));
        Assert.Equal(new Period("2025-02", Day("2025-02-05"), Day("2025-02-01"), Day("2025-02-28")), period);
    }

    [Fact]
    public void Are_none_the_day_before_and_none_the_day_after()
    {
        Assert.Empty(Periods.Between(Monthly, TestOffice.Roster, Day("2025-02-03"), Day("2025-02-04")));
        Assert.Empty(Periods.Between(Monthly, TestOffice.Roster, Day("2025-02-05"), Day("2025-02-06")));
    }

    [Fact]
    public void Are_made_up_for_after_an_outage_of_five_months_each_once_and_in_order()
    {
        Assert.Equal(["2024-11", "2024-12", "2025-01", "2025-02", "2025-03"],
            Keys(Periods.Between(Monthly, TestOffice.Roster, Day("2024-10-20"), Day("2025-03-31"))));
    }

    [Fact]
    public void Are_the_same_whether_one_looks_daily_or_once_after_months()
    {
        var (from, days) = (Day("2024-10-20"), 400);
        var daily = Enumerable.Range(0, days)
            .SelectMany(day => Periods.Between(Monthly, TestOffice.Roster, from.AddDays(day), from.AddDays(day + 1)));
        Assert.Equal(Keys(Periods.Between(Monthly, TestOffice.Roster, from, from.AddDays(days))), Keys(daily));
    }

    [Fact]
    public void Are_two_a_year_for_a_half_yearly_one()
    {
        var periods = Periods.Between(HalfYearly, TestOffice.Roster, Day("2024-12-31"), Day("2025-12-31"));
        Assert.Equal(
            [
                new("2025-1", Day("2025-01-01"), Day("2025-01-01"), Day("2025-06-30")),
                new("2025-2", Day("2025-07-01"), Day("2025-07-01"), Day("2025-12-31")),
            ],
            periods);
    }

    [Theory]
    [InlineData("2025-06-30", "2025-1")]
    [InlineData("2025-07-01", "2025-2")]
    public void Have_the_half_year_of_the_day_on_which_one_starts_them_by_hand(string day, string key) =>
        Assert.Equal(key, Periods.At(HalfYearly, Day(day))!.Key);

    [Fact]
    public void Are_one_for_each_employee_two_months_before_his_raise_and_again_after_two_years()
    {
        var roster = Raised("siti", "2023-05-01");
        var periods = Periods.Between(Raises, roster, Day("2023-05-31"), Day("2027-12-31"));
        Assert.Equal(["2025-05-siti", "2027-05-siti"], Keys(periods));
        Assert.Equal((Day("2025-03-01"), Day("2025-05-01"), "siti"),
            (periods[0].StartOn, periods[0].From, periods[0].Employee!.Id));
    }

    [Fact]
    public void Are_none_for_employees_whose_last_raise_is_not_kept() =>
        Assert.Empty(Periods.Between(Raises, TestOffice.Roster, Day("2023-01-01"), Day("2027-12-31")));

    [Fact]
    public void Are_none_for_a_raise_that_is_still_to_come() =>
        Assert.Empty(Periods.Between(Raises, Raised("siti", "2027-05-01"), Day("2023-01-01"), Day("2027-12-31")));

    [Fact]
    public void Are_announced_by_their_next_day()
    {
        Assert.Equal(Day("2025-03-05"), Periods.Next(Monthly, TestOffice.Roster, Day("2025-02-05")));
        Assert.Null(Periods.Next(Raises, TestOffice.Roster, Day("2025-02-05")));
    }

    private static IEnumerable<string> Keys(IEnumerable<Period> periods) => periods.Select(period => period.Key);

    private static Roster Raised(string id, string last) => TestOffice.Roster with
    {
        Officers =
        [
            .. TestOffice.Roster.Officers.Select(officer =>
                officer.Id == id ? officer with { LastRaise = Day(last) } : officer),
        ],
    };
}
