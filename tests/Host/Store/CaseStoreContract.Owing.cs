using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

public abstract partial class CaseStoreContract
{
    [Fact]
    public async Task An_effect_is_due_from_the_instant_of_its_event()
    {
        await Written(Next("a") with { Effects = [Letter("a", 1)] });

        var owed = Assert.Single(await Store.DueEffects(Event("a", 1).At, 10, Always));
        Assert.Equal(new OutboxEntry(Letter("a", 1), 0, Event("a", 1).At, null), owed);
        Assert.Equal(owed, await Store.Effect("a:1:0", Always));
        Assert.Empty(await Store.DueEffects(Event("a", 1).At.AddTicks(-1), 10, Always));
        Assert.Null(await Store.Effect("a:1:1", Always));
    }

    [Fact]
    public async Task Effects_come_in_the_order_in_which_they_were_owed()
    {
        await Written(Next("b") with { Effects = [Letter("b", 1, 0), Letter("b", 1, 1)] });
        await Written(Next("a", events: 2) with { Effects = [Letter("a", 1), Letter("a", 2)] });
        await Written(Next("b", 1) with { Effects = [Letter("b", 2)] });

        Assert.Equal(["b:1:0", "b:1:1", "a:1:0", "a:2:0", "b:2:0"], await Owed());
        Assert.Equal(["b:1:0", "b:1:1"], await Owed(take: 2));
    }

    [Fact]
    public async Task A_postponed_effect_waits_and_then_keeps_its_place_before_later_ones()
    {
        await Written(Next("a", events: 2) with { Effects = [Letter("a", 1), Letter("a", 2)] });

        await Store.Postpone("a:1:0", Monday.AddHours(1), "sambungan putus", Always);
        await Store.Postpone("a:1:0", Monday.AddHours(2), "kotak penuh", Always);

        Assert.Equal(["a:2:0"], await Owed(Monday.AddHours(1)));
        Assert.Equal(["a:1:0", "a:2:0"], await Owed(Monday.AddHours(2)));
        Assert.Equal(
            new OutboxEntry(Letter("a", 1), 2, Monday.AddHours(2), "kotak penuh"),
            await Store.Effect("a:1:0", Always));
    }

    [Fact]
    public async Task A_settled_effect_is_not_due_and_no_late_failure_revives_it()
    {
        await Written(Next("a") with { Effects = [Letter("a", 1, 0), Letter("a", 1, 1)] });

        await Written(Next("a", 1) with { Done = ["a:1:0"] });
        await Store.Postpone("a:1:0", Monday.AddHours(1), "terlambat", Always);

        Assert.Equal(["a:1:1"], await Owed());
        Assert.Null((await Store.Effect("a:1:0", Always))!.NextTry);
    }

    [Fact]
    public async Task A_requeued_effect_starts_afresh()
    {
        await Written(Next("a") with { Effects = [Letter("a", 1)] });
        await Store.Postpone("a:1:0", Monday.AddHours(1), "kotak penuh", Always);
        await Written(Next("a", 1) with { Done = ["a:1:0"] });

        await Store.Requeue("a:1:0", Monday.AddHours(5), Always);

        Assert.Equal(
            new OutboxEntry(Letter("a", 1), 0, Monday.AddHours(5), null),
            await Store.Effect("a:1:0", Always));
    }

    [Fact]
    public async Task What_is_not_in_the_outbox_can_be_postponed_and_requeued_without_harm()
    {
        await Store.Postpone("a:1:0", Monday, "", Always);
        await Store.Requeue("a:1:0", Monday, Always);

        Assert.Null(await Store.Effect("a:1:0", Always));
    }

    [Fact]
    public async Task What_one_stream_still_owes_comes_in_order_due_or_not()
    {
        await Written(Next("b") with { Effects = [Letter("b", 1)] });
        await Written(Next("a", events: 3) with { Effects = [Letter("a", 1), Letter("a", 2), Letter("a", 3)] });
        await Store.Postpone("a:1:0", Monday.AddHours(1), "sambungan putus", Always);
        await Written(Next("a", 3) with { Done = ["a:2:0"] });

        Assert.Equal(
            [
                new(Letter("a", 1), 1, Monday.AddHours(1), "sambungan putus"),
                new(Letter("a", 3), 0, Event("a", 3).At, null),
            ],
            await Store.PendingEffects("a", Always));
        Assert.Empty(await Store.PendingEffects("c", Always));
    }

    [Fact]
    public async Task The_next_wake_is_the_earliest_alarm_or_attempt()
    {
        Assert.Null(await Store.NextWake(Always));

        await Filed(Row("a") with { NextAlarm = Monday.AddHours(3) });
        Assert.Equal(Monday.AddHours(3), await Store.NextWake(Always));

        await Written(Next("b") with { Effects = [Letter("b", 1)] });
        Assert.Equal(Event("b", 1).At, await Store.NextWake(Always));

        await Store.Postpone("b:1:0", Monday.AddHours(4), "", Always);
        Assert.Equal(Monday.AddHours(3), await Store.NextWake(Always));

        await Written(Next("a", 1) with { Summary = Row("a") });
        Assert.Equal(Monday.AddHours(4), await Store.NextWake(Always));

        await Written(Next("b", 1) with { Done = ["b:1:0"] });
        Assert.Null(await Store.NextWake(Always));
    }

    private async Task<string[]> Owed(DateTimeOffset? now = null, int take = 10) =>
        [.. (await Store.DueEffects(now ?? Monday.AddHours(9), take, Always))
            .Select(entry => entry.Effect.Id)];
}
