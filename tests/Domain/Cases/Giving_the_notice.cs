using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>UU 14/2008 art. 22(7): a notice leaves the house only with letters a–g answered.</summary>
public sealed class Giving_the_notice : CaseSpec
{
    public static TheoryData<string, string> Missing => new()
    {
        { "a", "whether the office holds it" },
        { "b", "who holds it instead" },
        { "c", "whether it is given" },
        { "c-partial", "why only a part is given" },
        { "d", "what is given" },
        { "e", "whether anything is blacked out" },
        { "e-partial", "what is blacked out and why" },
        { "f", "by what means" },
        { "f-format", "in what format" },
        { "g", "at what cost" },
        { "g-payment", "how a cost is paid" },
    };

    [Theory]
    [MemberData(nameof(Missing))]
    public void Is_refused_naming_exactly_the_letter_left_open(string open, string because)
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        When(Answered("2025-08-06", Without(open)));
        ThenRefused("notice-incomplete", open[..1]);
        Assert.False(State is CaseFile.Answered, because);
    }

    [Fact]
    public void Names_every_letter_left_open()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        When(Answered(
            "2025-08-06", new Notice(true, null, null, null, null, null, null, null, null, null, null)));
        ThenRefused("notice-incomplete", "c", "d", "e", "f", "g");
    }

    [Fact]
    public void Is_refused_when_a_and_c_contradict_each_other()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        When(Answered("2025-08-06", Whole with { Acceptance = Acceptance.NotHeld }));
        ThenRefused("notice-incomplete", "c");
    }

    [Fact]
    public void Is_refused_when_something_is_blacked_out_of_what_is_wholly_given()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        When(Answered("2025-08-06", Whole with { AnythingBlackedOut = true, BlackedOut = "Nama" }));
        ThenRefused("notice-incomplete", "e");
    }

    [Fact]
    public void Stops_the_offices_clock_and_starts_the_applicants()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        When(Answered("2025-08-18 23:59"));
        ThenHappens("outcome-taken", "notice-given", "clock-stopped", "clock-started", "task-opened");
        ThenIs<CaseFile.Answered>();
        Assert.False(The<ClockStopped>().Late);
        Assert.Equal(ClockKind.Objection, The<ClockStarted>().Clock);
        Assert.Equal(Day("2025-09-29"), The<ClockStarted>().Deadline.Due);
        Assert.Equal(DocumentKind.Released, Assert.Single(Facts.Documents).Kind);
    }

    [Fact]
    public void Is_late_on_the_eleventh_day_though_no_alarm_has_rung()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        When(Answered("2025-08-19 00:00"));
        Assert.True(The<ClockStopped>().Late);
        Assert.True(Facts.Verdict!.Late);
    }

    [Fact]
    public void Says_who_holds_it_when_the_office_does_not()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));
        When(Took("2025-08-06", "tidak-dikuasai", new StepForm.NoticeFilled(NotHeld)));
        Assert.Equal("Badan Pusat Statistik", The<NoticeGiven>().Notice.Holder);
    }

    [Fact]
    public void Ends_the_case_with_the_proof_of_hand_over()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Answered("2025-08-06"));
        When(HandedOver("2025-08-07"));
        ThenHappens("outcome-taken", "handover-recorded", "case-closed");
        Assert.Equal(Closing.HandedOver, ThenIs<CaseFile.Closed>().How);
    }

    [Fact]
    public void Wants_to_know_how_and_to_whom_it_was_handed_over()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Answered("2025-08-06"));
        When(Took("2025-08-07", "terima", Received with { ReceivedBy = "" }));
        ThenRefused(Refusal.HandoverIncomplete);
    }

    private static Notice Without(string open) => open switch
    {
        "a" => Whole with { Held = null },
        "b" => NotHeld with { Holder = " " },
        "c" => Whole with { Acceptance = null },
        "c-partial" => Partial with { Reason = null },
        "d" => Whole with { Material = "" },
        "e" => Whole with { AnythingBlackedOut = null },
        "e-partial" => Partial with { BlackedOut = null },
        "f" => Whole with { Means = null },
        "f-format" => Whole with { Format = null },
        "g" => Whole with { CostRupiah = null },
        _ => Whole with { CostRupiah = 15_000, Payment = null },
    };
}
