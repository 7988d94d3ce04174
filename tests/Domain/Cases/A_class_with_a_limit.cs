using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;
using Xunit;
using static Ppid.Domain.Cases.CaseEvent;
using static Ppid.Tests.Domain.Cases.MadeUp;
using static Ppid.Tests.Domain.TestOffice;

namespace Ppid.Tests.Domain.Cases;

/// <summary>Choosing the class of a complaint starts the clock of the law, counted from receipt.</summary>
public sealed class A_class_with_a_limit : CaseSpec
{
    private static readonly FieldSpec Class = Field("golongan", FieldKind.Choice) with
    {
        Options = [new("biasa", "Biasa", 10), new("berat", "Berat", 20), new("lain", "Lain")],
        LimitBasis = "Perpres 76/2013",
    };

    public A_class_with_a_limit()
    {
        Under(Sop([Filer, Lane("petugas-pelayanan")],
            Step("1", "pemohon", Way("ajukan", "2")),
            Step("2", "petugas-pelayanan", Way("golongkan", "3", Class)),
            Step("3", "petugas-pelayanan", Way("ubah", "3", Class), Way("jawab", "4").Doing(CaseAction.StopClock),
                Way("selesai", null), Way("tolak", null).Doing(CaseAction.Reject)),
            Step("4", "petugas-pelayanan", Way("selesai", null))));
        Given(Filed("2025-08-04"));
    }

    [Fact]
    public void Starts_the_clock_from_the_day_of_receipt()
    {
        Given(Chosen("2025-08-08", "golongkan", "biasa"));
        Assert.Equal((Day("2025-08-04"), Day("2025-08-18"), "Perpres 76/2013"),
            (Handling.Deadline.Start, Handling.Deadline.Due, Handling.Deadline.LegalBasis));
    }

    [Fact]
    public void Starts_none_where_the_class_has_no_limit()
    {
        When(Chosen("2025-08-08", "golongkan", "lain"));
        ThenHappens("outcome-taken", "task-opened");
    }

    [Fact]
    public void Is_replaced_by_another_class()
    {
        Given(Chosen("2025-08-05", "golongkan", "biasa"), Chosen("2025-08-06", "ubah", "berat"));
        Assert.Equal(20, Handling.Deadline.WorkingDays);
        Assert.Single(Facts.Clocks);
    }

    [Fact]
    public void Stops_with_the_answer_before_the_case_ends()
    {
        Given(Chosen("2025-08-05", "golongkan", "biasa"), Took("2025-08-07", "jawab"));
        Assert.Equal(Day("2025-08-07"), Handling.StoppedOn);
        When(Deeds.Rung("2025-12-01"));
        ThenNothing();
        When(Took("2025-12-02", "selesai"));
        ThenHappens("outcome-taken", "case-closed");
    }

    [Theory]
    [InlineData("selesai", "2025-08-18", Closing.Completed, false)]
    [InlineData("selesai", "2025-08-20", Closing.Completed, true)]
    [InlineData("tolak", "2025-08-06", Closing.Rejected, false)]
    public void Stops_with_the_case(string outcome, string day, Closing how, bool late)
    {
        Given(Chosen("2025-08-05", "golongkan", "biasa"));
        When(Took(day, outcome));
        Assert.Equal((late, how), (The<ClockStopped>().Late, The<Closed>().How));
    }

    [Fact]
    public void Reminds_the_holder_and_after_the_last_day_the_superior_too()
    {
        Given(Chosen("2025-08-05", "golongkan", "biasa"));
        When(Deeds.Rung("2025-09-01"));
        Assert.Equal(["siti", "siti", "siti+arif"],
            Happened.OfType<ReminderRung>().Select(rung => string.Join('+', rung.Officers)));
        Assert.Equal(ClockKind.Handling, The<DeadlineLapsed>().Clock);
        Assert.True(Handling.Lapsed);
    }

    [Fact]
    public void Counts_from_the_receipt_even_where_that_was_before_the_filing()
    {
        Anew(Rules.Sop);
        Given(Filed("2025-08-04") with { ReceivedAt = At("2025-07-28") },
            Chosen("2025-08-05", "golongkan", "biasa"));
        Assert.Equal((Day("2025-07-28"), Day("2025-07-28")), (Facts.ReceivedOn, Handling.Deadline.Start));
    }

    [Fact]
    public void Stops_when_the_applicant_takes_the_case_back()
    {
        Given(Chosen("2025-08-05", "golongkan", "biasa"));
        When(Deeds.Withdrawn("2025-08-06"));
        ThenHappens("case-withdrawn", "clock-stopped", "case-closed");
    }

    private Clock Handling => Clock(ClockKind.Handling);

    private static Deed Chosen(string day, string outcome, string which) =>
        Took(day, outcome, Value("golongan", which, FieldKind.Choice));
}
