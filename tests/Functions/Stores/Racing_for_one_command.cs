using System.Globalization;
using Azure.Data.Tables;
using Ppid.App.Desk;
using Ppid.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>Several processes at once, on streams that no transaction joins.</summary>
[Trait("Needs", "Azurite")]
public sealed class Racing_for_one_command : IAsyncLifetime
{
    private static readonly CancellationToken Always = CancellationToken.None;

    private readonly string _name = Azurite.NewName();
    private string _azurite = "";

    public async Task InitializeAsync() => _azurite = (await Azurite.Running).ConnectionString;

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Of_filings_in_several_series_under_one_id_exactly_one_is_written()
    {
        string[] series = ["K-05", "K-06", "K-07"];
        var all = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() => Process().Open(
            series[i % 3], 2026, "sekali", number => StoreWork.Next(Stream(series[i % 3], number)), Always))));

        var written = Assert.Single(all.OfType<Appended.Written>());
        var stream = (await Process().Answered("sekali", Always))!.Stream;
        Assert.Equal($"jawaban {stream}:0", written.Answer);
        Assert.All(all.OfType<Appended.Repeated>(), one => Assert.Equal(stream, one.Stream));
        foreach (var other in series.Select(each => Stream(each, 1)).Where(each => each != stream))
        {
            Assert.Empty(await Process().Load(other, Always));
        }

        Assert.Equal(stream, Assert.Single((await Numbers()).Select(number => number.Stream).OfType<string>()));
    }

    [Fact]
    public async Task Of_appends_to_several_streams_under_one_id_exactly_one_is_written()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(() =>
            Process().Append(StoreWork.Next($"s{i % 4}", command: "sekali"), Always))));

        Assert.Single(all.OfType<Appended.Written>());
        var there = 0;
        for (var i = 0; i < 4; i++)
        {
            there += (await Process().Load($"s{i}", Always)).Count;
        }

        Assert.Equal(1, there);
    }

    [Fact]
    public async Task Healers_that_take_everything_for_left_behind_do_no_harm_to_who_is_at_work()
    {
        using var done = new CancellationTokenSource();
        var healers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                await Hasty().NextWake(Always);
            }
        })).ToArray();

        var filed = await Task.WhenAll(Enumerable.Range(0, 4).Select(clerk => Task.Run(() => Work(clerk))));
        await done.CancelAsync();
        await Task.WhenAll(healers);
        await Hasty().NextWake(Always);

        await Audit.NothingIsHalfThere(_azurite, _name);
        var streams = filed.SelectMany(each => each).ToList();
        Assert.Equal(streams.Count, (await Process().Find(new CaseQuery(Status: "dijawab"), Always)).Total);
        foreach (var stream in streams)
        {
            Assert.Equal(2, (await Process().Load(stream, Always)).Count);
        }

        var numbers = await Numbers();
        Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Select(number => number.Number));
        Assert.Equal(streams.Order(), numbers.Select(number => number.Stream).OfType<string>().Order());
    }

    [Fact]
    public async Task Who_reads_while_a_large_append_is_written_sees_all_of_it_or_nothing()
    {
        await Process().Append(StoreWork.Next("k-1"), Always);
        var writing = StoreWork.Do("a large append", Process());
        var seen = new HashSet<(int, int)>();
        while (!writing.IsCompleted)
        {
            seen.Add(((await Process().Load("k-1", Always)).Count, (await Process().LoadAfter("k-1", StoreWork.Many, Always)).Count));
        }

        await writing;
        seen.Add(((await Process().Load("k-1", Always)).Count, (await Process().LoadAfter("k-1", StoreWork.Many, Always)).Count));

        // Between the two readings the append may have come.
        Assert.Subset(new HashSet<(int, int)> { (1, 0), (1, 1), (StoreWork.Many + 1, 1) }, seen);
        Assert.Contains((StoreWork.Many + 1, 1), seen);
    }

    private async Task<List<string>> Work(int clerk)
    {
        var store = Process();
        List<string> streams = [];
        for (var i = 0; i < 6; i++)
        {
            Appended filed;
            // A filing whose number a healer declared void is asked to be filed again.
            do
            {
                filed = await store.Open("K-07", 2026, $"{clerk}-{i}", number => StoreWork.Next(Stream("K-07", number)) with
                {
                    Effects = [StoreWork.Letter(Stream("K-07", number), 1)],
                    Summary = StoreWork.Row(Stream("K-07", number)),
                }, Always);
            }
            while (filed is Appended.Conflict);
            var stream = (await store.Answered($"{clerk}-{i}", Always))!.Stream;
            await Until(() => store.Append(StoreWork.Next(stream, 1, $"{clerk}-{i}-putus") with
            {
                Done = [$"{stream}:1:0"],
                Summary = StoreWork.Row(stream, "dijawab"),
            }, Always));
            streams.Add(stream);
        }

        return streams;
    }

    private static async Task Until(Func<Task<Appended>> append)
    {
        while (await append() is Appended.Conflict)
        {
        }
    }

    private async Task<List<ReservedNumber>> Numbers()
    {
        List<ReservedNumber> all = [];
        await foreach (var number in Process().Numbers(Always))
        {
            all.Add(number);
        }

        return all;
    }

    private static string Stream(string series, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{series}-{number:D4}");

    private TableCaseStore Process() => new(new TableServiceClient(_azurite), _name);

    private TableCaseStore Hasty() => new(new TableServiceClient(_azurite), _name, TimeSpan.Zero);
}
