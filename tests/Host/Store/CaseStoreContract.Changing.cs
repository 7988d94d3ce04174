using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

public abstract partial class CaseStoreContract
{
    [Fact]
    public async Task What_changed_since_an_instant_is_found_by_its_last_event()
    {
        foreach (var stream in (string[])["a", "b", "c", "d"])
        {
            await Filed(Row(stream));
        }

        await Changes("a", Monday.AddDays(1));
        await Changes("b", Monday.AddDays(1).AddTicks(-1));
        await Changes("c", Monday.AddDays(40));

        Assert.Equal(["c", "a"], await Found(new CaseQuery { ChangedSince = Monday.AddDays(1) }));
        Assert.Equal(["c", "b", "a"], await Found(new CaseQuery { ChangedSince = Monday.AddDays(1).AddTicks(-1) }));
        Assert.Equal(["d", "c", "b", "a"], await Found(new CaseQuery { ChangedSince = Monday }));
        Assert.Equal(["c"], await Found(new CaseQuery { ChangedSince = Monday.AddDays(2) }));
        Assert.Equal(["c"], await Found(new CaseQuery { ChangedSince = Monday.AddDays(40).ToOffset(TimeSpan.FromHours(8)) }));
        Assert.Empty(await Found(new CaseQuery { ChangedSince = Monday.AddDays(40).AddTicks(1) }));
        Assert.Equal(4, (await Store.Find(new CaseQuery(Take: 1) { ChangedSince = DateTimeOffset.MinValue }, Always)).Total);
        Assert.Empty(await Found(new CaseQuery { ChangedSince = DateTimeOffset.MaxValue }));
    }

    [Fact]
    public async Task What_changed_narrows_together_with_everything_else()
    {
        await Filed(Row("a"));
        await Filed(Row("b") with { Sop = "keberatan", Officers = ["dewi"] });
        await Filed(Row("c") with { Status = "dijawab", Office = "kantor-lain" });
        await Filed(Row("d") with { Overdue = true });
        foreach (var stream in (string[])["a", "b", "c"])
        {
            await Changes(stream, Monday.AddDays(3));
        }

        var since = new CaseQuery { ChangedSince = Monday.AddDays(2) };
        Assert.Equal(["c", "b", "a"], await Found(since));
        Assert.Equal(["b"], await Found(since with { Sop = "keberatan" }));
        Assert.Equal(["c"], await Found(since with { Status = "dijawab" }));
        Assert.Equal(["b"], await Found(since with { Officer = "dewi" }));
        Assert.Equal(["b", "a"], await Found(since with { Office = "dp2kukm" }));
        Assert.Equal(["c", "a"], await Found(since with { Without = ["keberatan"] }));
        Assert.Equal(["a"], await Found(since with { Text = "a/PPID" }));
        Assert.Empty(await Found(since with { Overdue = true }));
    }

    /// <summary>A reader who follows the pages sees each case once, whatever happens to them meanwhile.</summary>
    [Fact]
    public async Task What_changed_is_paged_while_it_goes_on_changing()
    {
        for (var i = 0; i < 6; i++)
        {
            await Filed(Row($"s{i}", day: i));
            await Changes($"s{i}", Monday.AddDays(10 + i));
        }

        var since = new CaseQuery(Take: 2) { ChangedSince = Monday.AddDays(9) };
        var seen = new List<string>();
        while ((await Store.Find(since, Always)).Rows is { Count: > 0 } rows)
        {
            seen.AddRange(rows.Select(row => row.Stream));
            since = since with { After = new(rows[^1].ReceivedAt, rows[^1].Stream) };
            await Changes(seen[0], Monday.AddDays(20 + seen.Count));
            await Changes("s1", Monday.AddDays(20 + seen.Count));
        }

        Assert.Equal(["s5", "s4", "s3", "s2", "s1", "s0"], seen);
    }

    [Fact]
    public async Task A_row_that_moves_without_an_event_has_not_changed_nor_does_a_clock_put_back_undo_a_change()
    {
        await Filed(Row("a"));
        await Filed(Row("b"));
        await Changes("a", Monday.AddDays(5));
        await Changes("a", Monday.AddDays(4));
        await Written(Next("b", 1, "geser", events: 0) with { Summary = Row("b") with { NextAlarm = Monday.AddDays(9) } });

        Assert.Equal(["a"], await Found(new CaseQuery { ChangedSince = Monday.AddDays(5) }));
    }

    [Fact]
    public async Task The_list_can_begin_with_what_came_in_before_an_instant()
    {
        for (var i = 0; i < 4; i++) await Filed(Row($"s{i}", day: i));
        Assert.Equal(["s1", "s0"], await Found(new CaseQuery { After = ListedAfter.Until(Row("s2", day: 2).ReceivedAt) }));
        Assert.Equal(
            ["s2", "s1", "s0"], await Found(new CaseQuery { After = ListedAfter.Until(Row("s2", day: 2).ReceivedAt.AddTicks(1)) }));
    }

    /// <summary>One more event, with the row it had.</summary>
    private async Task Changes(string stream, DateTimeOffset at)
    {
        var (after, row) = ((await Store.Load(stream, Always)).Count, await Store.Summary(stream, Always));
        Assert.IsType<Appended.Written>(await Written(Next(stream, after) with
        {
            Events = [Event(stream, after + 1) with { At = at }],
            Summary = after % 2 == 0 ? row : null,
        }));
    }
}
