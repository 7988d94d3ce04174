using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>The ladder of reminders: each rung exactly once, also after an outage.</summary>
public sealed class Ringing : CaseSpec
{
    [Theory]
    [InlineData("2025-08-14 07:29", "", "the office opens at 07:30, two working days before")]
    [InlineData("2025-08-14 07:30", "menjelang rina", "before due: whoever holds the task")]
    [InlineData("2025-08-18 07:30", "menjelang rina, jatuh-tempo dewi", "on the due day: the PPID")]
    [InlineData("2025-08-19 00:00", "menjelang rina, jatuh-tempo dewi, lewat arif", "over: the Atasan PPID")]
    public void Reminds_in_order(string when, string rungs, string because)
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        When(Rung(when));
        Assert.True(rungs == Rungs(), $"{because}, but was {Rungs()}");
    }

    [Fact]
    public void Happens_once_only()
    {
        Given(Filed("2025-08-04"), Rung("2025-08-19 00:00"));
        When(Rung("2025-08-19 00:00"));
        ThenNothing();
    }

    [Fact]
    public void Does_nothing_before_its_time()
    {
        Given(Filed("2025-08-04"));
        When(Rung("2025-08-13"));
        ThenNothing();
    }

    [Fact]
    public void Makes_up_for_an_outage_of_sixty_days_each_rung_once()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        When(Rung("2025-10-04"));
        ThenHappens(
            "reminder-rung", "reminder-rung", "reminder-rung", "deadline-lapsed", "clock-started",
            "reminder-rung", "deadline-lapsed");
        Assert.Equal(Happened.OfType<ReminderRung>().Count(), Facts.Rungs.Distinct().Count());
        Assert.Null(AlarmRules.Next(State, Calendar));
        ThenIs<CaseFile.InProgress>();
    }

    [Fact]
    public void Records_the_breach_and_opens_the_applicants_window_when_the_answer_is_over_due()
    {
        Given(Filed("2025-08-04"));
        When(Rung("2025-08-19 00:00"));
        Assert.Equal(Day("2025-08-18"), The<DeadlineLapsed>().Due);
        Assert.Equal(
            (ClockKind.Objection, Day("2025-08-19"), Day("2025-09-30")),
            (The<ClockStarted>().Clock, The<ClockStarted>().Deadline.Start,
                The<ClockStarted>().Deadline.Due));
        Assert.True(Clock(ClockKind.Answer).Lapsed);
    }

    [Fact]
    public void Gives_a_moved_deadline_rungs_of_its_own()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Rung("2025-08-14 07:30"),
            Extended("2025-08-15"));
        When(Rung("2025-08-26 07:30"));
        Assert.Equal("menjelang rina, peringatan-dini rina", Rungs());
        Assert.All(Happened.OfType<ReminderRung>(), rung => Assert.Equal(Day("2025-08-27"), rung.Due));
    }

    [Fact]
    public void Keeps_silent_while_the_clock_is_paused()
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"));
        When(Rung("2025-12-01"));
        ThenNothing();
        Assert.Null(AlarmRules.Next(State, Calendar));
    }

    [Fact]
    public void Keeps_silent_once_the_answer_is_given_until_the_applicants_window_ends()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Answered("2025-08-06"));
        When(Rung("2025-09-17 23:59"));
        ThenNothing();
        When(Rung("2025-09-18 00:00"));
        ThenHappens("reminder-rung", "deadline-lapsed", "case-closed");
        Assert.Empty(The<ReminderRung>().Officers);
    }

    [Fact]
    public void Reminds_whoever_stands_in_for_the_PPID_and_for_his_superior()
    {
        Under(With(
            new("dewi", "maria", "Plh", Day("2025-08-18"), Day("2025-08-18"), "800/1/2025"),
            new("arif", "dewi", "Plh", Day("2025-08-19"), null, "800/2/2025")));
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Rung("2025-08-18 07:30"));
        Assert.Equal(["maria"], Happened.OfType<ReminderRung>().Last().Officers);
        When(Rung("2025-08-19 00:00"));
        Assert.Equal(["dewi"], The<ReminderRung>().Officers);
    }

    [Fact]
    public void Is_awaited_at_the_next_rung()
    {
        Given(Filed("2025-08-04"));
        Assert.Equal(At("2025-08-14 07:30"), AlarmRules.Next(State, Calendar));
    }

    private string Rungs() => string.Join(", ", Happened.OfType<ReminderRung>()
        .Select(rung => $"{Spelled(rung.Rung)} {string.Join('+', rung.Officers)}"));

    private static string Spelled(Ppid.Domain.Deadlines.Rung rung) =>
        System.Text.Json.JsonSerializer.Serialize(rung).Trim('"');
}
