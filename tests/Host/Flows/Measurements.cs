using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Ppid.App.Flows;

namespace Ppid.Tests.Host.Flows;

/// <summary>What the meter of the house said on behalf of one test: other tests measure at the same time.</summary>
internal sealed class Measurements : IDisposable
{
    private static readonly AsyncLocal<Measurements?> Current = new();

    private readonly MeterListener _listener = new();
    private readonly ConcurrentQueue<(string Name, double Value, string? Kind)> _heard = new();

    public Measurements()
    {
        Current.Value = this;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == Gauges.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>The last value of a gauge.</summary>
    public double Last(string name) => _heard.Last(heard => heard.Name == name).Value;

    /// <summary>The sum of a counter, of one kind if given.</summary>
    public double Sum(string name, string? kind = null) => _heard
        .Where(heard => heard.Name == name && (kind is null || heard.Kind == kind)).Sum(heard => heard.Value);

    public void Dispose() => _listener.Dispose();

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (Current.Value == this)
        {
            _heard.Enqueue((instrument.Name, value, tags.Length > 0 ? tags[0].Value as string : null));
        }
    }
}
