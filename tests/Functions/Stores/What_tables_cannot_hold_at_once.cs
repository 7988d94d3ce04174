using System.Globalization;
using Azure.Data.Tables;
using Ppid.App.Desk;
using Ppid.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>100 operations and 4 MiB a transaction, 1 MiB a row, 64 KiB a property, keys without slashes: none of it
/// reaches the desk.</summary>
[Trait("Needs", "Azurite")]
public sealed class What_tables_cannot_hold_at_once : IAsyncLifetime
{
    private static readonly CancellationToken Always = CancellationToken.None;

    private readonly string _name = Azurite.NewName();
    private string _azurite = "";
    private TableCaseStore _store = null!;

    public async Task InitializeAsync()
    {
        _azurite = (await Azurite.Running).ConnectionString;
        _store = new(new TableServiceClient(_azurite), _name);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(99)]
    [InlineData(101)]
    [InlineData(1001)]
    public async Task Many_events_and_letters_of_one_decision(int many)
    {
        await _store.Append(StoreWork.Next("a", events: many) with
        {
            Effects = [.. Enumerable.Range(1, many).Select(i => StoreWork.Letter("a", i))],
        }, Always);

        Assert.Equal(Enumerable.Range(1, many).Select(i => StoreWork.Event("a", i)), await _store.Load("a", Always));
        Assert.Equal(many, (await _store.PendingEffects("a", Always)).Count);
        await Audit.NothingIsHalfThere(_azurite, _name);
    }

    [Theory]
    [InlineData(31_999)]
    [InlineData(32_001)]
    [InlineData(416_001)]
    [InlineData(2_500_000)]
    public async Task A_long_event(int length)
    {
        // Characters of two halves at every possible cut.
        var json = $"{{\"x\":\"{string.Concat(Enumerable.Repeat("🙂\"é", length / 4))}\"}}";
        var events = StoreWork.Event("a", 1) with { Json = json };
        await _store.Append(StoreWork.Next("a") with { Events = [events], Answer = json[..Math.Min(json.Length, 500_000)] }, Always);
        await _store.Append(StoreWork.Next("a", 1), Always);

        Assert.Equal([events, StoreWork.Event("a", 2)], await _store.Load("a", Always));
        Assert.Equal([StoreWork.Event("a", 2)], await _store.LoadAfter("a", 1, Always));
        Assert.Equal(json[..Math.Min(json.Length, 500_000)], (await _store.Answered("a:0", Always))!.Answer);
        await Audit.NothingIsHalfThere(_azurite, _name);
    }

    [Fact]
    public async Task A_long_kept_value_and_a_shorter_one_after_it()
    {
        var longer = new string('x', 1_500_000);
        Assert.True(await _store.Put("pin", "siti", longer, 0, Always));
        Assert.Equal(longer, (await _store.Get("pin", "siti", Always))!.Json);
        Assert.True(await _store.Put("pin", "siti", "kurang", 1, Always));

        Assert.Equal(new KeptValue("kurang", 2), await _store.Get("pin", "siti", Always));
        Assert.Equal(new KeptValue("kurang", 2), Assert.Single(await _store.All("pin", Always)).Value);
    }

    [Theory]
    [InlineData("a/b\\c#d?e")]
    [InlineData("spasi, tab\t, baris\n dan | ~ ! + _")]
    [InlineData("aksara é ж 🙂 %2F")]
    public async Task Any_character_in_a_name(string name)
    {
        await _store.Append(StoreWork.Next(name) with
        {
            Effects = [StoreWork.Letter(name, 1)],
            Links = [new TaskLink(name, name, 1)],
            Summary = StoreWork.Row(name) with { Office = name, Sop = name, Officers = [name], Status = name },
        }, Always);
        await _store.Put(name, name, name, 0, Always);

        Assert.Equal(StoreWork.Event(name, 1), Assert.Single(await _store.Load(name, Always)));
        Assert.Equal(name, (await _store.Link(name, Always))!.Stream);
        Assert.Equal(name, (await _store.Effect($"{name}:1:0", Always))!.Effect.Stream);
        Assert.Equal([name], await _store.OpenStreams(null, 9, Always));
        foreach (var query in (CaseQuery[])[new(Office: name), new(Sop: name), new(Officer: name), new(Status: name)])
        {
            Assert.Equal(name, Assert.Single((await _store.Find(query, Always)).Rows).Stream);
        }

        Assert.Equal(name, Assert.Single(await _store.All(name, Always)).Key);
        await Audit.NothingIsHalfThere(_azurite, _name);
    }

    [Fact]
    public async Task Names_that_differ_only_behind_the_longest_key()
    {
        var (one, two) = (new string('n', 900) + "1", new string('n', 900) + "2");
        await _store.Append(StoreWork.Next(one) with { Summary = StoreWork.Row(one) }, Always);
        await _store.Append(StoreWork.Next(two, events: 2) with { Summary = StoreWork.Row(two) }, Always);

        Assert.Single(await _store.Load(one, Always));
        Assert.Equal(2, (await _store.Load(two, Always)).Count);
        Assert.Equal(2, (await _store.Find(new CaseQuery(), Always)).Total);
    }

    [Fact]
    public async Task A_list_over_several_months_with_its_totals()
    {
        for (var i = 0; i < 12; i++)
        {
            var stream = string.Create(CultureInfo.InvariantCulture, $"s{i:D2}");
            await _store.Append(StoreWork.Next(stream) with
            {
                Summary = StoreWork.Row(stream) with
                {
                    ReceivedAt = StoreWork.Monday.AddDays(11 * i),
                    Office = i % 2 == 0 ? "genap" : "ganjil",
                    Sop = i % 3 == 0 ? "tiga" : "lain",
                },
            }, Always);
        }

        var page = await _store.Find(new CaseQuery(Skip: 5, Take: 4), Always);
        Assert.Equal((12, "s06 s05 s04 s03"), (page.Total, string.Join(' ', page.Rows.Select(row => row.Stream))));
        Assert.Equal((6, "s10 s08"), await Found(new CaseQuery(Office: "genap", Take: 2)));
        Assert.Equal((2, "s09 s03"), await Found(new CaseQuery(Office: "ganjil", Sop: "tiga")));
        Assert.Equal((8, "s11 s10"), await Found(new CaseQuery(Take: 2) { Without = ["tiga"] }));
        Assert.Equal((4, "s03 s02 s01 s00"), await Found(new CaseQuery() { After = new(StoreWork.Monday.AddDays(44), "s04") }));
        Assert.Equal((4, "s03 s02 s01 s00"), await Found(new CaseQuery() { After = new(StoreWork.Monday.AddDays(43), "tidak ada") }));
        Assert.Equal((3, "s02 s01 s00"), await Found(new CaseQuery("angg") { After = new(StoreWork.Monday.AddDays(33), "s03") }));
    }

    private async Task<(int, string)> Found(CaseQuery query)
    {
        var page = await _store.Find(query, Always);
        return (page.Total, string.Join(' ', page.Rows.Select(row => row.Stream)));
    }
}
