using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>An administrator gives a task to another officer.</summary>
public sealed class Reassigning : CaseSpec
{
    public Reassigning() => Given(Filed("2025-08-04"));

    [Fact]
    public void Moves_the_task_and_kills_the_old_link()
    {
        When(To("andi"));
        Then(new TaskReassigned(
            At("2025-08-05").ToUniversalTime(), Admin, 2, "siti", "andi", "andi contoh", "Cuti"));
        Assert.Equal(("andi", 2), (OpenTask.Officer, OpenTask.Generation));
    }

    [Fact]
    public void Lets_only_the_new_officer_act()
    {
        Given(To("andi"));
        When(new CaseCommand.TakeOutcome(
            At("2025-08-06"), Officer("siti"), 2, "lengkap", new StepForm.Empty(), []));
        ThenRefused(Refusal.NotYourTask);
        When(FoundComplete("2025-08-06"));
        ThenHappens("outcome-taken", "task-opened");
    }

    [Fact]
    public void Is_refused_to_somebody_the_office_does_not_know()
    {
        When(To("hantu"));
        ThenRefused(Refusal.UnknownOfficer);
    }

    [Fact]
    public void Is_refused_to_the_same_officer()
    {
        When(To("siti"));
        ThenRefused(Refusal.SameOfficer);
    }

    [Fact]
    public void Is_refused_without_a_reason()
    {
        When(To("andi") with { Reason = "" });
        ThenRefused(Refusal.ReasonMissing);
    }

    [Fact]
    public void Is_refused_for_a_task_that_is_not_open()
    {
        When(To("andi") with { Task = 7 });
        ThenRefused(Refusal.TaskNotOpen);
    }

    [Fact]
    public void Is_refused_for_the_applicants_own_turn()
    {
        Given(ReturnedToApplicant("2025-08-05"));
        When(To("andi") with { Task = 3 });
        ThenRefused(Refusal.TaskNotOpen);
    }

    [Fact]
    public void Is_refused_to_an_officer()
    {
        When(To("andi") with { By = Officer("siti") });
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void Never_gives_the_PPIDs_signature_to_another_officer()
    {
        Given(FoundComplete("2025-08-05"), DenialDrafted("2025-08-06"));
        When(To("siti") with { Task = OpenTask.Number });
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void Gives_the_PPIDs_signature_to_his_Plh()
    {
        Given(FoundComplete("2025-08-04"), DenialDrafted("2025-08-04"));
        Under(With(new Ppid.Domain.Offices.Substitution(
            "dewi", "maria", "Plh", Day("2025-08-05"), Day("2025-08-05"), "800/1/2025")));
        When(To("maria") with { Task = OpenTask.Number });
        ThenHappens("task-reassigned");
    }

    private static CaseCommand.Reassign To(string officer) =>
        new(At("2025-08-05"), Admin, 2, officer, "Cuti");
}
