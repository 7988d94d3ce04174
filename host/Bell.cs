using Ppid.App.Flows;
using Ppid.Domain.Cases;

namespace Ppid.Host;

/// <summary>What endpoints ring after a commit and the clockwork wakes up from. Many rings
/// before it wakes are one.</summary>
internal sealed class Bell : IPoke, IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Poke(CaseId id)
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already rung: the round that comes sees this case too.
        }
    }

    public Task Rung(CancellationToken cancel) => _rung.WaitAsync(cancel);

    public void Dispose() => _rung.Dispose();
}
