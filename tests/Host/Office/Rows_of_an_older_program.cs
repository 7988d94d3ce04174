using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Tests.Host.Driver;
using Xunit;

namespace Ppid.Tests.Host.Office;

/// <summary>A program that knew less of a case wrote less into its row of the list; the events say it all.</summary>
public sealed class Rows_of_an_older_program : IAsyncLifetime
{
    private HouseUnderTest _house = null!;
    private CaseId _id;
    private long _events;
    private Func<string, object?[], bool> _fails = (_, _) => false;

    public async Task InitializeAsync()
    {
        _house = await HouseUnderTest.Start(
            adjust: services => FaultyStore.Before<ICaseStore>(services, (name, given) => _fails(name, given)));
        var page = await _house.Files();
        _id = Applicants.IdOf(page);
        await _house.Returns(_id, "KTP tidak terbaca.");
        await _house.Visitor.Post($"{page}/pesan", [new("pesan", "KTP saya hilang.")], page: page);
        _events = (await _house.Look(_id)).History.Version;
        await Forget();
    }

    public async Task DisposeAsync() => await _house.DisposeAsync();

    [Fact]
    public async Task Say_from_the_next_start_on_with_whom_a_message_lies()
    {
        Assert.Empty(await Told());

        await _house.Service<RowWatch>().Compare(default);

        Assert.Equal(["siti"], await Told());
        Assert.Equal(_events, (await _house.Look(_id)).History.Version);
    }

    [Fact]
    public async Task Are_written_anew_once()
    {
        await _house.Service<RowWatch>().Compare(default);
        await Forget();

        await _house.Service<RowWatch>().Compare(default);

        Assert.Empty(await Told());
    }

    /// <summary>Of a revision that is gone from sops/, say.</summary>
    [Fact]
    public async Task Do_not_wait_for_a_case_that_cannot_be_read()
    {
        await Broken("a-rusak");

        await _house.Service<RowWatch>().Compare(default);

        Assert.Equal(["siti"], await Told());
    }

    /// <summary>The store was away for one of them, say.</summary>
    [Theory]
    [InlineData("Append")]
    [InlineData("Load")]
    [InlineData("Summary")]
    public async Task Are_tried_again_where_another_attempt_may_succeed(string call)
    {
        _fails = (name, given) => name == call && given.Any(each => each is Append { Stream: var of } ? of == _id.Value
            : each is string text && text == _id.Value);
        await _house.Service<RowWatch>().Compare(default);
        _fails = (_, _) => false;
        Assert.Empty(await Told());

        await _house.Service<RowWatch>().Compare(default);

        Assert.Equal(["siti"], await Told());
    }

    /// <summary>The second batch is cut off.</summary>
    [Fact]
    public async Task Are_gone_on_with_where_a_scan_was_cut_off()
    {
        for (var i = 0; i < 250; i++) await Broken($"z-rusak-{i:000}");
        var asked = new List<string?>();
        _fails = (name, given) =>
        {
            if (name != "OpenStreams") return false;
            asked.Add((string?)given[0]);
            return asked.Count == 2;
        };
        await Assert.ThrowsAnyAsync<Exception>(() => _house.Service<RowWatch>().Compare(default));

        await _house.Service<RowWatch>().Compare(default);
        await _house.Service<RowWatch>().Compare(default);

        Assert.Equal([null, "z-rusak-198", "z-rusak-198"], asked);
    }

    /// <summary>After going back to an older program and forward again.</summary>
    [Fact]
    public async Task Are_looked_at_again_when_they_may_have_been_written_since()
    {
        await _house.Service<RowWatch>().Compare(default);
        await Forget();

        _house.Time.Pass(TimeSpan.FromDays(1));
        await _house.Service<RowWatch>().Again(default);
        await _house.Service<RowWatch>().Compare(default);

        Assert.Equal(["siti"], await Told());
    }

    [Fact]
    public async Task Are_as_many_at_a_time_as_was_asked_for()
    {
        for (var i = 0; i < 250; i++) await Broken($"a-rusak-{i:000}");

        await _house.Service<RowWatch>().Compare(1, default);
        Assert.Empty(await Told());
        await _house.Service<RowWatch>().Compare(1, default);

        Assert.Equal(["siti"], await Told());
    }

    private async Task Broken(string stream)
    {
        var row = (await _house.Store.Summary(_id.Value, default))! with { Stream = stream, Number = stream };
        var broken = new StoredEvent(stream, 1, _house.Time.Now, "case-submitted", "{}", "-");
        await _house.Store.Append(new(stream, 0, stream, stream, [broken], [], [], row, []), default);
    }

    private async Task<IReadOnlyList<string>> Told() => (await _house.Store.Summary(_id.Value, default))!.Told;

    private async Task Forget()
    {
        var row = (await _house.Store.Summary(_id.Value, default))! with { Told = [] };
        await _house.Store.Append(
            new(_id.Value, _events, Guid.NewGuid().ToString("N"), _id.Value, [], [], [], row, []), default);
    }
}
