using System.Text.Json;
using Ppid.App.Calendars;
using Xunit;
using static Ppid.Tests.App.Calendars.Kaltim;

namespace Ppid.Tests.App.Calendars;

public sealed class Asking_the_calendar
{
    [Fact]
    public void Answers_in_the_promised_shape()
    {
        var outcome = AddWorkingDaysAnswer.For("2026-08-14", "2", Calendar());

        Assert.Empty(outcome.Errors);
        var skb = "SKB Menteri Agama Nomor 1497 Tahun 2025, Menteri Ketenagakerjaan Nomor 2 Tahun 2025, "
            + "dan Menteri PANRB Nomor 5 Tahun 2025";
        Assert.Equal(
            """{"date":"2026-08-19","provisional":false,"explanation":["""
            + """{"date":"2026-08-15","counted":false,"reason":"Sabtu","decree":null},"""
            + """{"date":"2026-08-16","counted":false,"reason":"Minggu","decree":null},"""
            + """{"date":"2026-08-17","counted":false,"reason":"Proklamasi Kemerdekaan","decree":"""
            + $"\"{skb}\"}},"
            + """{"date":"2026-08-18","counted":true,"reason":"hari kerja ke-1","decree":null},"""
            + """{"date":"2026-08-19","counted":true,"reason":"hari kerja ke-2","decree":null}]}""",
            JsonSerializer.Serialize(outcome.Answer));
    }

    [Fact]
    public void Says_that_a_date_beyond_the_decrees_is_provisional()
    {
        Assert.True(AddWorkingDaysAnswer.For("2027-12-27", "10", Calendar()).Answer!.Provisional);
    }

    [Theory]
    [InlineData(null, "10", "from", "missing")]
    [InlineData("", "10", "from", "empty")]
    [InlineData("2026-02-30", "10", "from", "no such day")]
    [InlineData("02-03-2026", "10", "from", "the other way round")]
    [InlineData("2026-3-2", "10", "from", "without zeros")]
    [InlineData(" 2026-03-02", "10", "from", "with a blank")]
    [InlineData("2026-03-02T00:00:00Z", "10", "from", "an instant is no day")]
    [InlineData("9999-12-31", "10", "from", "beyond the last date there is")]
    [InlineData("2026-03-02", null, "workingDays", "missing")]
    [InlineData("2026-03-02", "0", "workingDays", "no deadline")]
    [InlineData("2026-03-02", "-1", "workingDays", "backwards")]
    [InlineData("2026-03-02", "367", "workingDays", "more than a year")]
    [InlineData("2026-03-02", "1.5", "workingDays", "half a day")]
    [InlineData("2026-03-02", "+5", "workingDays", "a sign")]
    [InlineData("2026-03-02", "99999999999", "workingDays", "too large for a number")]
    public void Refuses_what_it_cannot_read_by_field(
        string? from, string? workingDays, string field, string because)
    {
        var outcome = AddWorkingDaysAnswer.For(from, workingDays, Calendar());

        Assert.True(outcome.Answer is null && outcome.Errors.Keys.SequenceEqual([field]), because);
    }

    [Fact]
    public void Names_both_fields_when_both_are_wrong() =>
        Assert.Equal(["from", "workingDays"], AddWorkingDaysAnswer.For("x", "y", Calendar()).Errors.Keys);

    [Fact]
    public void Reaches_as_far_as_it_promises()
    {
        var outcome = AddWorkingDaysAnswer.For("9996-12-31", "366", Calendar());

        Assert.Equal(366, outcome.Answer!.Explanation.Count(day => day.Counted));
    }
}
