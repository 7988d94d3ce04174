using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>18 August 2025 was decreed eleven days before: running deadlines move, and say so.</summary>
public sealed class Applying_a_decree : CaseSpec
{
    [Fact]
    public void Moves_a_running_deadline_and_records_the_old_and_the_new_day()
    {
        Given(Filed("2025-08-04"));
        WhenDecreed("2025-08-07");

        var moved = The<DeadlineMoved>();
        Assert.Equal((Day("2025-08-18"), Day("2025-08-19")), (moved.OldDue, moved.State.Deadline.Due));
        Assert.Equal((Decree, Admin), (moved.Decree, moved.By));
        Assert.Contains(moved.State.Deadline.Explanation, day => day.Decree == Decree && !day.Counted);
        Assert.Equal(moved.State, Clock(ClockKind.Answer));
    }

    [Fact]
    public void Does_nothing_where_nothing_moves()
    {
        Given(Filed("2025-09-01"));
        WhenDecreed("2025-09-02");
        ThenNothing();
    }

    [Fact]
    public void Does_nothing_a_second_time()
    {
        Given(Filed("2025-08-04"));
        WhenDecreed("2025-08-07");
        WhenDecreed("2025-08-08");
        ThenNothing();
    }

    [Fact]
    public void Moves_a_paused_deadline_too()
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"));
        WhenDecreed("2025-08-07");
        ThenHappens("deadline-moved");
        ThenIs<CaseFile.Returned>();
        Assert.Equal(Day("2025-08-06"), Clock(ClockKind.Answer).PausedSince);
    }

    [Fact]
    public void Moves_both_readings_of_an_extension()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Extended("2025-08-11"));
        WhenDecreed("2025-08-12");
        Assert.Equal(Day("2025-08-28"), Clock(ClockKind.Answer).Deadline.Due);
        Assert.Equal(Day("2025-08-21"), Clock(ClockKind.Answer).Extension!.Earlier.Due);
    }

    [Fact]
    public void Moves_the_applicants_own_last_day_but_not_what_was_done_in_time()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Answered("2025-08-06"));
        WhenDecreed("2025-08-07");
        Assert.Equal(ClockKind.Objection, The<DeadlineMoved>().Clock);
        Assert.Equal(Day("2025-08-18"), Clock(ClockKind.Answer).Deadline.Due);
    }

    [Fact]
    public void Takes_a_lapse_back_when_the_day_is_not_over_after_all()
    {
        Given(Filed("2025-08-04"), Rung("2025-08-19 00:00"));
        WhenDecreed("2025-08-19 10:00");
        ThenHappens("deadline-moved", "clock-stopped");
        Assert.False(Clock(ClockKind.Answer).Lapsed);
        Assert.Equal(ClockKind.Objection, The<ClockStopped>().Clock);
        Assert.Empty(Objections.Open(Facts, Rules.Calendar));
    }

    [Fact]
    public void Lets_it_lapse_again_on_its_new_day()
    {
        Given(Filed("2025-08-04"), Rung("2025-08-19 00:00"));
        WhenDecreed("2025-08-19 10:00");
        When(Rung("2025-08-20 00:00"));
        Assert.Equal(Day("2025-08-19"), The<DeadlineLapsed>().Due);
        Assert.Equal(Day("2025-08-20"), The<ClockStarted>().Deadline.Start);
    }

    [Fact]
    public void Keeps_a_lapse_that_stays_one_and_moves_the_applicants_window_with_it()
    {
        Given(Filed("2025-08-04"), Rung("2025-08-19 00:00"));
        WhenDecreed("2025-08-25");
        ThenHappens("deadline-moved", "clock-started");
        Assert.True(Clock(ClockKind.Answer).Lapsed);
        Assert.Equal(Day("2025-10-01"), Clock(ClockKind.Objection).Deadline.Due);
        Assert.Equal(Day("2025-10-01"), Objections.Open(Facts, Rules.Calendar)[0].Deadline.Due);
    }

    [Fact]
    public void Lets_a_lapse_stand_again_when_the_decree_is_taken_back()
    {
        Given(Filed("2025-08-04"), Rung("2025-08-19 00:00"));
        WhenDecreed("2025-08-19 10:00");
        Under(Calendar);
        When(Decreed("2025-08-19 11:00"));
        ThenHappens("deadline-moved", "clock-started");
        Assert.True(Clock(ClockKind.Answer).Lapsed);
    }

    [Fact]
    public void Keeps_the_breach_in_the_ledger()
    {
        Given(Filed("2025-08-04"), Rung("2025-08-19 00:00"));
        WhenDecreed("2025-08-19 10:00");
        Assert.Contains(
            new Rang(ClockKind.Answer, Ppid.Domain.Deadlines.Rung.Over, Day("2025-08-18")), Facts.Rungs);
    }

    [Fact]
    public void Leaves_a_closed_case_alone()
    {
        Given(Filed("2025-08-04"), Withdrawn("2025-08-05"));
        WhenDecreed("2025-08-07");
        ThenNothing();
    }

    [Fact]
    public void Tells_when_a_provisional_day_has_become_certain()
    {
        Given(Filed("2026-12-28"));
        Under(new WorkingCalendar(
            "dp2kukm", "2027", "WITA", TimeSpan.FromHours(8), ReceiptDay.IsDayZero,
            [2026, 2027], [], new([], [])));
        When(Decreed("2026-12-29"));
        Assert.Equal(The<DeadlineMoved>().OldDue, The<DeadlineMoved>().State.Deadline.Due);
        Assert.False(Clock(ClockKind.Answer).Deadline.Provisional);
    }

    private void WhenDecreed(string when)
    {
        Under(WithoutMonday18August);
        When(Decreed(when));
    }
}
