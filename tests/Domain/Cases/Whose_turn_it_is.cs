using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Who gets the next task: by role, by unit, by name, or as the one whom the case concerns.</summary>
public sealed class Whose_turn_it_is : CaseSpec
{
    private static readonly FieldSpec[] Start =
    [
        Optional("unit", FieldKind.Unit), Optional("pejabat", FieldKind.Officer),
        Optional("pegawai", FieldKind.Employee),
    ];

    [Fact]
    public void Is_the_first_holder_of_the_role()
    {
        To(Lane("petugas-pelayanan"));
        Assert.Equal("siti", OpenTask.Officer);
    }

    [Fact]
    public void Is_whoever_was_named_in_the_form_of_the_filing()
    {
        To(Lane("petugas-pelayanan"), Value("pejabat", "andi", FieldKind.Officer));
        Assert.Equal("andi", OpenTask.Officer);
    }

    [Fact]
    public void Is_not_somebody_named_who_does_not_hold_the_role()
    {
        To(Lane("petugas-pelayanan"), Value("pejabat", "dewi", FieldKind.Officer));
        Assert.Equal("siti", OpenTask.Officer);
    }

    [Fact]
    public void Is_whoever_stands_in_for_somebody_named()
    {
        Under(With(new Substitution("andi", "rina", "Plh", Day("2025-08-04"), null, "800/1/2025")));
        To(Lane("petugas-pelayanan"), Value("pejabat", "andi", FieldKind.Officer));
        Assert.Equal("rina", OpenTask.Officer);
    }

    [Theory]
    [InlineData("bidang-perdagangan", "maria")]
    [InlineData("bidang-perindustrian", "bambang")]
    public void Is_the_head_of_the_unit_that_was_chosen(string unit, string head)
    {
        To(Lane("kepala-bidang", LaneKind.UnitHead), Value("unit", unit, FieldKind.Unit));
        Assert.Equal(head, OpenTask.Officer);
    }

    [Fact]
    public void Is_an_officer_of_the_unit_that_was_chosen()
    {
        To(Lane("kepala-bidang", LaneKind.UnitOfficer), Value("unit", "bidang-perdagangan", FieldKind.Unit));
        Assert.Equal("maria", OpenTask.Officer);
    }

    [Fact]
    public void Is_the_employee_whom_the_case_concerns_whatever_his_roles()
    {
        To(Lane("pns", LaneKind.Employee), Value("pegawai", "rina", FieldKind.Employee));
        Assert.Equal(("rina", "rina"), (OpenTask.Officer, Facts.Subject));
    }

    [Fact]
    public void Is_the_employee_who_filed_for_himself()
    {
        Under(Leading(Lane("pns", LaneKind.Employee)));
        Given(FiledBy("2025-08-04", "andi"));
        Assert.Equal("andi", OpenTask.Officer);
    }

    [Fact]
    public void Is_the_applicants_without_any_officer()
    {
        To(Filer);
        Assert.Null(OpenTask.Officer);
        ThenIs<CaseFile.Returned>();
    }

    [Fact]
    public void Is_refused_where_nobody_holds_the_role()
    {
        Under(Leading(Lane("arsiparis")));
        When(Filed("2025-08-04"));
        ThenRefused(Refusal.NobodyInRole);
    }

    [Fact]
    public void Is_of_somebody_named_for_the_next_task_only()
    {
        Under(Sop([Filer, Lane("petugas-pelayanan")],
            Step("1", "pemohon", Way("ajukan", "2", Start)),
            Step("2", "petugas-pelayanan", Way("teruskan", "3")),
            Step("3", "petugas-pelayanan", Way("selesai", null))));
        Given(Filed("2025-08-04", Value("pejabat", "andi", FieldKind.Officer)), Took("2025-08-04", "teruskan"));
        Assert.Equal("siti", OpenTask.Officer);
    }

    [Fact]
    public void Is_taken_at_the_desk_for_the_applicant_by_the_role_the_SOP_names()
    {
        Under(Leading(Filer) with { Counter = "petugas-pengelolaan" });
        Given(Filed("2025-08-04"));
        When(AtDesk("siti"));
        ThenRefused(Refusal.NotYourTask);
        When(AtDesk("rina"));
        ThenHappens("outcome-taken", "case-closed");
    }

    [Fact]
    public void Is_the_first_step_itself_when_the_calendar_starts_the_case()
    {
        Under(Sop([Lane("petugas-pelayanan")],
            Step("1", "petugas-pelayanan", Way("selesai", null, Field("laporan")))));
        When(Filed("2025-08-04", Value("periode", "2025-08")) with
        {
            By = Actor.Clockwork,
            Applicant = Applicant.Of("dp2kukm"),
            AtFirstStep = true,
        });
        ThenHappens("case-submitted", "task-opened");
        Assert.Equal(("1", "siti", "2025-08"), (OpenTask.Step, OpenTask.Officer, Facts.Values.Named("periode")?.Value));
    }

    private static Sop Leading(Lane to) => Sop(
        new[] { Filer, to }.DistinctBy(lane => lane.Role).ToListOf(),
        Step("1", "pemohon", Way("ajukan", "2", Start)),
        Step("2", to.Role, Way("selesai", null)));

    private static CaseCommand.TakeOutcome AtDesk(string officer) =>
        new(At("2025-08-05"), Forms.Officer(officer), 2, "selesai", new StepForm.Empty(), []);

    private void To(Lane lane, params FieldValue[] values)
    {
        Under(Leading(lane));
        Given(Filed("2025-08-04", values));
    }
}
