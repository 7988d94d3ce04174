using Ppid.Domain.Cases;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>An administrator cancels a wrong registration; its number stays recorded as void.</summary>
public sealed class Cancelling : CaseSpec
{
    public Cancelling() => Given(Filed("2025-08-04"));

    [Fact]
    public void Stops_the_clock_and_closes_the_case()
    {
        When(Cancelled("2025-08-05"));
        ThenHappens("case-cancelled", "clock-stopped", "case-closed");
        Assert.Equal(Closing.Cancelled, ThenIs<CaseFile.Closed>().How);
        Assert.Empty(Facts.Tasks);
        Assert.Null(AlarmRules.Next(State, Calendar));
    }

    [Fact]
    public void Is_refused_without_a_reason()
    {
        When(Cancelled("2025-08-05", ""));
        ThenRefused(Refusal.ReasonMissing);
    }

    [Fact]
    public void Is_refused_to_an_officer()
    {
        When(Cancelled("2025-08-05") with { By = Officer("siti") });
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void Never_undoes_a_refusal_and_with_it_the_right_to_object()
    {
        Given(FoundComplete("2025-08-05"), DenialDrafted("2025-08-06"), Signed("2025-08-07"));
        When(Cancelled("2025-08-08"));
        ThenRefused(Refusal.AlreadyAnswered);
    }

    [Fact]
    public void Does_not_wipe_out_a_breach()
    {
        Given(Rung("2025-08-19 00:00"));
        When(Cancelled("2025-08-20"));
        Assert.True(The<ClockStopped>().Late);
        Assert.NotEmpty(Objections.Open(Facts, Calendar));
    }

    [Fact]
    public void Happens_once()
    {
        Given(Cancelled("2025-08-05"));
        When(Cancelled("2025-08-06"));
        ThenRefused(Refusal.CaseClosed);
    }
}
