using Xunit;
using static Ppid.Tests.Domain.Deadlines.SampleOffice;

namespace Ppid.Tests.Domain.Deadlines;

public sealed class Local_time
{
    [Theory]
    [InlineData("2026-03-02T15:59:00Z", "2026-03-02", "2026-03-02", "23:59 WITA is 22:59 WIB: one day")]
    [InlineData("2026-03-02T16:00:00Z", "2026-03-03", "2026-03-02", "midnight WITA is 23:00 WIB")]
    [InlineData("2026-03-02T17:00:00Z", "2026-03-03", "2026-03-03", "midnight WIB, in UTC still Monday")]
    [InlineData("2026-03-01T23:30:00Z", "2026-03-02", "2026-03-02", "early here, yesterday in UTC")]
    [InlineData("2026-03-02T00:30:00+09:00", "2026-03-01", "2026-03-01", "the sender's offset is nothing")]
    public void Decides_the_day_by_the_zone_of_the_office(
        string instant, string wita, string wib, string because)
    {
        Assert.True(Wita().LocalDate(At(instant)) == On(wita), $"WITA: {because}");
        Assert.True(Wib().LocalDate(At(instant)) == On(wib), $"WIB: {because}");
    }

    [Fact]
    public void Ends_a_day_at_its_own_midnight()
    {
        Assert.Equal(At("2026-03-27T16:00:00Z"), Wita().EndOf(On("2026-03-27")));
        Assert.Equal(At("2026-03-27T17:00:00Z"), Wib().EndOf(On("2026-03-27")));
        Assert.Equal(TimeSpan.FromHours(8), Wita().EndOf(On("2026-03-27")).Offset);
    }

    [Theory]
    [InlineData("2026-04-06", "2026-04-06T07:30:00+08:00", "an ordinary Monday")]
    [InlineData("2026-04-04", "2026-04-04T07:30:00+08:00", "a Saturday has no hours: the week's opening")]
    [InlineData("2026-03-02", "2026-03-02T08:00:00+08:00", "Ramadan starts at 08:00")]
    [InlineData("2026-03-19", "2026-03-19T08:00:00+08:00", "a holiday opens like its neighbours")]
    public void Opens_at_the_hours_of_the_day(string day, string opening, string because)
    {
        Assert.True(Wita().OpeningOf(On(day)) == At(opening), because);
    }
}
