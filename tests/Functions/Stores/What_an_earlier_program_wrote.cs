using Azure.Data.Tables;
using Ppid.App.Desk;
using Ppid.Functions.Stores;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>Rows of a program that did not keep when a case changed last.</summary>
[Trait("Needs", "Azurite")]
public sealed class What_an_earlier_program_wrote
{
    private static readonly CancellationToken Always = CancellationToken.None;

    [Fact]
    public async Task Is_found_by_the_instant_at_which_it_was_written_and_exactly_from_its_next_change_on()
    {
        var (azurite, name) = ((await Azurite.Running).ConnectionString, Azurite.NewName());
        var room = new TableRoom(new TableServiceClient(azurite), name, TimeProvider.System);
        var store = new TableCaseStore(new TableServiceClient(azurite), name);
        foreach (var stream in new[] { "lama", "lanjut" })
        {
            await store.Append(StoreWork.Next(stream) with { Summary = StoreWork.Row(stream) }, Always);
            await Forget(room, stream);
        }

        await store.Append(StoreWork.Next("lanjut", 1), Always);
        var today = DateTimeOffset.UtcNow;

        Assert.Equal("lama", await Found(today.AddDays(-1)));
        Assert.Equal("lanjut lama", await Found(StoreWork.Monday));
        Assert.Equal("", await Found(today.AddDays(1)));
        await Audit.NothingIsHalfThere(azurite, name);

        async Task<string> Found(DateTimeOffset since) => string.Join(
            ' ', (await store.Find(new CaseQuery { ChangedSince = since }, Always)).Rows.Select(row => row.Stream));
    }

    /// <summary>So that whoever asks first need not wait for it.</summary>
    [Fact]
    public async Task Is_looked_through_beforehand_month_by_month()
    {
        var (azurite, name) = ((await Azurite.Running).ConnectionString, Azurite.NewName());
        var room = new TableRoom(new TableServiceClient(azurite), name, TimeProvider.System);
        var store = new TableCaseStore(new TableServiceClient(azurite), name);
        foreach (var (stream, at) in new[] { ("a", StoreWork.Monday), ("b", StoreWork.Monday), ("c", StoreWork.Monday.AddDays(60)) })
        {
            await store.Append(StoreWork.Next(stream) with { Summary = StoreWork.Row(stream) with { ReceivedAt = at } }, Always);
            await Forget(room, stream);
        }

        await store.CompleteChanges(1, Always);
        Assert.Equal("c", await Known(room));
        await store.CompleteChanges(1, Always);

        Assert.Equal("a b c", await Known(room));
        await Audit.NothingIsHalfThere(azurite, name);
    }

    /// <summary>After going back to an earlier program and forward again, when its months have long been looked through.</summary>
    [Fact]
    public async Task Meanwhile_is_found_when_the_latest_cases_are_looked_through_again()
    {
        var (azurite, name) = ((await Azurite.Running).ConnectionString, Azurite.NewName());
        var room = new TableRoom(new TableServiceClient(azurite), name, TimeProvider.System);
        var store = new TableCaseStore(new TableServiceClient(azurite), name);
        await store.Append(StoreWork.Next("a") with { Summary = StoreWork.Row("a") }, Always);
        await store.CompleteChanges(int.MaxValue, Always);
        await Forget(room, "a");

        await store.CompleteChanges(int.MaxValue, Always);
        Assert.Equal("", await Known(room));
        await store.LookForChanges(100, Always);

        Assert.Equal("a", await Known(room));
        Assert.Single((await store.Find(new CaseQuery { ChangedSince = DateTimeOffset.UtcNow.AddDays(-1) }, Always)).Rows);
        await Audit.NothingIsHalfThere(azurite, name);
    }

    /// <summary>Cases that say when they changed.</summary>
    private static async Task<string> Known(TableRoom room)
    {
        var known = new List<string>();
        await foreach (var row in room.Ledger.Scan($"RowKey eq '{Head.Key}'", Always))
        {
            if (row.GetInt64("Diubah") is not null) known.Add(row.GetString("Aliran"));
        }

        return string.Join(' ', known.Order(StringComparer.Ordinal));
    }

    private static async Task Forget(TableRoom room, string stream)
    {
        var row = (await room.Ledger.Get(Head.PlaceOf(stream), Always))!;
        Assert.True(row.Remove("Diubah"));
        await room.Ledger.Replace(row, row.ETag, Always);
        var changed = (await room.Index.Range($"{IndexRows.Changed}|{Keys.Day(StoreWork.Monday)}", "0", Keys.End, Always))
            .Single(each => each.GetString("Aliran") == stream);
        await room.Index.Remove(new(changed.PartitionKey, changed.RowKey), Always);
    }
}
