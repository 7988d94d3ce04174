using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

public sealed class Whom_a_report_is_about : CaseSpec
{
    public Whom_a_report_is_about()
    {
        Under(Reports.Sop);
        Given(Reports.Filed(Reports.Sop, Applicant.Nobody, Citizen, "siti"));
    }

    [Fact]
    public void Gets_no_task() => Assert.Equal("andi", OpenTask.Officer);

    [Fact]
    public void Does_not_answer_at_the_desk_for_the_one_who_reported()
    {
        Given(Took("2025-08-04", "tanya", new StepForm.Empty()));

        When(Answer("siti"));
        ThenRefused(Refusal.NotYourTask);

        When(Answer("andi"));
        ThenHappens("outcome-taken", "task-opened");
    }

    private static CaseCommand.TakeOutcome Answer(string officer) =>
        new(At("2025-08-05"), Officer(officer), 3, "jawab", new StepForm.Empty(), []);
}
