using System.Diagnostics.Metrics;

namespace Ppid.App.Flows;

/// <summary>What the house tells whoever measures it: how many and how late. No case, no person: kinds of effects
/// only.</summary>
public static class Gauges
{
    /// <summary>The meter that a host exports.</summary>
    public const string Name = "Ppid";

    /// <summary>Tag of the counters of effects: what performs them ("surat").</summary>
    public const string Kind = "kind";

    private static readonly Meter Meter = new(Name);

    /// <summary>Attempts that failed and come again.</summary>
    public static Counter<long> EffectsFailed { get; } = Meter.CreateCounter<long>("ppid.effects.failed");

    /// <summary>Effects after their last attempt: letters given up, and others that from now on are tried once an hour
    /// and wait for a person.</summary>
    public static Counter<long> EffectsGivenUp { get; } = Meter.CreateCounter<long>("ppid.effects.given_up");

    /// <summary>Requests that ended in a failure of ours: answered with a reference number; mails that were sent back, and
    /// mailboxes that could not be read.</summary>
    public static Counter<long> Failures { get; } = Meter.CreateCounter<long>("ppid.failures");

    /// <summary>Pokes that the engine did not hear.</summary>
    public static Counter<long> PokesLost { get; } = Meter.CreateCounter<long>("ppid.pokes.lost");

    /// <summary>Rounds of the sweeper.</summary>
    public static Counter<long> Sweeps { get; } = Meter.CreateCounter<long>("ppid.sweeps");

    /// <summary>Streams that the sweeper had to wake.</summary>
    public static Counter<long> Neglected { get; } = Meter.CreateCounter<long>("ppid.sweeps.neglected");

    /// <summary>Open cases that the sweeper found without an instance.</summary>
    public static Counter<long> Drifted { get; } = Meter.CreateCounter<long>("ppid.sweeps.drifted");

    internal static Gauge<long> EffectsOwed { get; } = Meter.CreateGauge<long>("ppid.effects.owed");

    internal static Gauge<double> EffectsLate { get; } = Meter.CreateGauge<double>("ppid.effects.late", "s");

    internal static Gauge<long> AlarmsOwed { get; } = Meter.CreateGauge<long>("ppid.alarms.owed");

    internal static Gauge<double> AlarmsLate { get; } = Meter.CreateGauge<double>("ppid.alarms.late", "s");

    internal static Gauge<long> CasesOverdue { get; } = Meter.CreateGauge<long>("ppid.cases.overdue");

    internal static void Failed(string kind) => EffectsFailed.Add(1, new KeyValuePair<string, object?>(Kind, kind));

    internal static void GivenUp(string kind) => EffectsGivenUp.Add(1, new KeyValuePair<string, object?>(Kind, kind));
}
