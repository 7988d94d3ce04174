using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.Domain.Deadlines.SampleOffice;
using Rules = Ppid.Domain.Deadlines.Deadlines;

namespace Ppid.Tests.Domain.Deadlines;

public sealed class The_ladder_of_reminders
{
    [Fact]
    public void Climbs_from_two_working_days_before_to_midnight_of_the_due_day()
    {
        var due = On("2026-04-20");

        Assert.Equal(
            [
                new Alarm(At("2026-04-16T07:30:00+08:00"), ClockKind.Answer, Rung.Before, due),
                new Alarm(At("2026-04-20T07:30:00+08:00"), ClockKind.Answer, Rung.Due, due),
                new Alarm(At("2026-04-21T00:00:00+08:00"), ClockKind.Answer, Rung.Over, due),
            ],
            Ladder.Of(Sample.Answer("2026-04-06"), Wita()));
    }

    [Fact]
    public void Warns_on_the_stricter_reading_of_an_extension()
    {
        var ladder = Ladder.Of(Sample.Extended("2026-04-06", "2026-04-13"), Wita());

        Assert.Equal([Rung.Earlier, Rung.Before, Rung.Due, Rung.Over], ladder.Select(alarm => alarm.Rung));
        Assert.Equal(At("2026-04-22T07:30:00+08:00"), ladder[0].At);
    }

    [Fact]
    public void Has_no_warning_of_its_own_where_both_readings_agree()
    {
        var noticeOnDayTen = Sample.Extended("2026-04-06", "2026-04-20");

        Assert.DoesNotContain(Ladder.Of(noticeOnDayTen, Wita()), alarm => alarm.Rung is Rung.Earlier);
    }

    [Theory]
    [InlineData(ClockKind.Objection)]
    [InlineData(ClockKind.Dispute)]
    public void Only_ends_the_waiting_for_the_applicants_own_clocks(ClockKind kind)
    {
        var clock = new Clock(kind, Rules.Dispute(On("2026-04-06"), Wita()), []);

        Assert.Equal(
            [new Alarm(At("2026-04-25T00:00:00+08:00"), kind, Rung.Over, On("2026-04-24"))],
            Ladder.Of(clock, Wita()));
    }

    [Fact]
    public void Is_put_away_while_the_clock_stands_still()
    {
        var clock = Sample.Answer("2026-04-06");

        Assert.Empty(Ladder.Of(clock with { PausedSince = On("2026-04-08") }, Wita()));
        Assert.Empty(Ladder.Of(clock with { StoppedOn = On("2026-04-08") }, Wita()));
        Assert.Empty(Ladder.Of(clock with { Lapsed = true }, Wita()));
    }
}
