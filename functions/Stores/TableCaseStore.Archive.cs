using System.Runtime.CompilerServices;
using Ppid.App.Desk;

namespace Ppid.Functions.Stores;

/// <summary>The archivist's side.</summary>
public sealed partial class TableCaseStore : IStoreArchive
{
    private TableArchive Archive => new(_room, _heads, _claims, _kept);

    public Task<bool> IsEmpty(CancellationToken cancel) => In(() => Archive.IsEmpty(cancel));

    public IAsyncEnumerable<ArchivedLedger> Streams(CancellationToken cancel) => Listed(() => Archive.Streams(cancel), cancel);

    public IAsyncEnumerable<ReservedNumber> Numbers(CancellationToken cancel) => Listed(() => Archive.Numbers(cancel), cancel);

    public IAsyncEnumerable<KeptEntry> Kept(CancellationToken cancel) => Listed(() => Archive.Kept(cancel), cancel);

    public Task Restore(ArchivedLedger stream, CancellationToken cancel) => In(() => Done(_restoration.Of(stream, cancel)));

    public Task Restore(ReservedNumber number, CancellationToken cancel) => In(() => Done(_restoration.Of(number, cancel)));

    public Task Restore(KeptEntry kept, CancellationToken cancel) => In(() => Done(_kept.Restore(kept, cancel)));

    private async IAsyncEnumerable<T> Listed<T>(
        Func<IAsyncEnumerable<T>> list, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Healed(() => Task.FromResult(true), cancel);
        await foreach (var one in list())
        {
            yield return one;
        }
    }
}
