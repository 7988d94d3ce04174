using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>UU 14/2008 art. 36(2)–(3) and 37(2): the superior answers with reasons, or his silence opens the
/// way to the Komisi Informasi.</summary>
public sealed class Answering_the_objection : CaseSpec
{
    public Answering_the_objection()
    {
        Under(TestSops.Objection);
        var open = new OpenGround(
            Ground.Refused, Day("2025-08-07"),
            Ppid.Domain.Deadlines.Deadlines.Objection(Day("2025-08-07"), Calendar));
        Given(
            Objected("2025-08-11", [open], Ground.Refused), FoundComplete("2025-08-12"),
            MinutesDelivered("2025-08-20"));
    }

    [Fact]
    public void Is_the_superiors_task_with_30_working_days()
    {
        Assert.Equal(("4", "arif"), (OpenTask.Step, OpenTask.Officer));
        Assert.Equal(Day("2025-09-22"), Clock(ClockKind.Reply).Deadline.Due);
    }

    [Fact]
    public void Opens_14_working_days_for_the_Komisi_Informasi()
    {
        When(Replied("2025-09-01"));
        ThenHappens("outcome-taken", "reply-given", "clock-stopped", "clock-started", "task-opened");
        ThenIs<CaseFile.Answered>();
        Assert.False(The<ClockStopped>().Late);
        Assert.Equal((ClockKind.Dispute, Day("2025-09-19")),
            (The<ClockStarted>().Clock, The<ClockStarted>().Deadline.Due));
        Assert.Contains(Document("surat", DocumentKind.Released), Facts.Documents);
    }

    [Theory]
    [InlineData("putusan", "what was decided")]
    [InlineData("alasan", "why, also when the objection is granted")]
    [InlineData("perintah", "what the PPID must do now")]
    public void Is_refused_naming_exactly_the_part_left_out(string part, string because)
    {
        When(Replied("2025-09-01", part switch
        {
            "putusan" => Upheld with { Decision = null },
            "alasan" => Granted with { Reasons = "" },
            _ => Granted with { Instruction = " " },
        }));
        ThenRefused("reply-incomplete", part);
        Assert.True(State is CaseFile.InProgress, because);
    }

    [Fact]
    public void Goes_back_to_the_meeting_when_the_material_does_not_suffice()
    {
        When(SentBack("2025-09-01"));
        Assert.Equal("3", OpenTask.Step);
    }

    [Fact]
    public void Is_on_time_until_midnight_of_day_30()
    {
        When(Replied("2025-09-22 23:59"));
        Assert.False(The<ClockStopped>().Late);
    }

    [Fact]
    public void When_late_still_opens_the_dispute_window_from_its_own_day()
    {
        When(Replied("2025-10-01"));
        Assert.True(The<ClockStopped>().Late);
        Assert.Equal(Day("2025-10-21"), The<ClockStarted>().Deadline.Due);
    }

    [Fact]
    public void When_it_never_comes_the_dispute_window_counts_from_the_lapse()
    {
        When(Rung("2025-09-23 00:00"));
        Assert.Equal(ClockKind.Reply, The<DeadlineLapsed>().Clock);
        Assert.Equal((ClockKind.Dispute, Day("2025-10-10")),
            (The<ClockStarted>().Clock, The<ClockStarted>().Deadline.Due));
        ThenIs<CaseFile.InProgress>();
    }

    [Fact]
    public void When_it_comes_after_the_lapse_the_dispute_window_begins_again()
    {
        Given(Rung("2025-09-23 00:00"));
        When(Replied("2025-10-01"));
        Assert.True(The<ClockStopped>().Late);
        Assert.Equal(Day("2025-10-21"), Clock(ClockKind.Dispute).Deadline.Due);
        Assert.False(Clock(ClockKind.Dispute).Lapsed);
    }

    [Fact]
    public void Ends_the_case_when_nobody_went_to_the_Komisi_Informasi_in_time()
    {
        Given(Replied("2025-09-01"));
        When(Rung("2025-09-20 00:00"));
        ThenHappens("reminder-rung", "deadline-lapsed", "case-closed");
        Assert.Equal(Closing.WindowEnded, ThenIs<CaseFile.Closed>().How);
    }

    [Fact]
    public void Is_never_extended()
    {
        When(Extended("2025-09-01") with { By = Officer("arif") });
        ThenRefused(Refusal.NoAnswerClock);
    }

    [Fact]
    public void Leaves_no_second_objection()
    {
        Given(Replied("2025-09-01"));
        Assert.Empty(Objections.Open(Facts, Calendar));
    }

    [Fact]
    public void Keeps_its_grounds_when_the_applicant_completes_it()
    {
        Anew(TestSops.Objection);
        var found = new OpenGround(
            Ground.NotAnswered, Day("2025-08-07"),
            Ppid.Domain.Deadlines.Deadlines.Objection(Day("2025-08-07"), Calendar));
        Given(Objected("2025-08-11", [found], Ground.NotAnswered), ReturnedToApplicant("2025-08-12"));
        When(Took("2025-08-13", "ajukan", new StepForm.ApplicationFilled(Budi, Objection(Ground.TooLate))));
        ThenRefused(Refusal.WrongForm);
    }
}
