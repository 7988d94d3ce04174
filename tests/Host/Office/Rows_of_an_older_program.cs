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

    public async Task InitializeAsync()
    {
        _house = await HouseUnderTest.Start();
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
        var row = (await _house.Store.Summary(_id.Value, default))! with { Stream = "a-rusak", Number = "rusak" };
        var broken = new StoredEvent("a-rusak", 1, _house.Time.Now, "case-submitted", "{}", "-");
        await _house.Store.Append(new("a-rusak", 0, "rusak", "a-rusak", [broken], [], [], row, []), default);

        await _house.Service<RowWatch>().Compare(default);

        Assert.Equal(["siti"], await Told());
    }

    private async Task<IReadOnlyList<string>> Told() => (await _house.Store.Summary(_id.Value, default))!.Told;

    private async Task Forget()
    {
        var row = (await _house.Store.Summary(_id.Value, default))! with { Told = [] };
        await _house.Store.Append(
            new(_id.Value, _events, Guid.NewGuid().ToString("N"), _id.Value, [], [], [], row, []), default);
    }
}
