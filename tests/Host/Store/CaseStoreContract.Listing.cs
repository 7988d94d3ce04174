using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

public abstract partial class CaseStoreContract
{
    [Fact]
    public async Task A_row_is_read_as_it_was_written_and_replaced_by_the_next()
    {
        var first = Row("a") with { Officers = ["siti", "dewi \"Ibu\""], NextAlarm = Monday.AddTicks(7), Told = ["budi-l"] };
        await Filed(first);
        AssertSame(first, await Store.Summary("a", Always));

        var second = first with
        {
            Status = "dijawab",
            Step = null,
            Due = null,
            Officers = [],
            NextAlarm = null,
            Told = [],
        };
        await Written(Next("a", 1) with { Summary = second });

        AssertSame(second, await Store.Summary("a", Always));
        Assert.Empty(await Found(new CaseQuery(Officer: "siti")));
        Assert.Empty(await Found(new CaseQuery { Told = "budi-l" }));
        Assert.Null(await Store.Summary("b", Always));
    }

    [Fact]
    public async Task An_append_without_a_row_leaves_the_row()
    {
        await Filed(Row("a"));
        await Written(Next("a", 1));

        AssertSame(Row("a"), await Store.Summary("a", Always));
    }

    [Fact]
    public async Task A_case_is_found_by_its_whole_number()
    {
        await Filed(Row("a"));

        Assert.Equal("a", await Store.ByNumber("a/PPID/2026", Always));
        Assert.Null(await Store.ByNumber("a/PPID", Always));
        Assert.Null(await Store.ByNumber("a/PPID/202%", Always));
    }

    [Fact]
    public async Task The_list_is_newest_first_and_paged_without_loss()
    {
        for (var i = 0; i < 7; i++)
        {
            await Filed(Row($"s{i}", day: i));
        }

        var page = await Store.Find(new CaseQuery(Skip: 3, Take: 3), Always);
        Assert.Equal(7, page.Total);
        Assert.Equal(["s3", "s2", "s1"], page.Rows.Select(row => row.Stream));

        var past = await Store.Find(new CaseQuery(Skip: 9, Take: 3), Always);
        Assert.Equal(7, past.Total);
        Assert.Empty(past.Rows);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_combine()
    {
        await Filed(Row("a"));
        await Filed(Row("b") with { Sop = "keberatan", Officers = ["dewi", "siti"], Overdue = true });
        await Filed(Row("c") with { Status = "dijawab", Officers = ["dewi"], Undelivered = true });

        Assert.Equal(["b"], await Found(new CaseQuery(Sop: "keberatan")));
        Assert.Equal(["c"], await Found(new CaseQuery(Status: "dijawab")));
        Assert.Equal(["c", "b"], await Found(new CaseQuery(Officer: "dewi")));
        Assert.Equal(["b", "a"], await Found(new CaseQuery(Officer: "siti")));
        Assert.Empty(await Found(new CaseQuery(Officer: "sit")));
        Assert.Equal(["b"], await Found(new CaseQuery(Overdue: true)));
        Assert.Equal(["c", "a"], await Found(new CaseQuery(Overdue: false)));
        Assert.Equal(["c"], await Found(new CaseQuery(Undelivered: true)));
        Assert.Equal(["c"], await Found(new CaseQuery("budi", Officer: "dewi", Overdue: false)));
        Assert.Empty(await Found(new CaseQuery("budi", Sop: "keberatan", Status: "dijawab")));
    }

    [Fact]
    public async Task Whose_message_waits_is_found_by_whoever_was_told_of_it()
    {
        await Filed(Row("a") with { Told = ["sari", "dewi"] });
        await Filed(Row("b") with { Told = ["dewi"], Status = "di-pemohon", Officers = [] });
        await Filed(Row("c"));

        Assert.Equal(["b", "a"], await Found(new CaseQuery { Told = "dewi" }));
        Assert.Equal(["a"], await Found(new CaseQuery(Officer: "siti") { Told = "dewi" }));
        Assert.Equal(["b"], await Found(new CaseQuery(Status: "di-pemohon") { Told = "dewi" }));
        Assert.Empty(await Found(new CaseQuery { Told = "siti" }));
        Assert.Empty(await Found(new CaseQuery("dewi")));

        await Written(Next("b", 1) with { Summary = Row("b") with { Told = ["sari"] } });
        Assert.Equal(["a"], await Found(new CaseQuery { Told = "dewi" }));
        Assert.Equal(["b", "a"], await Found(new CaseQuery { Told = "sari" }));
    }

    /// <summary>Those who are named are all who are left in the office.</summary>
    [Fact]
    public async Task Whose_message_lies_with_nobody_who_is_left_is_found_without_knowing_who_was_told()
    {
        await Filed(Row("a") with { Told = ["bekas", "lama"] });
        await Filed(Row("b") with { Told = ["bekas", "dewi"] });
        await Filed(Row("c") with { Told = ["dewi"] });
        await Filed(Row("d"));
        await Filed(Row("e") with { Told = ["bekas"], Office = "lain" });
        await Filed(Row("f") with { Told = ["lama"], Status = "di-pemohon", Officers = [] });

        Assert.Equal(["f", "e", "a"], await Found(new CaseQuery { ToldNoneOf = ["dewi", "siti", "de"] }));
        Assert.Equal(["f", "a"], await Found(new CaseQuery(Office: "dp2kukm") { ToldNoneOf = ["dewi"] }));
        Assert.Equal(["f"], await Found(new CaseQuery(Status: "di-pemohon") { ToldNoneOf = ["dewi"] }));
        Assert.Equal(["f", "e", "c", "b", "a"], await Found(new CaseQuery { ToldNoneOf = [] }));
        Assert.Empty(await Found(new CaseQuery { ToldNoneOf = ["dewi", "bekas", "lama"] }));
    }

    [Fact]
    public async Task Alarms_come_oldest_first_and_not_before_their_time()
    {
        await Filed(Row("late") with { NextAlarm = Monday.AddHours(3) });
        await Filed(Row("first") with { NextAlarm = Monday.AddHours(1) });
        await Filed(Row("second") with { NextAlarm = Monday.AddHours(2) });
        await Filed(Row("never"));

        Assert.Equal(["first", "second"], await Store.DueAlarms(Monday.AddHours(2), 10, Always));
        Assert.Equal(["first"], await Store.DueAlarms(Monday.AddHours(2), 1, Always));
        Assert.Empty(await Store.DueAlarms(Monday.AddHours(1).AddTicks(-1), 10, Always));
    }

    [Fact]
    public async Task Open_streams_come_in_order_after_the_last_one_seen()
    {
        foreach (var stream in (string[])["c", "a", "d", "b"])
        {
            await Filed(Row(stream) with { Status = stream == "b" ? "selesai" : "berjalan" });
        }

        Assert.Equal(["a", "c"], await Store.OpenStreams(null, 2, Always));
        Assert.Equal(["d"], await Store.OpenStreams("c", 2, Always));
        Assert.Empty(await Store.OpenStreams("d", 2, Always));
    }

    private static void AssertSame(CaseSummary expected, CaseSummary? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Officers, actual.Officers);
        Assert.Equal(expected.Told, actual.Told);
        Assert.Equal(expected, actual with { Officers = expected.Officers, Told = expected.Told });
    }
}
