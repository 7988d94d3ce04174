using Ppid.Domain.Cases;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>An outcome that the clockwork takes at the end of a day.</summary>
public sealed class Leaving_a_step_by_itself : CaseSpec
{
    [Fact]
    public void Happens_at_the_end_of_the_named_day_and_not_before()
    {
        Given(Visit("2025-08-08"));
        When(Deeds.Rung("2025-08-08 23:59"));
        ThenNothing();
        When(Deeds.Rung("2025-08-09 00:00"));
        ThenHappens("outcome-taken", "case-closed");
        Assert.Equal(ActorKind.System, Facts.Trail[^1].By.Kind);
    }

    [Fact]
    public void Is_awaited()
    {
        Given(Visit("2025-08-08"));
        Assert.Equal(At("2025-08-09 00:00"), AlarmRules.Next(State, Calendar));
    }

    [Fact]
    public void Counts_calendar_days_after_the_named_day()
    {
        Under(Waiting(new("tidak-datang", "kunjungan", 3)));
        Given(Filed("2025-08-04", Value("kunjungan", "2025-08-08", FieldKind.Date)));
        Assert.Equal(At("2025-08-12 00:00"), OpenTask.Automatic!.Value);
    }

    [Fact]
    public void Counts_from_the_day_the_step_began_where_the_SOP_says_so()
    {
        Under(Waiting(new("tidak-datang", Automatic.Entry, 14)));
        Given(Filed("2025-08-04"));
        Assert.Equal(At("2025-08-19 00:00"), OpenTask.Automatic!.Value);
    }

    [Fact]
    public void Counts_from_the_earliest_day_in_a_table()
    {
        Under(Waiting(new("tidak-datang", "berakhir", 0)));
        Given(Filed("2025-08-04", new FieldValue("daftar", "daftar", FieldKind.Table, "", null, false,
            ["isi", "berakhir"], [["a", "2025-08-20"], ["b", "2025-08-11"], ["c", ""]])));
        Assert.Equal(At("2025-08-12 00:00"), OpenTask.Automatic!.Value);
    }

    [Fact]
    public void Happens_once_after_an_outage_of_months()
    {
        Given(Visit("2025-08-08"), Deeds.Rung("2026-01-05"));
        Assert.Single(Facts.Trail, passage => passage.Outcome == "tidak-datang");
        When(Deeds.Rung("2026-01-06"));
        ThenNothing();
    }

    [Fact]
    public void Goes_through_several_such_steps_in_one_ringing()
    {
        Under(Sop([Filer, Clockwork],
            Step("1", "pemohon", Way("ajukan", "2")),
            Step("2", "sistem", Way("lanjut", "3")) with { Automatic = new("lanjut", Automatic.Entry, 1) },
            Step("3", "sistem", Way("tutup", null)) with { Automatic = new("tutup", Automatic.Entry, 1) }));
        Given(Filed("2025-08-04"), Deeds.Rung("2025-08-20"), Deeds.Rung("2025-08-22"));
        ThenIs<CaseFile.Closed>();
    }

    [Fact]
    public void Never_goes_round_for_ever_between_steps_whose_day_has_passed()
    {
        Under(Sop([Filer, Clockwork],
            Step("1", "pemohon", Way("ajukan", "2", Optional("hari", FieldKind.Date))),
            Step("2", "sistem", Way("lanjut", "3")) with { Automatic = new("lanjut", "hari", 0) },
            Step("3", "sistem", Way("kembali", "2"), Way("tutup", null)) with { Automatic = new("kembali", "hari", 0) }));
        Given(Filed("2025-08-04", Value("hari", "2025-08-01", FieldKind.Date)));
        When(Deeds.Rung("2025-08-05 00:00"));
        ThenHappens("outcome-taken", "task-opened");
        Assert.Equal(At("2025-08-06 00:00"), OpenTask.Automatic!.Value);
    }

    [Fact]
    public void Does_not_happen_once_somebody_took_an_outcome()
    {
        Given(Visit("2025-08-08"), Took("2025-08-08", "datang"));
        When(Deeds.Rung("2025-09-01"));
        ThenNothing();
    }

    [Fact]
    public void Is_not_waited_for_where_the_day_is_not_known_and_somebody_else_can_go_on()
    {
        Under(Waiting(new("tidak-datang", "kunjungan", 0)));
        Given(Filed("2025-08-04"));
        Assert.Null(OpenTask.Automatic);
    }

    [Fact]
    public void Ends_a_step_that_only_the_clock_can_leave_even_where_its_day_is_not_known()
    {
        Under(Sop([Filer, Clockwork],
            Step("1", "pemohon", Way("ajukan", "2", Optional("berakhir", FieldKind.Date))),
            Step("2", "sistem", Way("tutup", null)) with { Automatic = new("tutup", "berakhir", 0) }));
        Given(Filed("2025-08-04"));
        When(Deeds.Rung("2025-08-05 00:00"));
        ThenHappens("outcome-taken", "case-closed");
    }

    [Fact]
    public void Leaves_the_task_as_it_is_where_nobody_could_take_the_next()
    {
        Under(Sop([Filer, Clockwork, Lane("arsiparis")],
            Step("1", "pemohon", Way("ajukan", "2")),
            Step("2", "sistem", Way("lanjut", "3")) with { Automatic = new("lanjut", Automatic.Entry, 1) },
            Step("3", "arsiparis", Way("selesai", null))));
        Given(Filed("2025-08-04"));
        When(Deeds.Rung("2025-09-01"));
        ThenNothing();
        Assert.Equal("2", OpenTask.Step);
    }

    private static Sop Waiting(Automatic automatic) => Sop([Filer, Lane("petugas-pelayanan")],
        Step("1", "pemohon", Way("ajukan", "2", Optional("kunjungan", FieldKind.Date),
            Optional("daftar", FieldKind.Table) with
            {
                Columns = [Optional("isi"), Optional("berakhir", FieldKind.Date)],
            })),
        Step("2", "petugas-pelayanan", Way("datang", null), Way("tidak-datang", null)) with { Automatic = automatic });

    private CaseCommand.Submit Visit(string day)
    {
        Under(Waiting(new("tidak-datang", "kunjungan", 0)));
        return Filed("2025-08-04", Value("kunjungan", day, FieldKind.Date));
    }
}
