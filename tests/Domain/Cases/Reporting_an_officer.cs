using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Whom a report is about holds no task in it and is told nothing.</summary>
public sealed class Reporting_an_officer : CaseSpec
{
    private static readonly FieldSpec Accused = Optional("terlapor", FieldKind.Accused) with { Many = true };

    public Reporting_an_officer() => Under(Sop(
        [
            Filer, Lane("petugas-pelayanan", instead: "atasan-ppid"), Lane("ppid", instead: "atasan-ppid"),
            Lane("kepala-bidang", LaneKind.UnitHead, "atasan-ppid"),
        ],
        Step("1", "pemohon", Way("lapor", "2", Accused)),
        Step("2", "petugas-pelayanan", Way("ke-ppid", "3", Accused), Way("ke-bidang", "4", Accused),
            Way("tanya", "5")),
        Step("3", "ppid", Way("selesai", null)).Within(2, "ppid"),
        Step("4", "kepala-bidang", Way("jawab", "3", Accused)) with { Kind = StepKind.Each },
        Step("5", "pemohon", Way("jawab", "2"))));

    [Fact]
    public void Passes_him_over_from_the_filing_on()
    {
        Given(About("siti"));
        Assert.Equal("andi", OpenTask.Officer);
    }

    [Fact]
    public void Goes_to_the_substitute_role_when_everybody_in_the_role_is_accused()
    {
        Given(About("siti,andi"));
        Assert.Equal("arif", OpenTask.Officer);
    }

    [Fact]
    public void Passes_over_whoever_stands_in_for_the_accused_and_is_accused_himself()
    {
        Under(With(new Substitution("andi", "rina", "Plh", Day("2025-08-04"), null, "800/1/2025")));
        Given(About("siti,rina"));
        Assert.Equal("arif", OpenTask.Officer);
    }

    [Fact]
    public void Gives_nothing_to_whoever_stands_in_for_the_accused()
    {
        Under(With(new Substitution("dewi", "maria", "Plh", Day("2025-08-04"), null, "800/1/2025")));
        Given(About("dewi"), Took("2025-08-05", "ke-ppid", Nobody));
        Assert.Equal("arif", OpenTask.Officer);
    }

    [Fact]
    public void Is_refused_where_nobody_is_left()
    {
        When(About("siti,andi,arif"));
        ThenRefused(Refusal.NobodyInRole);
    }

    [Fact]
    public void Takes_a_task_away_from_whoever_is_named_while_he_holds_it()
    {
        Given(About(""), Took("2025-08-05", "ke-bidang", Nobody));
        When(TookBy("bambang", "2025-08-06", "jawab", Officers("maria")));
        ThenHappens("outcome-taken", "task-reassigned");
        Assert.Equal(("arif", 2), (OpenTask.Officer, OpenTask.Generation));
    }

    [Fact]
    public void Is_not_recorded_as_if_all_were_well_when_his_task_can_go_nowhere()
    {
        Given(About(""), Took("2025-08-05", "ke-bidang", Nobody));
        When(TookBy("bambang", "2025-08-06", "jawab", Officers("maria,arif")));
        ThenRefused(Refusal.NobodyInRole);
    }

    [Fact]
    public void Asks_the_substitute_in_place_of_an_accused_head_of_unit()
    {
        Given(About("maria"), Took("2025-08-05", "ke-bidang", Nobody));
        Assert.Equal(["bambang", "arif"], Facts.Tasks.Select(task => task.Officer));
    }

    [Fact]
    public void Never_gives_him_the_task_of_another()
    {
        Given(About("andi"));
        When(new CaseCommand.Reassign(At("2025-08-05"), Forms.Admin, OpenTask.Number, "andi", "Cuti"));
        ThenRefused(Refusal.AccusedInTask);
    }

    [Fact]
    public void Does_not_let_him_act_at_the_desk_for_the_reporter()
    {
        Given(About("siti"), Took("2025-08-05", "tanya"));
        When(AtDesk("siti"));
        ThenRefused(Refusal.NotYourTask);
        When(AtDesk("andi"));
        ThenHappens("outcome-taken", "task-opened");
    }

    [Fact]
    public void Escalates_past_him()
    {
        Given(About("dewi"), Took("2025-08-05", "ke-ppid", Nobody));
        When(Deeds.Rung("2025-09-01"));
        Assert.All(Happened.OfType<TaskReminded>(), rung => Assert.Equal(["arif"], rung.Officers));
        Assert.Equal([TaskRung.Before, TaskRung.Over], Happened.OfType<TaskReminded>().Select(rung => rung.Rung));
    }

    [Fact]
    public void Lets_him_write_to_nobody_in_the_case()
    {
        Given(About("siti"));
        When(new CaseCommand.Write(At("2025-08-05"), Forms.Officer("siti"), "Siapa Anda?", []));
        ThenRefused(Refusal.NotYourTask);
    }

    /// <summary>The one who asked is away; the accused acts for him.</summary>
    [Theory]
    [InlineData("siti", "arif", "the accused: who would get the next task instead")]
    [InlineData("maria", "maria", "somebody else")]
    public void Tells_him_of_no_message_while_nobody_holds_it(string substitute, string told, string because)
    {
        Given(About("siti"), Took("2025-08-05", "tanya"));
        Under(With(new Substitution("andi", substitute, "Plh", Day("2025-08-06"), null, "800/1/2025")));
        When(new CaseCommand.Write(At("2025-08-06"), Forms.Citizen, "Ada bukti baru.", []));
        Assert.True(told == string.Join(',', The<MessageWritten>().Told!), because);
    }

    [Fact]
    public void Keeps_who_was_named_before_when_others_are_named_later()
    {
        Given(About("siti"), Took("2025-08-05", "ke-ppid", Officers("maria")));
        Assert.Equal(["siti", "maria"], Facts.Barred);
    }

    private static FieldValue Nobody => Officers("");

    private static FieldValue Officers(string ids) => Value("terlapor", ids, FieldKind.Accused);

    private static CaseCommand.Submit About(string officers) =>
        Filed("2025-08-04", Officers(officers)) with { Applicant = Applicant.Nobody };

    private CaseCommand.TakeOutcome AtDesk(string officer) => new(
        At("2025-08-06"), Forms.Officer(officer), OpenTask.Number, "jawab", new StepForm.Empty(), []);
}
