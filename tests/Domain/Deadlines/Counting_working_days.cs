using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.Domain.Deadlines.SampleOffice;

namespace Ppid.Tests.Domain.Deadlines;

public sealed class Counting_working_days
{
    [Theory]
    [InlineData("2026-03-02", 1, "2026-03-03", "receipt is day 0: the next working day is the first")]
    [InlineData("2026-03-02", 10, "2026-03-16", "two plain weeks after a Monday")]
    [InlineData("2026-03-06", 1, "2026-03-09", "a Friday's first day is Monday")]
    [InlineData("2026-03-07", 1, "2026-03-09", "received on a Saturday: as if on Friday")]
    [InlineData("2026-03-08", 1, "2026-03-09", "received on a Sunday: as if on Friday")]
    [InlineData("2026-03-06", 10, "2026-03-27", "Nyepi and Idulfitri close 18 to 24 March")]
    [InlineData("2026-03-19", 1, "2026-03-25", "received on a holiday in the middle of closed days")]
    [InlineData("2027-12-16", 10, "2027-12-31", "24 December is cuti bersama")]
    public void Starts_the_day_after_and_skips_closed_days(
        string start, int count, string due, string because)
    {
        var deadline = Wita().AddWorkingDays(On(start), count, "", []);

        Assert.True(deadline.Due == On(due), $"{because}: {deadline.Due}");
    }

    [Theory]
    [InlineData("2026-03-02", 10, "2026-03-13", "the Monday of receipt is day 1")]
    [InlineData("2026-03-02", 1, "2026-03-02", "one day, which is the day of receipt")]
    [InlineData("2026-03-07", 1, "2026-03-09", "a Saturday is no working day, whoever counts")]
    public void Counts_the_day_of_receipt_only_where_the_office_does(
        string start, int count, string due, string because)
    {
        var deadline = CountingReceipt().AddWorkingDays(On(start), count, "", []);

        Assert.True(deadline.Due == On(due), $"{because}: {deadline.Due}");
    }

    [Theory]
    [InlineData("2027-12-16", 10, false, "ends on the last day of the last decreed year")]
    [InlineData("2027-12-16", 11, true, "the eleventh day lies in a year nobody has decreed")]
    [InlineData("2027-12-31", 1, true, "already the first day lies in it")]
    public void Is_provisional_as_soon_as_it_enters_a_year_without_decree(
        string start, int count, bool provisional, string because)
    {
        var deadline = Wita().AddWorkingDays(On(start), count, "", []);

        Assert.True(deadline.Provisional == provisional, because);
    }

    [Fact]
    public void Explains_every_day_after_the_start()
    {
        var deadline = Wita().AddWorkingDays(On("2026-03-16"), 2, "UU", []);

        Assert.Equal(
            [
                new CountedDay(On("2026-03-17"), true, "hari kerja ke-1", null),
                new CountedDay(On("2026-03-18"), false, "cuti bersama Nyepi", Skb),
                new CountedDay(On("2026-03-19"), false, "Hari Suci Nyepi", Skb),
                new CountedDay(On("2026-03-20"), false, "cuti bersama Idulfitri", Skb),
                new CountedDay(On("2026-03-21"), false, "Sabtu, Idulfitri", Skb),
                new CountedDay(On("2026-03-22"), false, "Minggu", null),
                new CountedDay(On("2026-03-23"), false, "cuti bersama Idulfitri", Skb),
                new CountedDay(On("2026-03-24"), false, "cuti bersama Idulfitri", Skb),
                new CountedDay(On("2026-03-25"), true, "hari kerja ke-2", null),
            ],
            deadline.Explanation);
        Assert.Equal(("UU", "r1", 2, On("2026-03-16")),
            (deadline.LegalBasis, deadline.CalendarRevision, deadline.WorkingDays, deadline.Start));
    }

    [Fact]
    public void Names_an_office_closure_and_an_election_for_what_they_are()
    {
        var calendar = Wita(
            new ClosedDay(On("2026-04-07"), ClosedDayKind.OfficeClosure, "banjir", "SE 12", On("2026-04-06")),
            new ClosedDay(On("2026-04-08"), ClosedDayKind.Election, "Pilkada", "Keppres", On("2026-04-01")));

        Assert.Equal("kantor tutup: banjir", calendar.Judge(On("2026-04-07")).Reason);
        Assert.Equal("Pilkada", calendar.Judge(On("2026-04-08")).Reason);
        Assert.Equal("hari kerja", calendar.Judge(On("2026-04-09")).Reason);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Refuses_a_count_that_is_no_deadline(int count)
    {
        var day = On("2026-03-02");

        Assert.Throws<ArgumentOutOfRangeException>(() => Wita().AddWorkingDays(day, count, "", []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Wita().WorkingDaysBefore(day, count));
    }

    [Theory]
    [InlineData("2026-03-27", 2, "2026-03-25", "the two working days before a Friday")]
    [InlineData("2026-03-26", 2, "2026-03-17", "back over Idulfitri and Nyepi")]
    [InlineData("2026-03-09", 1, "2026-03-06", "back over a weekend")]
    public void Goes_back_over_closed_days(string day, int count, string expected, string because)
    {
        var before = Wita().WorkingDaysBefore(On(day), count);

        Assert.True(before == On(expected), $"{because}: {before}");
    }

    [Theory]
    [InlineData("2026-03-16", "2026-03-25", 2, "17 and 25 March")]
    [InlineData("2026-03-16", "2026-03-16", 0, "no day lies between a day and itself")]
    [InlineData("2026-03-17", "2026-03-16", 0, "an earlier day leaves nothing")]
    public void Counts_the_days_between(string after, string upTo, int expected, string because)
    {
        Assert.True(Wita().WorkingDaysBetween(On(after), On(upTo)) == expected, because);
    }
}
