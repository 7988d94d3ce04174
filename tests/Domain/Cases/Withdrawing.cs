using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;

namespace Ppid.Tests.Domain.Cases;

/// <summary>The applicant takes his application back.</summary>
public sealed class Withdrawing : CaseSpec
{
    public Withdrawing() => Given(Filed("2025-08-04"));

    [Fact]
    public void Stops_the_clock_and_closes_the_case()
    {
        When(Withdrawn("2025-08-05"));
        ThenHappens("case-withdrawn", "clock-stopped", "case-closed");
        Assert.Equal(Closing.Withdrawn, ThenIs<CaseFile.Closed>().How);
        Assert.False(The<ClockStopped>().Late);
    }

    [Fact]
    public void Needs_no_reason()
    {
        When(Withdrawn("2025-08-05") with { Reason = "" });
        ThenIs<CaseFile.Closed>();
    }

    [Fact]
    public void Is_possible_while_the_file_is_with_him()
    {
        Given(ReturnedToApplicant("2025-08-06"));
        When(Withdrawn("2025-12-01"));
        ThenIs<CaseFile.Closed>();
        Assert.False(The<ClockStopped>().Late, "the clock stood still");
    }

    [Fact]
    public void Is_refused_to_the_office()
    {
        When(Withdrawn("2025-08-05") with { By = Admin });
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void Is_refused_after_the_answer()
    {
        Given(FoundComplete("2025-08-05"), Answered("2025-08-06"));
        When(Withdrawn("2025-08-07"));
        ThenRefused(Refusal.AlreadyAnswered);
    }
}
