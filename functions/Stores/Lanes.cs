namespace Ppid.Functions.Stores;

/// <summary>Callers of this process who want the same row stand in line instead of failing at its tag by turns. Other
/// processes are kept apart by the tags alone: the line saves work, it guards nothing.</summary>
internal sealed class Lanes
{
    private readonly SemaphoreSlim[] _lanes = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    public async Task<T> Run<T>(string key, Func<Task<T>> work)
    {
        var lane = _lanes[(uint)StringComparer.Ordinal.GetHashCode(key) % (uint)_lanes.Length];
        await lane.WaitAsync();
        try
        {
            return await work();
        }
        finally
        {
            lane.Release();
        }
    }
}
