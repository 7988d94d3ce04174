using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>An incomplete file goes back; the office's clock stands still meanwhile.</summary>
public sealed class Checking_completeness : CaseSpec
{
    [Fact]
    public void Pauses_the_clock_when_the_file_goes_back()
    {
        Given(Filed("2025-08-04"));
        When(ReturnedToApplicant("2025-08-06"));
        ThenHappens("outcome-taken", "clock-paused", "task-opened");
        ThenIs<CaseFile.Returned>();
        Assert.Equal(Day("2025-08-06"), Clock(ClockKind.Answer).PausedSince);
        Assert.Null(OpenTask.Officer);
    }

    [Fact]
    public void Wants_a_reason_for_sending_it_back()
    {
        Given(Filed("2025-08-04"));
        When(Took("2025-08-06", "tidak-lengkap", new StepForm.Reasoned(" ")));
        ThenRefused(Refusal.ReasonMissing);
    }

    [Fact]
    public void Wants_the_power_of_attorney_of_who_has_become_a_proxy()
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"));
        var proxy = Budi with { Kind = ApplicantKind.Proxy, ActsFor = "Koperasi Maju" };
        When(Took("2025-08-13", "ajukan", new StepForm.ApplicationFilled(proxy, Facts.Application)));
        ThenRefused(Refusal.DocumentsMissing(["surat-kuasa"]));
    }

    [Fact]
    public void Resumes_the_clock_when_the_applicant_completes_it()
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"));
        When(Completed("2025-08-13"));
        ThenHappens("outcome-taken", "clock-resumed", "task-opened");
        ThenIs<CaseFile.InProgress>();

        // 7, 8, 11, 12 and 13 August do not count: day 10 moves from the 18th to the 25th.
        Assert.Equal(Day("2025-08-25"), Clock(ClockKind.Answer).Deadline.Due);
        Assert.Equal(new Pause(Day("2025-08-06"), Day("2025-08-13")),
            Assert.Single(Clock(ClockKind.Answer).Pauses));
    }

    [Fact]
    public void Adds_up_several_returns()
    {
        Given(
            Filed("2025-08-04"),
            ReturnedToApplicant("2025-08-05"), Completed("2025-08-06"),
            ReturnedToApplicant("2025-08-07"), Completed("2025-08-11"));

        // Three working days with the applicant: the 6th, the 8th and the 11th.
        Assert.Equal(Day("2025-08-21"), Clock(ClockKind.Answer).Deadline.Due);
        Assert.Equal(2, Clock(ClockKind.Answer).Pauses.Count);
    }

    [Fact]
    public void Takes_over_what_the_applicant_corrected_and_added()
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"));
        When(Took(
            "2025-08-07", "ajukan",
            new StepForm.ApplicationFilled(
                Budi with { Phone = "0811" }, Budget with { Details = "Anggaran 2024" }),
            Document("ktp", DocumentKind.Identity)));
        Assert.Equal("0811", Facts.Applicant.Phone);
        Assert.Equal("Anggaran 2024", Facts.Application.Title);
        Assert.Equal("ktp", Assert.Single(Facts.Documents).Hash);
    }

    [Fact]
    public void Lets_the_desk_complete_it_for_an_applicant_who_stands_there()
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"));
        When(new CaseCommand.TakeOutcome(
            At("2025-08-07"), Officer("andi"), 3, "ajukan",
            new StepForm.ApplicationFilled(Budi, Budget), []));
        ThenIs<CaseFile.InProgress>();
    }

    [Fact]
    public void Does_not_let_any_other_officer_speak_for_the_applicant()
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"));
        When(new CaseCommand.TakeOutcome(
            At("2025-08-07"), Officer("rina"), 3, "ajukan",
            new StepForm.ApplicationFilled(Budi, Budget), []));
        ThenRefused(Refusal.NotYourTask);
    }

    [Fact]
    public void Does_not_turn_a_request_into_an_objection()
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"));
        When(Took(
            "2025-08-07", "ajukan", new StepForm.ApplicationFilled(Budi, Objection(Ground.NotAnswered))));
        ThenRefused(Refusal.WrongForm);
    }

    [Fact]
    public void Goes_on_when_the_file_is_complete()
    {
        Given(Filed("2025-08-04"));
        When(FoundComplete("2025-08-04"));
        ThenHappens("outcome-taken", "task-opened");
        Assert.Equal(("3", "rina"), (OpenTask.Step, OpenTask.Officer));
    }

    [Fact]
    public void Survives_a_server_clock_that_was_set_back()
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"));
        When(Completed("2025-08-05"));
        Assert.Equal(Day("2025-08-18"), The<ClockResumed>().State.Deadline.Due);
    }

    [Theory]
    [InlineData("2025-08-08", "2025-08-08", "2025-08-20", "it lay unread for five days: only the 7th and the 8th do not count")]
    [InlineData("2025-08-05", "2025-08-06", "2025-08-18", "nothing comes back before it went")]
    [InlineData("2025-08-14", "2025-08-13", "2025-08-25", "a mailbox whose clock is ahead")]
    public void Counts_from_the_day_on_which_it_came_not_on_which_it_was_read(string came, string until, string due, string because)
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"));
        When(Came(came, "2025-08-13"));
        ThenHappens("outcome-taken", "clock-resumed", "task-opened");
        Assert.True(Day(until) == Clock(ClockKind.Answer).Pauses[^1].Until, because);
        Assert.True(Day(due) == Clock(ClockKind.Answer).Deadline.Due, because);
    }

    /// <summary>Art. 35(1) c: whoever waited for the office's own mailbox may object at once.</summary>
    [Fact]
    public void Lapses_at_once_where_the_last_day_went_by_unread()
    {
        Given(Filed("2025-08-04"), ReturnedToApplicant("2025-08-06"), Came("2025-08-07", "2025-08-25"));
        When(Rung("2025-08-25"));
        Assert.Equal(Day("2025-08-19"), The<DeadlineLapsed>().Due);
    }

    private static Deed Came(string when, string read) => new(file =>
        ((CaseCommand.TakeOutcome)Completed(read).On(file)) with { ReceivedAt = At(when) });
}
