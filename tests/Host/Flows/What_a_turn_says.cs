using Ppid.App.Desk;
using Ppid.App.Flows;
using Xunit;

namespace Ppid.Tests.Host.Flows;

public sealed class What_a_turn_says
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 1, 0, 0, TimeSpan.Zero);

    private static readonly CaseSummary Row = new(
        "a", "dp2kukm", "permohonan-informasi", "K-07", "1/PPID/2026", "berjalan", "4", ["siti"], "Anggaran", "Budi", Now,
        new(2026, 3, 16), false, false, null, "");

    [Fact]
    public void Effects_that_are_due_are_performed_and_the_others_wake_it()
    {
        var turn = Turn.Of(
            Row with { NextAlarm = Now.AddDays(2) }, [Owed("a:1:0", 0), Owed("a:1:1", 30), Owed("a:2:0", -5)], Now);

        Assert.Equal(["a:1:0", "a:2:0"], turn.Effects);
        Assert.Equal(Now.AddMinutes(30), turn.Wake);
        Assert.Equal(("4", new DateOnly(2026, 3, 16), false), (turn.Step, turn.Due, turn.Done));
    }

    [Fact]
    public void An_alarm_ahead_wakes_it() =>
        Assert.Equal(Now.AddDays(2), Turn.Of(Row with { NextAlarm = Now.AddDays(2) }, [], Now).Wake);

    [Fact]
    public void An_alarm_that_rang_in_vain_does_not_make_it_run_hot() =>
        Assert.Equal(Now.AddMinutes(1), Turn.Of(Row with { NextAlarm = Now.AddDays(-1) }, [], Now).Wake);

    [Theory]
    [InlineData("berjalan", false)]
    [InlineData("di-pemohon", false)]
    [InlineData("dijawab", false)]
    [InlineData("selesai", true)]
    [InlineData("ditarik", true)]
    [InlineData("dibatalkan", true)]
    public void It_ends_with_the_case(string status, bool done) =>
        Assert.Equal(done, Turn.Of(Row with { Status = status }, [], Now).Done);

    [Fact]
    public void It_does_not_end_while_a_letter_is_owed_or_an_alarm_is_to_come()
    {
        var closed = Row with { Status = "selesai" };

        Assert.False(Turn.Of(closed, [Owed("a:9:0", 30)], Now).Done);
        Assert.False(Turn.Of(closed with { NextAlarm = Now.AddDays(1) }, [], Now).Done);
    }

    [Fact]
    public void An_offices_own_ledger_ends_when_it_owes_nothing()
    {
        Assert.True(Turn.Of(null, [], Now).Done);
        Assert.False(Turn.Of(null, [Owed("kantor-dp2kukm:1:0", 0)], Now).Done);
    }

    /// <summary>At most four: each is recorded in the same ledger, and one that is beaten too often would send twice.</summary>
    [Fact]
    public void Letters_of_one_event_go_out_together_and_nothing_else_does()
    {
        var turn = Turn.Of(
            Row,
            [
                Owed("a:1:0", 0), Owed("a:1:1", 0), Owed("a:1:webhook", 0, "webhook"), Owed("a:2:0", 0), Owed("a:3:0", 0, "tautkan"),
                Owed("a:3:1", 0), Owed("a:4:0", 0), Owed("a:4:1", 0), Owed("a:4:2", 0), Owed("a:4:3", 0), Owed("a:4:4", 0),
            ],
            Now);

        Assert.Equal(
            ["a:1:0 a:1:1", "a:2:0", "a:3:0", "a:3:1", "a:4:0 a:4:1 a:4:2 a:4:3", "a:4:4", "a:1:webhook"],
            turn.Batches.Select(batch => string.Join(' ', batch)));
        Assert.Equal(turn.Effects, turn.Batches.SelectMany(batch => batch));
    }

    private static OutboxEntry Owed(string id, int minutes, string kind = "surat") =>
        new(new(id, id.Split(':')[0], long.Parse(id.Split(':')[1], null), 0, kind, "{}"), 0, Now.AddMinutes(minutes), null);
}
