using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Ppid.App.Desk;
using Ppid.App.Flows;
using Ppid.Domain.Cases;
using Ppid.Functions.Mail;
using Ppid.Functions.Stores;
using Ppid.Orchestrations;

namespace Ppid.Functions;

/// <summary>What is done by the clock (UTC) and not because of a case. The host lets only one instance do it at a
/// time.</summary>
public sealed class Timers(
    Sweeper sweeper, FinishedInstances finished, OfficeBook offices, TimeProvider time, Arrears arrears,
    CalendarWatch calendars, RowWatch rows, IEnumerable<TableCaseStore> ledgers, IEnumerable<GraphMailbox> mailboxes)
{
    /// <summary>In one night.</summary>
    private const int MostPurged = 2000;

    /// <summary>Of rows at a time: a function ends after ten minutes.</summary>
    private const int MostBatches = 10;

    /// <summary>Whose changes are looked for at a time, in a month that is not done.</summary>
    private const int MostChanges = 5000;

    /// <summary>The same in one night: an office's last years.</summary>
    private const int MostChangesByNight = 20_000;

    /// <param name="engine">The build packs the engine's extension only if a function names one of its bindings, and the
    /// others get theirs from EngineBinding.</param>
    [Function("jam_tertinggal")]
    public Task Neglected([TimerTrigger("0 */5 * * * *")] TimerInfo t, [DurableClient] DurableTaskClient engine, CancellationToken stop) =>
        sweeper.SweepNeglected(stop);

    [Function("jam_tunggakan")]
    public Task Measured([TimerTrigger("30 */5 * * * *")] TimerInfo t, CancellationToken stop) =>
        arrears.Measure(stop);

    [Function("jam_berkas")]
    public Task Open([TimerTrigger("30 17 * * * *")] TimerInfo t, CancellationToken stop) =>
        EveryOpenCase(stop);

    [Function("jam_kantor")]
    public Task Offices([TimerTrigger("45 */10 * * * *")] TimerInfo t, CancellationToken stop) =>
        sweeper.SweepOffices(offices.All.Select(office => office.File.Id), stop);

    [Function("jam_bersih")]
    public async Task Purged([TimerTrigger("0 40 18 * * *")] TimerInfo t, CancellationToken stop)
    {
        await finished.Purge(MostPurged, time.GetUtcNow(), stop);

        // Whoever has gone back to an earlier program and forward again has rows of both.
        await rows.Again(stop);
        foreach (var ledger in ledgers) await ledger.LookForChanges(MostChangesByNight, stop);
    }

    [Function("jam_kalender")]
    public async Task Calendars([TimerTrigger("0 */10 * * * *")] TimerInfo t, CancellationToken stop)
    {
        await calendars.Compare(stop);
        await rows.Compare(MostBatches, stop);
        foreach (var ledger in ledgers) await ledger.CompleteChanges(MostChanges, stop);
    }

    [Function("jam_kotak-surat")]
    public Task Mailboxes([TimerTrigger("15 * * * * *")] TimerInfo t, CancellationToken stop) =>
        Task.WhenAll(mailboxes.Select(mailbox => mailbox.Collect(stop)));

    private async Task EveryOpenCase(CancellationToken stop)
    {
        CaseId? last = null;
        do
        {
            (_, last) = await sweeper.SweepOpen(last, stop);
        }
        while (last is not null);
    }
}
