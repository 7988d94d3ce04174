using Ppid.Domain;
using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

public sealed class A_step_that_is_left_by_itself : CaseSpec
{
    private static readonly CaseCommand.RingAlarms TwoDaysLater = new(At("2025-08-06"));

    public A_step_that_is_left_by_itself()
    {
        Under(Reports.Sop);
        Given(Reports.Filed(Reports.Sop, Applicant.Nobody, Citizen), Took("2025-08-04", "tanya", new StepForm.Empty()));
    }

    [Fact]
    public void Goes_on_once_its_day_has_passed()
    {
        When(TwoDaysLater);
        ThenHappens("outcome-taken", "task-opened");
        Assert.Equal("2", OpenTask.Step);
    }

    [Fact]
    public void Waits_while_nobody_can_take_the_next_task()
    {
        Under(TestOffice.Roster with
        {
            Officers = TestOffice.Roster.Officers.Where(each => !each.Roles.Contains("petugas-pelayanan")).ToListOf(),
        });

        When(TwoDaysLater);
        ThenNothing();
        Assert.Equal("3", OpenTask.Step);

        Under(TestOffice.Roster);
        When(TwoDaysLater);
        Assert.Equal("2", OpenTask.Step);
    }

    [Fact]
    public void Does_not_move_to_a_revision_in_which_nobody_leaves_it()
    {
        var step = Reports.Sop.Steps[2] with { Automatic = null };
        var next = Reports.Sop with { Hash = "baru", Revision = 2, Steps = [.. Reports.Sop.Steps.Take(2), step] };

        When(new CaseCommand.Migrate(At("2025-08-05"), Admin, next, "SK nomor 2"));

        ThenRefused(Refusal.StepGone(["3"]));
    }
}
