using Azure.Data.Tables;
using Ppid.App.Desk;
using Ppid.Functions.Stores;
using Ppid.Tests.Host.Store;
using Xunit;

namespace Ppid.Tests.Functions.Stores;

/// <summary>The store in Azure Tables keeps the contract that the store of the one-process host keeps.</summary>
[Trait("Needs", "Azurite")]
public sealed class The_table_store : CaseStoreContract
{
    protected override async Task<ICaseStore> Create()
    {
        var azurite = await Azurite.Running;
        return new TableCaseStore(new TableServiceClient(azurite.ConnectionString), Azurite.NewName());
    }
}
