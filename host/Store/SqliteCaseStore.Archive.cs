using System.Runtime.CompilerServices;
using Ppid.App.Desk;

namespace Ppid.Host.Store;

/// <summary>The archivist's side: reads by a connection of its own, in one snapshot for each listing.</summary>
public sealed partial class SqliteCaseStore : IStoreArchive
{
    public Task<bool> IsEmpty(CancellationToken cancel) => readers.Run(Archive.IsEmpty, cancel);

    public IAsyncEnumerable<ArchivedLedger> Streams(CancellationToken cancel) => Listed(Archive.Streams, cancel);

    public IAsyncEnumerable<ReservedNumber> Numbers(CancellationToken cancel) => Listed(Archive.Numbers, cancel);

    public IAsyncEnumerable<KeptEntry> Kept(CancellationToken cancel) => Listed(Archive.Kept, cancel);

    public Task Restore(ArchivedLedger stream, CancellationToken cancel) =>
        commits.Run(session => Restoration.Of(session, stream), cancel);

    public Task Restore(ReservedNumber number, CancellationToken cancel) =>
        commits.Run(session => Restoration.Of(session, number), cancel);

    public Task Restore(KeptEntry kept, CancellationToken cancel) =>
        commits.Run(session => Restoration.Of(session, kept), cancel);

    private async IAsyncEnumerable<T> Listed<T>(
        Func<Session, IEnumerable<T>> list, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.Yield();
        using var session = Session.Reader(folder.Database);
        session.Run("BEGIN");
        foreach (var one in list(session))
        {
            cancel.ThrowIfCancellationRequested();
            yield return one;
        }
    }
}
