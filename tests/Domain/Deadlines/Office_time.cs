using Xunit;
using static Ppid.Tests.Domain.Deadlines.SampleOffice;

namespace Ppid.Tests.Domain.Deadlines;

public sealed class Office_time
{
    [Theory]
    [InlineData("2026-04-06T11:30:00+08:00", 60, "2026-04-06T13:30:00+08:00", "lunch does not count")]
    [InlineData("2026-04-06T11:00:00+08:00", 60, "2026-04-06T12:00:00+08:00", "ends with the morning")]
    [InlineData("2026-04-06T12:15:00+08:00", 5, "2026-04-06T13:05:00+08:00", "handed in during lunch")]
    [InlineData("2026-04-06T06:00:00+08:00", 5, "2026-04-06T07:35:00+08:00", "handed in before opening")]
    [InlineData("2026-04-10T16:25:00+08:00", 10, "2026-04-13T07:35:00+08:00", "Friday evening to Monday")]
    [InlineData("2026-04-11T10:00:00+08:00", 5, "2026-04-13T07:35:00+08:00", "handed in on a Saturday")]
    [InlineData("2026-04-10T11:00:00+08:00", 60, "2026-04-10T13:30:00+08:00", "Friday prayer does not count")]
    [InlineData("2026-03-02T07:30:00+08:00", 5, "2026-03-02T08:05:00+08:00", "Ramadan opens at 08:00")]
    [InlineData("2026-03-17T14:59:00+08:00", 2, "2026-03-25T07:31:00+08:00", "over Ramadan and Idulfitri")]
    [InlineData("2026-04-06T23:30:00Z", 30, "2026-04-07T08:00:00+08:00", "an instant of yesterday in UTC")]
    [InlineData("2026-04-06T20:00:00+08:00", 0, "2026-04-06T20:00:00+08:00", "no time needs no opening")]
    public void Runs_only_while_the_office_works(string from, int minutes, string until, string because)
    {
        var end = Wita().AddOfficeTime(At(from), TimeSpan.FromMinutes(minutes));

        Assert.True(end == At(until), $"{because}: {end:O}");
        Assert.Equal(TimeSpan.FromHours(8), end.Offset);
    }

    [Theory]
    [InlineData("2026-04-06T11:30:00+08:00", "2026-04-06T13:30:00+08:00", 60, "lunch does not count")]
    [InlineData("2026-04-06T00:00:00+08:00", "2026-04-07T00:00:00+08:00", 450, "a working day has 7.5 hours")]
    [InlineData("2026-04-06T00:00:00+08:00", "2026-04-13T00:00:00+08:00", 2250, "a week has 37.5 hours")]
    [InlineData("2026-03-18T00:00:00+08:00", "2026-03-25T00:00:00+08:00", 0, "closed for Nyepi, Idulfitri")]
    [InlineData("2026-04-06T10:00:00+08:00", "2026-04-06T09:00:00+08:00", 0, "never negative")]
    [InlineData("2026-04-06T10:00:00+08:00", "2026-04-03T09:00:00+08:00", 0, "nor over days")]
    public void Is_measured_by_the_same_rule(string from, string to, int minutes, string because)
    {
        var passed = Wita().OfficeTimeBetween(At(from), At(to));

        Assert.True(passed == TimeSpan.FromMinutes(minutes), $"{because}: {passed}");
    }

    [Fact]
    public void Cannot_run_backwards()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => Wita().AddOfficeTime(At("2026-04-06T10:00:00Z"), TimeSpan.FromMinutes(-1)));
    }
}
