using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Who may take which outcome, and of which task.</summary>
public sealed class Taking_an_outcome : CaseSpec
{
    public Taking_an_outcome() => Given(Filed("2025-08-04"));

    [Fact]
    public void Is_refused_for_a_task_that_is_done()
    {
        Given(FoundComplete("2025-08-05"));
        When(new CaseCommand.TakeOutcome(
            At("2025-08-05"), Officer("siti"), 2, "lengkap", new StepForm.Empty(), []));
        ThenRefused(Refusal.TaskNotOpen);
    }

    [Fact]
    public void Is_refused_to_another_officer()
    {
        When(new CaseCommand.TakeOutcome(
            At("2025-08-05"), Officer("andi"), 2, "lengkap", new StepForm.Empty(), []));
        ThenRefused(Refusal.NotYourTask);
    }

    [Fact]
    public void Is_refused_to_the_applicant_while_it_is_the_offices_turn()
    {
        When(new CaseCommand.TakeOutcome(At("2025-08-05"), Citizen, 2, "lengkap", new StepForm.Empty(), []));
        ThenRefused(Refusal.NotYourTask);
    }

    [Fact]
    public void Is_refused_to_an_administrator_who_reassigns_instead()
    {
        When(new CaseCommand.TakeOutcome(At("2025-08-05"), Admin, 2, "lengkap", new StepForm.Empty(), []));
        ThenRefused(Refusal.NotYourTask);
    }

    [Fact]
    public void Is_refused_when_the_step_has_no_such_outcome()
    {
        When(Took("2025-08-05", "tersedia", new StepForm.Empty()));
        ThenRefused(Refusal.UnknownOutcome);
    }

    [Fact]
    public void Is_refused_with_another_outcomes_form()
    {
        When(Took("2025-08-05", "lengkap", new StepForm.NoticeFilled(Whole)));
        ThenRefused(Refusal.WrongForm);
    }

    [Fact]
    public void Records_who_did_it_and_how_long_the_step_lay_open()
    {
        Given(FoundComplete("2025-08-05"));
        var passage = Facts.Trail[^1];
        Assert.Equal(("2", "lengkap", Officer("siti")), (passage.Step, passage.Outcome, passage.By));
        Assert.Equal((At("2025-08-04"), At("2025-08-05")), (passage.OpenedAt, passage.At));
    }
}
