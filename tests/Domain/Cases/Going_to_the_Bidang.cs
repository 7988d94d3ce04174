using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Xunit;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>SOP K-07 steps 3b, 4 and 5.</summary>
public sealed class Going_to_the_Bidang : CaseSpec
{
    public Going_to_the_Bidang() => Given(Filed("2025-08-04"), FoundComplete("2025-08-05"));

    [Fact]
    public void Opens_a_task_for_the_head_of_the_chosen_unit()
    {
        When(SentToUnit("2025-08-06"));
        ThenHappens("outcome-taken", "task-opened");
        Assert.Equal(("4", "kepala-bidang", "maria"), (OpenTask.Step, OpenTask.Role, OpenTask.Officer));
        Assert.Equal("bidang-perdagangan", Facts.Unit);
    }

    [Fact]
    public void Opens_it_for_his_substitute_while_he_is_away()
    {
        Under(With(new Ppid.Domain.Offices.Substitution(
            "maria", "bambang", "Plh", Day("2025-08-06"), Day("2025-08-08"), "800/1/2025")));
        When(SentToUnit("2025-08-06"));
        Assert.Equal("bambang", OpenTask.Officer);
    }

    [Fact]
    public void Is_refused_for_a_unit_the_office_does_not_have()
    {
        When(Took("2025-08-06", "ke-bidang", new StepForm.UnitChosen("bidang-pertanian", null)));
        ThenRefused(Refusal.UnknownUnit);
    }

    [Fact]
    public void Leaves_the_clock_running()
    {
        Given(SentToUnit("2025-08-06"));
        Assert.True(Clock(ClockKind.Answer).IsRunning);
    }

    [Fact]
    public void Brings_the_material_to_the_information_officer()
    {
        Given(SentToUnit("2025-08-06"));
        When(MaterialDelivered("2025-08-08"));
        Assert.Equal(("5", "rina"), (OpenTask.Step, OpenTask.Officer));
        Assert.Equal(DocumentKind.Material, Assert.Single(Facts.Documents).Kind);
    }

    [Fact]
    public void Wants_a_note_with_the_material()
    {
        Given(SentToUnit("2025-08-06"));
        When(Took("2025-08-08", "bahan-siap", new StepForm.MaterialReady("")));
        ThenRefused(Refusal.ReasonMissing);
    }

    [Fact]
    public void Comes_back_when_it_went_to_the_wrong_unit()
    {
        Given(SentToUnit("2025-08-06"));
        When(SentBack("2025-08-07"));
        Assert.Equal("3", OpenTask.Step);
    }

    [Fact]
    public void Goes_back_to_the_unit_for_correction()
    {
        Given(SentToUnit("2025-08-06"), MaterialDelivered("2025-08-08"));
        When(Took("2025-08-11", "perbaiki", new StepForm.Reasoned("Tahunnya keliru")));
        Assert.Equal(("4", "maria"), (OpenTask.Step, OpenTask.Officer));
    }
}
