namespace Ppid.App.Desk;

/// <summary>The mark that a ledger of examples (<c>--demo</c>) bears. It lies in the ledger and moves with it, so that
/// examples pass for real cases in no place.</summary>
public sealed class ExampleLedger(ICaseStore store)
{
    private const string Kind = "peragaan";
    private const string Loaded = "dimuat";

    public async Task<bool> IsThis(CancellationToken cancel) => await store.Get(Kind, Loaded, cancel) is not null;

    public Task Mark(CancellationToken cancel) => store.Put(Kind, Loaded, "true", 0, cancel);

    /// <summary>Every host asks before it serves anybody, unless it shows examples as examples. Throws
    /// <see cref="InvalidDataException"/>.</summary>
    /// <param name="otherwise">What the operator may do instead, Indonesian.</param>
    public async Task Refuse(string otherwise, CancellationToken cancel)
    {
        if (await IsThis(cancel))
        {
            throw new InvalidDataException($"Buku besar ini berisi data peragaan. {otherwise}");
        }
    }
}
