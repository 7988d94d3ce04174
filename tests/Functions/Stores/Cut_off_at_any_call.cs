using Azure.Data.Tables;
using Ppid.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>The work is cut at every single call of the storage, then the house is opened again: what was acknowledged is
/// there, and nothing is half there.</summary>
[Trait("Needs", "Azurite")]
public sealed class Cut_off_at_any_call
{
    private static readonly CancellationToken Always = CancellationToken.None;

    public static TheoryData<string> Works => [.. StoreWork.All.Keys];

    [Theory]
    [MemberData(nameof(Works))]
    public async Task What_was_acknowledged_is_there_and_nothing_is_half_there(string work)
    {
        var azurite = (await Azurite.Running).ConnectionString;
        for (var at = 1; ; at++)
        {
            var name = Azurite.NewName();
            await StoreWork.Before(new TableCaseStore(new TableServiceClient(azurite), name));
            var cut = new Cut(at);
            var acknowledged = await StoreWork.Do(work, cut.Store(azurite, name));
            await Reopened(azurite, name, work, acknowledged);
            if (!cut.Happened) return;
        }
    }

    [Theory]
    [MemberData(nameof(Works))]
    public async Task Healing_that_is_cut_off_itself_is_healed(string work)
    {
        var azurite = (await Azurite.Running).ConnectionString;
        var death = 1;
        for (var at = 1; ; at++)
        {
            var name = Azurite.NewName();
            var store = new TableCaseStore(new TableServiceClient(azurite), name);
            await StoreWork.Before(store);
            (var acknowledged, death) = await LeftCommitted(azurite, name, work, store, death);
            var cut = new Cut(at);
            await Record.ExceptionAsync(() => cut.Store(azurite, name).NextWake(Always));
            await Reopened(azurite, name, work, acknowledged);
            if (!cut.Happened) return;
        }
    }

    [Theory]
    [MemberData(nameof(Works))]
    public async Task An_answer_that_is_lost_on_its_way_is_no_other_answer(string work)
    {
        var azurite = (await Azurite.Running).ConnectionString;
        for (var at = 1; ; at++)
        {
            var name = Azurite.NewName();
            await StoreWork.Before(new TableCaseStore(new TableServiceClient(azurite), name));
            var network = new LostAnswer(at);

            var acknowledged = await StoreWork.Do(work, network.Store(azurite, name));

            Assert.Equal(StoreWork.All[work].Count, acknowledged);
            await Reopened(azurite, name, work, acknowledged);
            if (!network.Happened) return;
        }
    }

    private static async Task Reopened(string azurite, string name, string work, int acknowledged)
    {
        var again = new Cut(int.MaxValue).Store(azurite, name);
        await again.NextWake(Always);
        await Audit.NothingIsHalfThere(azurite, name);
        await StoreWork.Shows(work, acknowledged, again);

        Assert.Equal(StoreWork.All[work].Count, await StoreWork.Do(work, again));
        await again.NextWake(Always);
        await Audit.NothingIsHalfThere(azurite, name);
        await StoreWork.Shows(work, StoreWork.All[work].Count, again);
    }

    /// <summary>Cuts as early as something is left to heal: an intent is declared, and its command written.</summary>
    private static async Task<(int Acknowledged, int At)> LeftCommitted(
        string azurite, string name, string work, TableCaseStore store, int from)
    {
        var intents = new TableServiceClient(azurite).GetTableClient($"{name}niat");
        for (var at = from; ; at++)
        {
            var cut = new Cut(at);
            var acknowledged = await StoreWork.Do(work, cut.Store(azurite, name));
            var left = intents.Query<TableEntity>().Select(row => row.GetString("Perintah")).ToList();
            if (!cut.Happened || (left.Count > 0 && await Any(left, store))) return (acknowledged, at);
        }
    }

    private static async Task<bool> Any(IEnumerable<string?> commands, TableCaseStore store)
    {
        foreach (var command in commands)
        {
            if (command is null || await store.Answered(command, Always) is not null) return true;
        }

        return false;
    }
}
