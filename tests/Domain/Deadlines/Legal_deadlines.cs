using Xunit;
using static Ppid.Tests.Domain.Deadlines.SampleOffice;
using Rules = Ppid.Domain.Deadlines.Deadlines;

namespace Ppid.Tests.Domain.Deadlines;

public sealed class Legal_deadlines
{
    [Fact]
    public void Carry_their_article_and_number()
    {
        var (day, calendar) = (On("2026-04-06"), Wita());

        Assert.Equal(
            [
                ("UU 14/2008 Pasal 22 ayat (7)", 10, On("2026-04-20")),
                ("UU 14/2008 Pasal 22 ayat (8)", 7, On("2026-04-15")),
                ("UU 14/2008 Pasal 36 ayat (1)", 30, On("2026-05-18")),
                ("UU 14/2008 Pasal 36 ayat (2)", 30, On("2026-05-18")),
                ("UU 14/2008 Pasal 37 ayat (2)", 14, On("2026-04-24")),
            ],
            new[]
            {
                Rules.Answer(day, calendar), Rules.AnswerExtendedFromNotice(day, calendar),
                Rules.Objection(day, calendar), Rules.Reply(day, calendar), Rules.Dispute(day, calendar),
            }.Select(deadline => (deadline.LegalBasis, deadline.WorkingDays, deadline.Due)));
    }

    [Fact]
    public void Count_receipt_as_day_one_only_where_something_is_received()
    {
        var (day, calendar) = (On("2026-04-06"), CountingReceipt());

        Assert.Equal(On("2026-04-17"), Rules.Answer(day, calendar).Due);
        Assert.Equal(On("2026-05-15"), Rules.Reply(day, calendar).Due);
        Assert.Equal(On("2026-05-18"), Rules.Objection(day, calendar).Due);
        Assert.Equal(On("2026-04-24"), Rules.Dispute(day, calendar).Due);
    }

    [Fact]
    public void Of_an_extended_answer_fall_on_day_17_or_by_the_stricter_reading_7_days_after_the_notice()
    {
        var clock = Sample.Answer("2026-04-06");
        var noticeOnDayFive = On("2026-04-13");

        var extended = Rules.AnswerExtended(clock, Wita());

        Assert.Equal((On("2026-04-29"), 17), (extended.Due, extended.WorkingDays));
        Assert.Equal("UU 14/2008 Pasal 22 ayat (7) dan ayat (8)", extended.LegalBasis);
        Assert.Equal(On("2026-04-22"), Rules.AnswerExtendedFromNotice(noticeOnDayFive, Wita()).Due);
        Assert.Equal(12, Wita().WorkingDaysBetween(clock.Deadline.Start, On("2026-04-22")));
    }

    [Fact]
    public void Of_an_extended_answer_keep_the_pauses_that_were()
    {
        var paused = Sample.Answer("2026-04-06") with { PausedSince = On("2026-04-08") };
        var resumed = Rules.Resumed(paused, On("2026-04-10"), Wita());

        Assert.Equal(On("2026-05-01"), Rules.AnswerExtended(resumed, Wita()).Due);
    }
}
