using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Several who must each answer before the case goes on.</summary>
public sealed class Asking_several : CaseSpec
{
    private static readonly Sop Survey = Asking(Lane("kepala-bidang", LaneKind.UnitHead));

    public Asking_several() => Under(Survey);

    [Fact]
    public void Gives_one_task_to_each_unit_that_was_asked()
    {
        Given(Filed("2025-08-04", Units("bidang-perdagangan")));
        Assert.Equal(("maria", "bidang-perdagangan"), (OpenTask.Officer, OpenTask.Unit));
    }

    [Fact]
    public void Asks_every_unit_when_none_was_named()
    {
        Given(Filed("2025-08-04"));
        Assert.Equal(["bambang", "maria"], Facts.Tasks.Select(task => task.Officer));
    }

    [Fact]
    public void Asks_every_holder_of_a_role_once_whoever_stands_in()
    {
        Under(With(new Substitution("siti", "andi", "Plh", Day("2025-08-04"), null, "800/1/2025")));
        Under(Asking(Lane("petugas-pelayanan")));
        Given(Filed("2025-08-04"));
        Assert.Equal("andi", OpenTask.Officer);
    }

    [Fact]
    public void Goes_on_with_the_last_answer_only()
    {
        Given(Filed("2025-08-04"));
        When(TookBy("maria", "2025-08-05", "jawab", Value("isi", "Ada")));
        ThenHappens("outcome-taken");
        When(TookBy("bambang", "2025-08-06", "jawab", Value("isi", "Nihil")));
        ThenHappens("outcome-taken", "task-opened");
        Assert.Equal(("3", "rina"), (OpenTask.Step, OpenTask.Officer));
    }

    [Fact]
    public void Keeps_every_answer_in_the_trail()
    {
        Given(Filed("2025-08-04"), TookBy("maria", "2025-08-05", "jawab", Value("isi", "Ada")),
            TookBy("bambang", "2025-08-06", "jawab", Value("isi", "Nihil")));
        Assert.Equal(["Ada", "Nihil"], Facts.Trail.Select(passage => passage.Form).OfType<StepForm.FieldsFilled>()
            .Select(form => form.Values.Named("isi")!.Value));
    }

    [Fact]
    public void Does_not_let_one_answer_for_another()
    {
        Given(Filed("2025-08-04"));
        var theirs = Facts.Tasks.Single(task => task.Officer == "bambang").Number;
        When(new CaseCommand.TakeOutcome(At("2025-08-05"), Forms.Officer("maria"), theirs, "jawab",
            new StepForm.FieldsFilled([Value("isi", "Ada")]), []));
        ThenRefused(Refusal.NotYourTask);
    }

    [Fact]
    public void Waits_for_whoever_got_a_task_in_place_of_another()
    {
        Given(Filed("2025-08-04"), TookBy("maria", "2025-08-05", "jawab", Value("isi", "Ada")));
        Given(new CaseCommand.Reassign(At("2025-08-05"), Forms.Admin, OpenTask.Number, "dewi", "Cuti"));
        When(TookBy("dewi", "2025-08-06", "jawab", Value("isi", "Nihil")));
        ThenHappens("outcome-taken", "task-opened");
    }

    [Fact]
    public void Asks_again_only_the_units_that_the_return_names()
    {
        Given(Filed("2025-08-04"), TookBy("maria", "2025-08-05", "jawab", Value("isi", "Ada")),
            TookBy("bambang", "2025-08-06", "jawab", Value("isi", "Nihil")),
            Took("2025-08-07", "ulang", Units("bidang-perindustrian")));
        Assert.Equal("bambang", OpenTask.Officer);
    }

    [Fact]
    public void Asks_all_again_when_the_return_names_none()
    {
        Given(Filed("2025-08-04", Units("bidang-perdagangan")),
            TookBy("maria", "2025-08-05", "jawab", Value("isi", "Ada")), TookBecause("2025-08-07", "semua"));
        Assert.Equal(2, Facts.Tasks.Count);
    }

    [Fact]
    public void Is_refused_when_one_of_the_asked_has_nobody_to_answer()
    {
        Under(TestOffice.Roster with { Officers = [.. TestOffice.Roster.Officers.Where(officer => officer.Id != "maria")] });
        When(Filed("2025-08-04", Units("bidang-perdagangan,bidang-perindustrian")));
        ThenRefused(Refusal.NobodyInRole);
    }

    private static FieldValue Units(string ids) => Value("unit", ids, FieldKind.Unit);

    private static Sop Asking(Lane asked)
    {
        var units = Optional("unit", FieldKind.Unit) with { Many = true };
        return Sop(
            [Filer, asked, Lane("petugas-pengelolaan")],
            Step("1", "pemohon", Way("ajukan", "2", units)),
            Step("2", asked.Role, Way("jawab", "3", Field("isi"))) with { Kind = StepKind.Each },
            Step("3", "petugas-pengelolaan",
                Way("selesai", null), Way("ulang", "2", units), WithReason("semua", "2")));
    }
}
