using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>UU 14/2008 art. 22(8): once, at most seven working days, with a written
/// reason, never after day 10.</summary>
public sealed class Extending_the_answer : CaseSpec
{
    public Extending_the_answer() => Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));

    [Fact]
    public void Moves_the_last_day_to_day_17_and_keeps_the_stricter_reading_beside_it()
    {
        When(Extended("2025-08-11"));

        var extended = The<AnswerExtended>();
        Assert.Equal(Day("2025-08-11"), extended.NoticeOn);
        Assert.Equal(Day("2025-08-27"), extended.Deadline.Due);
        Assert.Equal(Day("2025-08-20"), extended.Earlier.Due);
        Assert.Equal(extended.Deadline, Clock(ClockKind.Answer).Deadline);
    }

    [Fact]
    public void Makes_both_readings_meet_when_notice_is_given_on_day_10()
    {
        When(Extended("2025-08-18"));
        Assert.Equal(The<AnswerExtended>().Earlier.Due, The<AnswerExtended>().Deadline.Due);
    }

    [Fact]
    public void Is_refused_a_second_time()
    {
        Given(Extended("2025-08-11"));
        When(Extended("2025-08-12"));
        ThenRefused(Refusal.AlreadyExtended);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Is_refused_without_a_reason(string reason)
    {
        When(Extended("2025-08-11", reason));
        ThenRefused(Refusal.ReasonMissing);
    }

    [Fact]
    public void Is_allowed_in_the_last_minute_of_day_10()
    {
        When(Extended("2025-08-18 23:59"));
        ThenHappens("answer-extended");
    }

    [Fact]
    public void Is_refused_on_day_11_though_no_alarm_has_rung()
    {
        When(Extended("2025-08-19 00:00"));
        ThenRefused(Refusal.TooLateToExtend);
    }

    [Fact]
    public void Is_refused_once_the_deadline_has_lapsed()
    {
        Given(Rung("2025-08-19 00:00"));
        When(Extended("2025-08-19"));
        ThenRefused(Refusal.TooLateToExtend);
    }

    [Fact]
    public void Is_refused_after_the_answer()
    {
        Given(Answered("2025-08-06"));
        When(Extended("2025-08-07"));
        ThenRefused(Refusal.AlreadyAnswered);
    }

    [Fact]
    public void Is_refused_while_the_file_is_with_the_applicant()
    {
        Given(Took("2025-08-05", "ke-bidang", new StepForm.UnitChosen("bidang-perdagangan", null)));
        Given(new ClockPaused(At("2025-08-06"), Citizen, ClockKind.Answer, Day("2025-08-06")));
        When(Extended("2025-08-07"));
        ThenRefused(Refusal.NoAnswerClock);
    }

    [Theory]
    [InlineData("rina", true, "holds the task")]
    [InlineData("dewi", true, "is the PPID")]
    [InlineData("bambang", false, "has nothing to do with the case")]
    public void Belongs_to_the_officer_at_work_and_to_the_PPID(string officer, bool allowed, string because)
    {
        When(Extended("2025-08-11") with { By = Officer(officer) });
        Assert.True(allowed == Clock(ClockKind.Answer).Extension is not null, because);
    }

    [Fact]
    public void Belongs_to_no_administrator()
    {
        When(Extended("2025-08-11") with { By = Admin });
        ThenRefused(Refusal.NotYourTask);
    }
}
