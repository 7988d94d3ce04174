using Azure.Data.Tables;
using Ppid.App.Desk;
using Ppid.Functions.Stores;
using Ppid.Tests.Host.Store;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>The store in Azure Tables keeps the archivist's contract.</summary>
[Trait("Needs", "Azurite")]
public sealed class The_table_archive : StoreArchiveContract
{
    private readonly List<string> _names = [];

    protected override async Task<(ICaseStore Store, IStoreArchive Archive)> Create()
    {
        _names.Add(Azurite.NewName());
        var store = new TableCaseStore(new TableServiceClient((await Azurite.Running).ConnectionString), _names[^1]);
        return (store, store);
    }

    [Fact]
    public async Task What_was_restored_has_its_whole_index()
    {
        await Old.Append(Next("a", events: 2) with { Effects = [Letter("a", 2)], Summary = Row("a") }, Always);
        await Old.Append(Next("b", events: 300), Always);

        await Move();

        await Audit.NothingIsHalfThere((await Azurite.Running).ConnectionString, _names[1]);
        Assert.Equal(300, (await New.Load("b", Always)).Count);
    }
}
