using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Xunit;
using static Ppid.Tests.Domain.Cases.Deeds;
using static Ppid.Tests.Domain.Cases.Forms;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>What an administrator does to what waits for a case: recorded, and of no consequence for the case.</summary>
public sealed class Tending_a_flow : CaseSpec
{
    public Tending_a_flow() => Given(Filed("2025-08-04"));

    private static CaseCommand.TendFlow Tend(FlowDeed deed, string reason = "Pemindahan gudang data") =>
        new(At("2025-08-05"), Admin, deed, reason);

    [Fact]
    public void Is_recorded_with_its_reason_and_the_last_deed_stands()
    {
        Assert.Null(Facts.Flow);
        When(Tend(FlowDeed.Hold));
        Then(new CaseEvent.FlowTended(
            At("2025-08-05").ToUniversalTime(), Admin, FlowDeed.Hold, "Pemindahan gudang data"));
        Assert.Equal(FlowDeed.Hold, Facts.Flow);
        When(Tend(FlowDeed.Resume));
        Assert.Equal(FlowDeed.Resume, Facts.Flow);
    }

    /// <summary>A letter may still be owed after the end.</summary>
    [Fact]
    public void Is_possible_when_the_case_is_closed()
    {
        Given(Cancelled("2025-08-05"));
        When(Tend(FlowDeed.Renew));
        ThenHappens("flow-tended");
        Assert.IsType<CaseFile.Closed>(State);
    }

    [Fact]
    public void Needs_a_reason()
    {
        When(Tend(FlowDeed.End, " "));
        ThenRefused(Refusal.ReasonMissing);
    }

    [Fact]
    public void Is_not_for_officers()
    {
        When(Tend(FlowDeed.End) with { By = Officer("siti") });
        ThenRefused(Refusal.NotAllowed);
    }

    [Fact]
    public void Is_recorded_of_an_offices_own_flows_as_well()
    {
        var held = OfficeDecider.Decide(Of("jadwal-x", FlowDeed.Hold), OfficeRecord.Start, TestOffice.Roster);
        var ended = OfficeDecider.Decide(Of("kantor-x", FlowDeed.End), OfficeRecord.Start, TestOffice.Roster);
        var record = new[] { held, ended }.Cast<OfficeDecision.Accepted>()
            .Aggregate(OfficeRecord.Start, (state, decision) => OfficeDecider.Evolve(state, decision.Happened));

        Assert.Equal(
            (FlowDeed.Hold, FlowDeed.End, null), (record.Flow("jadwal-x"), record.Flow("kantor-x"), record.Flow("y")));
        Assert.Equal(
            new OfficeDecision.Refused(Refusal.ReasonMissing),
            OfficeDecider.Decide(Of("jadwal-x", FlowDeed.Hold) with { Reason = "" }, record, TestOffice.Roster));
    }

    private static OfficeCommand.TendFlow Of(string flow, FlowDeed deed) =>
        new(At("2025-08-05"), Admin, flow, deed, "Pemindahan gudang data");
}
