using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>The printed time of a step, where it binds: reminded before, escalated after, each once.</summary>
public sealed class A_step_whose_limit_binds : CaseSpec
{
    [Fact]
    public void Ends_with_the_last_working_day()
    {
        Given(Limited(10));
        Assert.Equal((Day("2025-08-18"), At("2025-08-19 00:00")), (OpenTask.Counted!.Due, OpenTask.Norm!.Value));
    }

    [Theory]
    [InlineData(10, "2025-08-14 07:30", "two working days before the end of a long one")]
    [InlineData(3, "2025-08-06 07:30", "one working day before the end of a short one")]
    [InlineData(1, "2025-08-06 00:00", "never before, but over, where there is one day only")]
    public void Is_looked_at_first(int days, string when, string because)
    {
        Given(Limited(days));
        Assert.True(AlarmRules.Next(State, Calendar) == At(when), because);
    }

    [Fact]
    public void Reminds_the_holder_before_and_the_role_above_him_after()
    {
        Given(Limited(10));
        When(Deeds.Rung("2025-08-14 07:30"));
        Assert.Equal((TaskRung.Before, "siti"), Rung());
        When(Deeds.Rung("2025-08-19 00:00"));
        Assert.Equal((TaskRung.Over, "siti arif"), Rung());
    }

    [Fact]
    public void Reminds_each_rung_once_after_an_outage()
    {
        Given(Limited(10));
        When(Deeds.Rung("2025-12-01"));
        ThenHappens("task-reminded", "task-reminded");
        When(Deeds.Rung("2025-12-02"));
        ThenNothing();
        Assert.Null(AlarmRules.Next(State, Calendar));
    }

    [Fact]
    public void Falls_silent_with_the_step()
    {
        Given(Limited(10), Took("2025-08-05", "teruskan"));
        When(Deeds.Rung("2025-12-01"));
        ThenNothing();
    }

    [Fact]
    public void Moves_by_a_decree_and_rings_anew()
    {
        Given(Limited(10), Deeds.Rung("2025-08-14 07:30"));
        Under(WithoutMonday18August);
        When(Deeds.Decreed("2025-08-14"));
        Assert.Equal((Day("2025-08-18"), Day("2025-08-19")), (The<TaskLimitMoved>().OldDue, OpenTask.Counted!.Due));
        When(Deeds.Rung("2025-08-15 07:30"));
        Assert.Equal((TaskRung.Before, "siti"), Rung());
    }

    [Fact]
    public void Does_not_move_by_a_decree_about_another_day()
    {
        Given(Limited(3));
        Under(WithoutMonday18August);
        When(Deeds.Decreed("2025-08-05"));
        ThenNothing();
    }

    [Fact]
    public void Is_only_measured_where_the_SOP_names_nobody_to_escalate_to()
    {
        Given(Limited(10, binds: false));
        Assert.False(OpenTask.Binds);
        Assert.NotNull(OpenTask.Norm);
        When(Deeds.Rung("2025-12-01"));
        ThenNothing();
    }

    [Fact]
    public void Binds_to_the_minute_in_office_hours_where_minutes_are_printed()
    {
        Under(Sop([Filer, Lane("petugas-pelayanan")],
            Step("1", "pemohon", Way("ajukan", "2")),
            Step("2", "petugas-pelayanan", Way("teruskan", null)) with
            {
                Time = new("30 menit", 30, 30, "menit", true),
                Limit = new("atasan-ppid"),
            }));
        Given(Filed("2025-08-04 15:45"));
        When(Deeds.Rung("2025-08-05 07:44"));
        ThenNothing();
        When(Deeds.Rung("2025-08-05 07:45"));
        Assert.Equal((TaskRung.Over, "siti arif"), Rung());
    }

    private (TaskRung Rung, string Officers) Rung() =>
        (The<TaskReminded>().Rung, string.Join(' ', The<TaskReminded>().Officers));

    private CaseCommand.Submit Limited(int days, bool binds = true)
    {
        var limited = Step("2", "petugas-pelayanan", Way("teruskan", "3")).Within(days, "atasan-ppid");
        Under(Sop([Filer, Lane("petugas-pelayanan"), Lane("petugas-pengelolaan")],
            Step("1", "pemohon", Way("ajukan", "2")),
            binds ? limited : limited with { Limit = null },
            Step("3", "petugas-pengelolaan", Way("selesai", null))));
        return Filed("2025-08-04");
    }
}
