using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;

namespace Ppid.Tests.Domain.Cases;

/// <summary>UU 14/2008 art. 22(7)e: what is blacked out is refused in part, and a
/// refusal is the PPID's.</summary>
public sealed class Giving_a_part : CaseSpec
{
    public Giving_a_part() => Given(
        Filed("2025-08-04"), FoundComplete("2025-08-05"), SentToUnit("2025-08-05"),
        MaterialDelivered("2025-08-06"));

    [Fact]
    public void Is_refused_without_the_PPIDs_signature()
    {
        When(Took("2025-08-07", "serahkan", new StepForm.NoticeFilled(Partial)));
        ThenRefused(Refusal.PartialNeedsSignature);
    }

    [Fact]
    public void Goes_to_the_PPID_as_a_draft_and_gives_nothing_yet()
    {
        When(Drafted("2025-08-07"));
        ThenHappens("outcome-taken", "task-opened");
        ThenIs<CaseFile.InProgress>();
        Assert.Equal(("5a", "dewi"), (OpenTask.Step, OpenTask.Officer));
        Assert.True(Clock(ClockKind.Answer).IsRunning);
    }

    [Fact]
    public void Is_given_with_its_documents_once_the_PPID_signs()
    {
        Given(Drafted("2025-08-07"));
        When(Signed("2025-08-08"));
        ThenHappens("outcome-taken", "notice-given", "clock-stopped", "clock-started", "task-opened");
        Assert.Equal(Officer("dewi"), The<NoticeGiven>().By);
        Assert.Equal(Partial, The<NoticeGiven>().Notice);
        Assert.Contains(Document("hitam", DocumentKind.Released), Facts.Documents);
    }

    [Fact]
    public void Goes_back_when_the_PPID_disagrees()
    {
        Given(Drafted("2025-08-07"));
        When(SentBack("2025-08-08"));
        Assert.Equal(("5", "rina"), (OpenTask.Step, OpenTask.Officer));
        ThenIs<CaseFile.InProgress>();
    }

    private static Deed Drafted(string when) => Took(
        when, "serahkan-sebagian", new StepForm.NoticeFilled(Partial),
        Document("hitam", DocumentKind.Attachment));
}
