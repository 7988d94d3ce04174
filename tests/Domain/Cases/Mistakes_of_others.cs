using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Bugs that other request systems have had; here each is a test.</summary>
public sealed class Mistakes_of_others : CaseSpec
{
    public Mistakes_of_others() => Given(Filed("2025-08-04"));

    [Theory]
    [InlineData("2025-08-20")]
    [InlineData("2025-10-18")]
    [InlineData("2027-01-01")]
    public void A_breach_is_found_however_long_nobody_looked(string when)
    {
        When(Rung(when));
        Assert.Contains(Happened, happened => happened is DeadlineLapsed { Clock: ClockKind.Answer });
    }

    [Fact]
    public void A_running_deadline_follows_a_changed_calendar()
    {
        Under(WithoutMonday18August);
        When(Decreed("2025-08-07"));
        Assert.Equal(Day("2025-08-19"), Clock(ClockKind.Answer).Deadline.Due);
    }

    [Fact]
    public void An_extension_asks_the_clock_and_not_a_status_that_may_be_renamed()
    {
        Given(FoundComplete("2025-08-05"), SentToUnit("2025-08-06"));
        When(Extended("2025-08-07") with { By = Officer("maria") });
        ThenHappens("answer-extended");
    }

    [Theory]
    [InlineData("2025-08-05 07:59", "23:59 UTC is still the day before: here it is morning")]
    [InlineData("2025-08-05 08:00", "here nothing changes at midnight UTC")]
    public void A_local_day_is_never_read_off_a_UTC_text(string when, string because)
    {
        When(ReturnedToApplicant(when));
        Assert.True(The<ClockPaused>().On == Day("2025-08-05"), because);
        Assert.Equal(TimeSpan.Zero, The<ClockPaused>().At.Offset);
    }

    [Fact]
    public void The_day_of_receipt_is_day_zero()
    {
        Assert.Equal(Day("2025-08-05"), Clock(ClockKind.Answer).Deadline.Explanation[0].Date);
        Assert.Equal("hari kerja ke-1", Clock(ClockKind.Answer).Deadline.Explanation[0].Reason);
    }

    [Fact]
    public void An_objection_to_a_refusal_need_not_wait_for_day_17()
    {
        Given(FoundComplete("2025-08-04"), DenialDrafted("2025-08-05"), Signed("2025-08-06"));
        var open = Objections.Open(Facts, Rules.Calendar);
        Anew(TestSops.Objection);
        When(Objected("2025-08-07", open, Ground.Refused));
        ThenIs<CaseFile.InProgress>();
    }

    [Fact]
    public void Alarms_neither_vanish_nor_repeat_after_a_restart()
    {
        Given(Rung("2025-08-14 07:30"));
        Assert.Equal(At("2025-08-18 07:30"), AlarmRules.Next(State, Rules.Calendar));
        When(Rung("2025-08-14 07:30"));
        ThenNothing();
        When(Rung("2025-08-18 12:00"));
        Assert.Equal(Ppid.Domain.Deadlines.Rung.Due, The<ReminderRung>().Rung);
    }

}
