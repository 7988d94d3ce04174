namespace Ppid.Bench;

/// <summary>Something done again and again, durably each time.</summary>
internal interface IMeasurement
{
    string Name { get; }

    /// <summary>How many times per second it was done during roughly <paramref name="span"/>.</summary>
    Task<double> PerSecond(TimeSpan span);
}
