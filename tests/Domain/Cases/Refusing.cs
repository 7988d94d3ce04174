using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>UU 14/2008 art. 17 and 19: what a refusal must name, and that the PPID signs it.</summary>
public sealed class Refusing : CaseSpec
{
    public Refusing() => Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));

    [Theory]
    [InlineData("pasal-17", "which letter of art. 17")]
    [InlineData("dasar-hukum", "which law makes it secret")]
    [InlineData("uji-konsekuensi", "which consequence test was made")]
    [InlineData("konsekuensi", "what disclosure would bring about")]
    [InlineData("alasan", "why, in plain words")]
    public void Is_stopped_naming_exactly_the_part_left_out(string part, string because)
    {
        When(DenialDrafted("2025-08-06", Without(part)));
        ThenRefused("denial-incomplete", part);
        Assert.True(Facts.Draft is null, because);
    }

    [Theory]
    [InlineData("k")]
    [InlineData("A")]
    [InlineData("ab")]
    public void Knows_the_letters_of_article_17(string letter)
    {
        When(DenialDrafted("2025-08-06", Secret with { Article17 = letter }));
        ThenRefused("denial-incomplete", "pasal-17");
    }

    [Fact]
    public void Begins_as_a_draft_for_the_PPID()
    {
        When(DenialDrafted("2025-08-06"));
        ThenHappens("outcome-taken", "task-opened");
        ThenIs<CaseFile.InProgress>();
        Assert.Equal(("3c", "dewi"), (OpenTask.Step, OpenTask.Officer));
    }

    [Fact]
    public void Is_done_when_the_PPID_signs_and_the_applicant_may_object_from_that_day()
    {
        Given(DenialDrafted("2025-08-06"));
        When(Signed("2025-08-07"));
        ThenHappens("outcome-taken", "denial-signed", "clock-stopped", "clock-started", "task-opened");
        ThenIs<CaseFile.Answered>();
        Assert.Equal((Officer("dewi"), Secret), (The<DenialSigned>().By, The<DenialSigned>().Denial));
        Assert.Equal(Officer("dewi"), Facts.Verdict!.By);
        Assert.Equal(Day("2025-08-07"), The<ClockStarted>().Deadline.Start);
        Assert.Equal(Day("2025-09-18"), The<ClockStarted>().Deadline.Due);
    }

    [Fact]
    public void Is_done_by_the_Plh_while_the_PPID_is_away()
    {
        Under(With(Plh("dewi", "maria", "2025-08-06", "2025-08-08")));
        Given(DenialDrafted("2025-08-06"));
        When(Signed("2025-08-07"));
        Assert.Equal("maria", The<DenialSigned>().By.Id);
    }

    [Fact]
    public void Is_no_longer_done_by_a_Plh_whose_order_has_ended()
    {
        Under(With(Plh("dewi", "maria", "2025-08-06", "2025-08-08")));
        Given(DenialDrafted("2025-08-06"));
        When(Signed("2025-08-11"));
        ThenRefused(Refusal.NotYourTask);
    }

    [Fact]
    public void Goes_back_to_the_officer_when_the_PPID_disagrees()
    {
        Given(DenialDrafted("2025-08-06"));
        When(SentBack("2025-08-07"));
        Assert.Equal(("3", "rina"), (OpenTask.Step, OpenTask.Officer));
        Assert.True(Clock(ClockKind.Answer).IsRunning);
    }

    [Fact]
    public void Never_signs_a_notice_that_lies_where_the_denial_should()
    {
        Given(DenialDrafted("2025-08-06"));
        Given(new OutcomeTaken(
            At("2025-08-06"), Officer("rina"), 99, "x", "x", "x", new StepForm.NoticeFilled(Whole), []));
        When(Signed("2025-08-07"));
        ThenRefused(Refusal.NoDraft);
    }

    private static Ppid.Domain.Offices.Substitution Plh(
        string officer, string by, string from, string until) =>
        new(officer, by, "Plh", Day(from), Day(until), "800/1/2025");

    private static Denial Without(string part) => part switch
    {
        "pasal-17" => Secret with { Article17 = null },
        "dasar-hukum" => Secret with { LegalBasis = " " },
        "uji-konsekuensi" => Secret with { ConsequenceTest = null },
        "konsekuensi" => Secret with { Consequence = "" },
        _ => Secret with { Reason = null },
    };
}
