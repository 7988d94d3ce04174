using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>UU 14/2008 art. 35(1) and 36(1): on which grounds, from when and until when.</summary>
public sealed class Objecting : ObjectionSpec
{
    [Fact]
    public void Is_impossible_while_the_office_is_still_in_time()
    {
        Given(Filed("2025-08-04"));
        Assert.Empty(Open);
        WhenObjected("2025-08-06", Ground.NotAnswered);
        ThenRefused("ground-not-open", "c");
    }

    [Fact]
    public void Is_possible_on_the_day_of_a_refusal()
    {
        GivenRefused();
        Assert.Equal(
            [Ground.Refused, Ground.PeriodicNotProvided, Ground.NotAsAsked, Ground.NotFulfilled,
                Ground.UnreasonableCost],
            Grounds);
        WhenObjected("2025-08-07", Ground.Refused);
        ThenHappens("case-submitted", "clock-started", "outcome-taken", "task-opened");
        Assert.Equal(Day("2025-09-18"), Clock(ClockKind.Reply).Deadline.Due);
    }

    [Fact]
    public void Is_possible_on_day_30_after_the_refusal()
    {
        GivenRefused();
        WhenObjected("2025-09-18 23:59", Ground.Refused);
        ThenIs<CaseFile.InProgress>();
    }

    [Fact]
    public void Is_refused_on_day_31_naming_the_last_day()
    {
        GivenRefused();
        WhenObjected("2025-09-19 00:00", Ground.Refused);
        ThenRefused("objection-too-late", "a", "2025-09-18");
    }

    [Fact]
    public void Is_possible_on_what_was_wrong_with_an_answer()
    {
        Given(Filed("2025-08-04"), FoundComplete("2025-08-05"), Answered("2025-08-06"));
        Assert.Equal(
            [Ground.PeriodicNotProvided, Ground.NotAsAsked, Ground.NotFulfilled, Ground.UnreasonableCost],
            Grounds);
    }

    [Fact]
    public void Is_possible_on_every_ground_but_silence_when_a_part_was_given()
    {
        Given(
            Filed("2025-08-04"), FoundComplete("2025-08-05"), SentToUnit("2025-08-05"),
            MaterialDelivered("2025-08-06"),
            Took("2025-08-06", "serahkan-sebagian", new StepForm.NoticeFilled(Partial)),
            Signed("2025-08-07"));
        Assert.Equal(
            [
                Ground.Refused, Ground.PeriodicNotProvided, Ground.NotAsAsked, Ground.NotFulfilled,
                Ground.UnreasonableCost,
            ],
            Grounds);
    }

    [Fact]
    public void Is_refused_on_a_ground_that_was_used_before()
    {
        GivenRefused();
        Given(new CaseCommand.Link(
            At("2025-08-08"), Citizen, Objections.Relation, new CaseId("k"), "000001/KI", [Ground.Refused]));
        WhenObjected("2025-08-11", Ground.Refused);
        ThenRefused("ground-not-open", "a");
    }

    [Fact]
    public void Is_refused_when_one_of_several_grounds_is_not_open()
    {
        GivenRefused();
        WhenObjected("2025-08-11", Ground.Refused, Ground.NotAnswered);
        ThenRefused("ground-not-open", "c");
    }

    [Fact]
    public void Is_refused_without_a_ground()
    {
        GivenRefused();
        WhenObjected("2025-08-11");
        ThenRefused(Refusal.GroundMissing);
    }

    [Fact]
    public void Is_refused_without_a_story()
    {
        GivenRefused();
        var open = Open;
        Anew(TestSops.Objection);
        var untold = Objection(Ground.Refused) with { Story = " " };
        When(Objected("2025-08-11", open) with { Application = untold });
        ThenRefused(Refusal.StoryMissing);
    }

    [Fact]
    public void Is_refused_where_requests_are_filed()
    {
        GivenRefused();
        var open = Open;
        Anew(TestSops.Request);
        When(Objected("2025-08-11", open, Ground.Refused));
        ThenRefused(Refusal.WrongForm);
    }
}
