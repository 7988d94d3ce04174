using Ppid.App.Desk;
using Ppid.Host.Store;
using Xunit;

namespace Ppid.Tests.Host.Store;

/// <summary>The SQLite store keeps the archivist's contract.</summary>
public sealed class The_sqlite_archive : StoreArchiveContract, IDisposable
{
    private readonly List<DataFolderOfTest> folders = [];

    protected override Task<(ICaseStore Store, IStoreArchive Archive)> Create()
    {
        folders.Add(new());
        var store = SqliteCaseStore.Open(folders[^1].Path);
        return Task.FromResult<(ICaseStore, IStoreArchive)>((store, store));
    }

    public void Dispose() => folders.ForEach(folder => folder.Dispose());

    [Fact]
    public async Task Lists_what_was_there_when_the_listing_began()
    {
        await Old.Append(Next("a"), Always);
        await using var listing = OldArchive.Streams(Always).GetAsyncEnumerator();
        Assert.True(await listing.MoveNextAsync());

        await Old.Append(Next("b"), Always);

        Assert.False(await listing.MoveNextAsync());
        Assert.Equal(2, (await All(OldArchive.Streams(Always))).Count);
    }
}
