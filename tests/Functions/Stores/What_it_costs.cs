using System.Globalization;
using Azure.Core;
using Azure.Data.Tables;
using Ppid.App.Desk;
using Ppid.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>Every operation of the storage is paid for and takes its time: the numbers of docs/adr, "The ledger in
/// Tables", counted.</summary>
[Trait("Needs", "Azurite")]
public sealed class What_it_costs : IAsyncLifetime
{
    private const int Cases = 30;

    private static readonly CancellationToken Always = CancellationToken.None;

    private readonly TableMeter _meter = new();
    private TableCaseStore _store = null!;

    public static TheoryData<string, int> Readings => new()
    {
        { "one case", 1 },
        { "its events", 1 },
        { "its pending effects", 1 },
        { "by number", 1 },
        { "by link", 2 },
        { "an answered command", 2 },
        { "a page by status", 1 + 1 + 1 },
        { "a page of all", 1 + 1 + 1 + 10 },
        { "an officer's desk", 1 },
        { "a search", 1 + 10 },
        { "alarms due", 1 },
        { "effects due", 1 + Cases },
        { "next wake", 2 },
        { "open streams", 1 },
        { "a kept value", 1 },
    };

    public async Task InitializeAsync()
    {
        var options = new TableClientOptions();
        options.AddPolicy(_meter, HttpPipelinePosition.PerCall);
        _store = new(new TableServiceClient((await Azurite.Running).ConnectionString, options), Azurite.NewName());
        for (var i = 0; i < Cases; i++)
        {
            await File(i);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Readings))]
    public async Task Reading(string what, int operations)
    {
        _meter.Asked.Clear();

        await Read(what);

        Assert.True(_meter.Asked.Count <= operations, $"{_meter.Asked.Count}: {string.Join('\n', _meter.Asked)}");
        Assert.All(_meter.Asked.Where(asked => asked.Contains("$filter", StringComparison.Ordinal)), asked => Assert.True(
            asked.Contains("PartitionKey eq", StringComparison.Ordinal)
            || (asked.Contains("PartitionKey ge", StringComparison.Ordinal) && asked.Contains("PartitionKey l", StringComparison.Ordinal))
            || (asked.Contains("PartitionKey gt", StringComparison.Ordinal) && asked.Contains("PartitionKey l", StringComparison.Ordinal)),
            $"a whole table is read: {asked}"));
    }

    [Fact]
    public async Task A_decision_is_some_fifteen_operations()
    {
        _meter.Asked.Clear();

        await _store.Append(StoreWork.Next(Stream(3), 1, "putus") with
        {
            Done = [$"{Stream(3)}:1:0"],
            Effects = [StoreWork.Letter(Stream(3), 2)],
            Links = [new TaskLink("tautan-putus", Stream(3), 2)],
            Summary = StoreWork.Row(Stream(3), "dijawab") with { NextAlarm = StoreWork.Monday.AddDays(9) },
        }, Always);

        Assert.InRange(_meter.Asked.Count, 10, 20);
    }

    [Fact]
    public async Task An_alarm_that_only_moves_the_row_is_some_fourteen_operations()
    {
        _meter.Asked.Clear();

        await _store.Append(StoreWork.Next(Stream(3), 1, "geser", events: 0) with
        {
            Summary = StoreWork.Row(Stream(3)) with { NextAlarm = StoreWork.Monday.AddDays(9) },
        }, Always);

        Assert.InRange(_meter.Asked.Count, 8, 16);
    }

    [Fact]
    public async Task A_filing_is_some_thirty_operations_and_one_per_first_letter()
    {
        _meter.Asked.Clear();

        await File(Cases);

        Assert.InRange(_meter.Asked.Count, 20, 36);
    }

    private Task<Appended> File(int i) => _store.Open("K-07", 2026, $"berkas-{i}", number => StoreWork.Next(Stream(number - 1)) with
    {
        Effects = [StoreWork.Letter(Stream(number - 1), 1)],
        Links = [new TaskLink($"tautan-{number}", Stream(number - 1), 1)],
        Summary = StoreWork.Row(Stream(number - 1)) with { Officers = [$"pejabat-{number % 3}"] },
    }, Always);

    private async Task Read(string what) => await (what switch
    {
        "one case" => _store.Summary(Stream(7), Always),
        "its events" => _store.Load(Stream(7), Always),
        "its pending effects" => _store.PendingEffects(Stream(7), Always),
        "by number" => _store.ByNumber($"{Stream(7)}/PPID", Always),
        "by link" => _store.Link("tautan-7", Always),
        "an answered command" => _store.Answered("berkas-7", Always),
        "a page by status" => _store.Find(new CaseQuery(Status: "berjalan", Take: 10), Always),
        "a page of all" => _store.Find(new CaseQuery(Take: 10), Always),
        "an officer's desk" => _store.Find(new CaseQuery(Officer: "pejabat-1", Take: 100), Always),
        "a search" => _store.Find(new CaseQuery("angg", Take: 10), Always),
        "alarms due" => _store.DueAlarms(StoreWork.Monday.AddDays(4), 10, Always),
        "effects due" => _store.DueEffects(StoreWork.Monday.AddDays(4), 10, Always),
        "next wake" => _store.NextWake(Always),
        "open streams" => _store.OpenStreams(null, 100, Always),
        "a kept value" => (Task)_store.Get("pin", "siti", Always),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    });

    private static string Stream(int i) => string.Create(CultureInfo.InvariantCulture, $"k-{i:D4}");
}
