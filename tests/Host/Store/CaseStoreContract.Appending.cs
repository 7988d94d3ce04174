using Ppid.App.Desk;
using Xunit;

namespace Ppid.Tests.Host.Store;

public abstract partial class CaseStoreContract
{
    [Fact]
    public async Task An_unknown_stream_is_empty() => Assert.Empty(await Store.Load("a", Always));

    [Fact]
    public async Task What_was_appended_is_loaded_to_the_letter()
    {
        var written = Assert.IsType<Appended.Written>(await Written(Next("a", events: 3)));
        Assert.Equal(new Appended.Written(3, "jawaban a:0"), written);
        await Written(Next("b"));
        await Written(Next("a", 3));

        Assert.Equal([.. Enumerable.Range(1, 4).Select(i => Event("a", i))], await Store.Load("a", Always));
        Assert.Equal([Event("a", 3), Event("a", 4)], await Store.LoadAfter("a", 2, Always));
        Assert.Empty(await Store.LoadAfter("a", 4, Always));
    }

    [Theory]
    [InlineData(0, "the stream exists already")]
    [InlineData(1, "somebody was faster")]
    [InlineData(3, "the stream is not that long")]
    public async Task Another_version_than_expected_is_a_conflict_and_writes_nothing(
        long expected, string because)
    {
        await Written(Next("a", events: 2));
        var late = Next("a", expected, "late") with
        {
            Effects = [Letter("a", expected + 1)],
            Links = [new TaskLink("hash", "a", 1)],
            Summary = Row("a"),
        };

        Assert.True(await Written(late) is Appended.Conflict, because);

        Assert.Equal(2, (await Store.Load("a", Always)).Count);
        Assert.Null(await Store.Answered("late", Always));
        Assert.Null(await Store.Effect(late.Effects[0].Id, Always));
        Assert.Null(await Store.Link("hash", Always));
        Assert.Null(await Store.Summary("a", Always));
    }

    [Fact]
    public async Task A_repeated_command_is_answered_as_the_first_time_whatever_it_expects()
    {
        await Written(Next("a", command: "once"));

        var repeated = await Written(Next("a", 1, "once") with { Answer = "jawaban lain" });

        Assert.Equal(new Appended.Repeated("a", "jawaban a:0"), repeated);
        Assert.Equal(new Appended.Repeated("a", "jawaban a:0"), await Store.Answered("once", Always));
        Assert.Single(await Store.Load("a", Always));
    }

    [Fact]
    public async Task An_unknown_command_has_no_answer() =>
        Assert.Null(await Store.Answered("never", Always));

    [Fact]
    public async Task Events_that_do_not_follow_each_other_are_a_bug_and_write_nothing()
    {
        var gap = Next("a") with { Events = [Event("a", 1), Event("a", 3)] };
        var stray = Next("a") with { Events = [Event("b", 1)] };

        await Assert.ThrowsAsync<ArgumentException>(() => Written(gap));
        await Assert.ThrowsAsync<ArgumentException>(() => Written(stray));

        Assert.Empty(await Store.Load("a", Always));
        Assert.Empty(await Store.Load("b", Always));
    }

    [Fact]
    public async Task A_link_leads_to_its_task_by_its_hash()
    {
        await Written(Next("a") with { Links = [new TaskLink("h1", "a", 1), new TaskLink("h2", "a", 2)] });

        Assert.Equal(new TaskLink("h2", "a", 2), await Store.Link("h2", Always));
        Assert.Null(await Store.Link("h3", Always));
    }

    [Fact]
    public async Task Of_64_writers_on_one_version_exactly_one_wins()
    {
        for (var version = 0L; version < 5; version++)
        {
            var at = version;
            var all = await Task.WhenAll(Enumerable.Range(0, 64).Select(writer =>
                Task.Run(() => Written(Next("a", at, $"{at}-{writer}")))));

            Assert.Single(all.OfType<Appended.Written>());
            Assert.Equal(63, all.OfType<Appended.Conflict>().Count());
        }

        Assert.Equal([1, 2, 3, 4, 5], (await Store.Load("a", Always)).Select(one => one.Seq));
    }

    [Fact]
    public async Task Of_64_repetitions_of_one_command_exactly_one_is_written()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ =>
            Task.Run(() => Written(Next("a", command: "once")))));

        Assert.Single(all.OfType<Appended.Written>());
        Assert.Equal(63, all.OfType<Appended.Repeated>().Count());
    }

    [Fact]
    public async Task A_cancelled_append_is_either_written_or_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Store.Append(Next("a"), cancelled.Token));

        Assert.Empty(await Store.Load("a", Always));
    }
}
