using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.Domain.Deadlines.SampleOffice;
using Rules = Ppid.Domain.Deadlines.Deadlines;

namespace Ppid.Tests.Domain.Deadlines;

public sealed class A_paused_clock
{
    [Theory]
    [InlineData("2026-04-08", "2026-04-08", "2026-04-20", "returned and completed on the same day")]
    [InlineData("2026-04-08", "2026-04-09", "2026-04-21", "one working day with the applicant")]
    [InlineData("2026-04-10", "2026-04-12", "2026-04-20", "back on Sunday: a weekend costs nothing")]
    [InlineData("2026-04-10", "2026-04-13", "2026-04-21", "the day it comes back is not counted")]
    [InlineData("2026-04-06", "2026-04-20", "2026-05-04", "returned at once: all ten days are left")]
    public void Does_not_count_the_days_with_the_applicant(
        string since, string until, string due, string because)
    {
        var paused = Sample.Answer("2026-04-06") with { PausedSince = On(since) };

        var resumed = Rules.Resumed(paused, On(until), Wita());

        Assert.True(resumed.Deadline.Due == On(due), $"{because}: {resumed.Deadline.Due}");
        Assert.Null(resumed.PausedSince);
        Assert.Equal([new Pause(On(since), On(until))], resumed.Pauses);
    }

    [Fact]
    public void Says_so_in_the_explanation()
    {
        var resumed = Rules.Resumed(
            Sample.Answer("2026-04-06") with { PausedSince = On("2026-04-07") }, On("2026-04-08"), Wita());

        Assert.Equal("hari kerja ke-1", resumed.Deadline.Explanation[0].Reason);
        Assert.Equal(
            new CountedDay(On("2026-04-08"), false, "jam berhenti: berkas di pemohon", null),
            resumed.Deadline.Explanation[1]);
        Assert.Equal("hari kerja ke-2", resumed.Deadline.Explanation[2].Reason);
    }

    [Fact]
    public void Adds_up_every_pause()
    {
        var once = Rules.Resumed(
            Sample.Answer("2026-04-06") with { PausedSince = On("2026-04-07") }, On("2026-04-08"), Wita());

        var twice = Rules.Resumed(once with { PausedSince = On("2026-04-13") }, On("2026-04-15"), Wita());

        Assert.Equal(On("2026-04-23"), twice.Deadline.Due);
        Assert.Equal(2, twice.Pauses.Count);
    }

    [Fact]
    public void Keeps_its_extension()
    {
        var paused = Sample.Extended("2026-04-06", "2026-04-13") with { PausedSince = On("2026-04-14") };

        var resumed = Rules.Resumed(paused, On("2026-04-15"), Wita());

        Assert.Equal(17, resumed.Deadline.WorkingDays);
        Assert.Equal(On("2026-04-30"), resumed.Deadline.Due);
        Assert.Equal((On("2026-04-13"), On("2026-04-23")),
            (resumed.Extension!.NoticeOn, resumed.Extension.Earlier.Due));
    }

    [Fact]
    public void Is_the_only_one_that_can_resume()
    {
        var clock = Sample.Answer("2026-04-06");

        Assert.Throws<InvalidOperationException>(() => Rules.Resumed(clock, On("2026-04-08"), Wita()));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            Rules.Resumed(clock with { PausedSince = On("2026-04-08") }, On("2026-04-07"), Wita()));
    }
}
