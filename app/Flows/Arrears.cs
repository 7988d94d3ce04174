using Ppid.App.Desk;

namespace Ppid.App.Flows;

/// <summary>Measures how far behind the house is, into <see cref="Gauges"/>. One host, and of several instances one,
/// calls it every few minutes. What an administrator has stopped is not behind.</summary>
public sealed class Arrears(ICaseStore store, Leftovers leftovers, TimeProvider time)
{
    private const string Running = "berjalan";

    public async Task Measure(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var (alarms, effects) = await leftovers.Due(now, cancel);
        Gauges.EffectsOwed.Record(effects.Count);
        Gauges.EffectsLate.Record(Late(now, effects.Count > 0 ? effects[0].NextTry : null));

        var oldest = alarms.Count > 0 ? await store.Summary(alarms[0], cancel) : null;
        Gauges.AlarmsOwed.Record(alarms.Count);
        Gauges.AlarmsLate.Record(Late(now, oldest?.NextAlarm));

        var overdue = await store.Find(new CaseQuery(Status: Running, Overdue: true, Take: 1), cancel);
        Gauges.CasesOverdue.Record(overdue.Total);
    }

    private static double Late(DateTimeOffset now, DateTimeOffset? due) =>
        due < now ? (now - due.Value).TotalSeconds : 0;
}
