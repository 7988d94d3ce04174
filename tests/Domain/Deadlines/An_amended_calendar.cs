using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.Domain.Deadlines.SampleOffice;
using Rules = Ppid.Domain.Deadlines.Deadlines;

namespace Ppid.Tests.Domain.Deadlines;

public sealed class An_amended_calendar
{
    private static readonly ClosedDay Added = Leave("2026-04-17", "tambahan");

    [Fact]
    public void Moves_a_running_deadline_and_says_which_decree_did_it()
    {
        var moved = Rules.Recomputed(Sample.Answer("2026-04-06"), Amended(Added));

        Assert.Equal((On("2026-04-21"), "r2"), (moved.Deadline.Due, moved.Deadline.CalendarRevision));
        Assert.Contains(
            new CountedDay(On("2026-04-17"), false, "cuti bersama tambahan", Skb),
            moved.Deadline.Explanation);
    }

    [Fact]
    public void Moves_both_readings_of_an_extension()
    {
        var moved = Rules.Recomputed(Sample.Extended("2026-04-06", "2026-04-13"), Amended(Added));

        Assert.Equal(On("2026-04-30"), moved.Deadline.Due);
        Assert.Equal(On("2026-04-23"), moved.Extension!.Earlier.Due);
    }

    [Fact]
    public void Moves_a_paused_clock_and_keeps_its_pauses()
    {
        var first = Sample.Answer("2026-04-06") with { PausedSince = On("2026-04-07") };
        var paused = Rules.Resumed(first, On("2026-04-08"), Wita()) with { PausedSince = On("2026-04-16") };

        var moved = Rules.Recomputed(paused, Amended(Added));

        Assert.Equal(On("2026-04-22"), moved.Deadline.Due);
        Assert.Equal((paused.PausedSince, paused.Pauses), (moved.PausedSince, moved.Pauses));
    }

    [Fact]
    public void Leaves_a_clock_alone_whose_days_it_does_not_touch()
    {
        var clock = Sample.Extended("2026-03-02", "2026-03-09");

        Assert.Equal(clock, Rules.Recomputed(clock, Amended(Added)));
    }

    [Fact]
    public void Leaves_a_stopped_clock_alone()
    {
        var stopped = Sample.Answer("2026-04-06") with { StoppedOn = On("2026-04-16") };

        Assert.Equal(stopped, Rules.Recomputed(stopped, Amended(Added)));
    }

    [Fact]
    public void Never_erases_a_lapse()
    {
        var lapsed = Sample.Answer("2026-04-06") with { Lapsed = true };

        Assert.True(Rules.Recomputed(lapsed, Amended(Added)).Lapsed);
    }

    [Fact]
    public void Leaves_the_stricter_reading_of_an_extension_on_day_zero_too()
    {
        var moved = Rules.Recomputed(Sample.Extended("2026-04-06", "2026-04-13"), CountingReceipt());

        Assert.Equal((On("2026-04-28"), On("2026-04-22")),
            (moved.Deadline.Due, moved.Extension!.Earlier.Due));
    }

    [Fact]
    public void Leaves_the_objection_clock_on_day_zero_whatever_the_office_says_of_receipt()
    {
        var clock = new Clock(ClockKind.Objection, Rules.Objection(On("2026-04-06"), CountingReceipt()), []);

        Assert.Equal(clock, Rules.Recomputed(clock, CountingReceipt()));
    }
}
