using System.Diagnostics;
using Ppid.App.Desk;
using Ppid.App.Flows;

namespace Ppid.Bench;

/// <summary>Letters written (HTML, text, PDF), posted as files and recorded, as
/// the clockwork does it.</summary>
internal sealed class Letters(HttpHouse house) : IMeasurement
{
    private const int Owed = 200;

    public string Name => "letters posted, clockwork";

    public async Task<double> PerSecond(TimeSpan span)
    {
        var store = house.Service<ICaseStore>();
        if (await store.DueEffects(DateTimeOffset.UtcNow, Owed, CancellationToken.None) is { Count: < Owed })
        {
            await new HttpFilings(house, 16).File(Owed);
        }

        var (watch, times) = (Stopwatch.StartNew(), 0);
        while (watch.Elapsed < span)
        {
            times += await house.Service<CaseFlow>().Round(CancellationToken.None);
        }

        return times / watch.Elapsed.TotalSeconds;
    }
}
