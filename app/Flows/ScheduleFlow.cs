using Microsoft.Extensions.Logging;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Flows;

/// <summary>Starts the cases that an office's calendar owes: the monthly award, the half-yearly survey, raises that fall
/// due. Each is filed under an id of SOP and period, so it is started once, however often and late one looks.</summary>
public sealed partial class ScheduleFlow(
    ICaseStore store, CaseDesk desk, OfficeBook offices, SopCatalogue sops, TimeProvider time,
    ILogger<ScheduleFlow> log)
{
    /// <summary>Channel of a case that nobody sent in.</summary>
    public const string Channel = "jadwal";

    private const string Kind = "jadwal-sejak";

    /// <summary>Starts everything due; returns how many cases it started.</summary>
    public async Task<int> Round(CancellationToken cancel)
    {
        var started = 0;
        foreach (var id in Offices)
        {
            started += await Round(id, cancel);
        }

        return started;
    }

    /// <summary>Starts everything due in one office; returns how many cases it started.</summary>
    public async Task<int> Round(string id, CancellationToken cancel)
    {
        var started = 0;
        var (office, today) = await Reached(id, cancel);
        var since = await Since(id, today, cancel);
        foreach (var sop in Scheduled(id, today))
        {
            foreach (var period in Periods.Between(sop.Schedule!, office.Roster, since, today))
            {
                started += await TryStart(sop, period, cancel) ? 1 : 0;
            }
        }

        return started;
    }

    /// <summary>When the next case is due, UTC; null when no SOP is scheduled.</summary>
    public async Task<DateTimeOffset?> Next(CancellationToken cancel)
    {
        var all = new List<DateTimeOffset?>();
        foreach (var id in Offices)
        {
            all.Add(await Next(id, cancel));
        }

        return all.Min();
    }

    /// <summary>When the next case of one office is due, UTC; null when it has no scheduled SOP.</summary>
    public async Task<DateTimeOffset?> Next(string id, CancellationToken cancel)
    {
        var (office, today) = await Reached(id, cancel);
        var days = Scheduled(id, today).Select(sop => Periods.Next(sop.Schedule!, office.Roster, today));
        return days.Min() is { } next ? office.Calendar.OpeningOf(next) : null;
    }

    /// <summary>Starts the case of the period that runs today, by hand; one that was started already is answered as it
    /// stands.</summary>
    public async Task<Handled?> StartNow(string office, string id, Actor by, CancellationToken cancel)
    {
        var now = await offices.InForce(office, cancel);
        var today = now.Calendar.LocalDate(time.GetUtcNow());
        return sops.InForce(office, id, today) is { Schedule: { } schedule } sop
            && Periods.At(schedule, today) is { } period
                ? await Start(sop, period, by, cancel)
                : null;
    }

    private IEnumerable<Sop> Scheduled(string office, DateOnly today) =>
        sops.InForce(today).Where(sop => sop.Office == office && sop.Schedule is not null);

    private List<string> Offices => [.. offices.All.Select(office => office.File.Id)];

    /// <summary>The office, and the last day whose tasks are given: nobody is given one before the office
    /// opens.</summary>
    private async Task<(OfficeInForce Office, DateOnly Today)> Reached(string id, CancellationToken cancel)
    {
        var (office, now) = (await offices.InForce(id, cancel), time.GetUtcNow());
        var today = office.Calendar.LocalDate(now);
        return (office, now < office.Calendar.OpeningOf(today) ? today.AddDays(-1) : today);
    }

    /// <summary>From which day on the schedule is followed: the one of the first look.</summary>
    private async Task<DateOnly> Since(string office, DateOnly today, CancellationToken cancel)
    {
        if (await store.Get(Kind, office, cancel) is { } kept)
        {
            return Ledger.Read<DateOnly>(kept.Json);
        }

        await store.Put(Kind, office, Ledger.Write(today), 0, cancel);
        return today;
    }

    private async Task<bool> TryStart(Sop sop, Period period, CancellationToken cancel)
    {
        try
        {
            return await store.Answered(ScheduledCase.CommandId(sop, period), cancel) is null
                && ((await Start(sop, period, Actor.Clockwork, cancel)).Refusal is { } no
                    ? throw new InvalidOperationException(no.Code)
                    : true);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // One SOP whose roles nobody holds must not keep the others from starting, nor fail in silence.
            StartFailed(log, error, sop.Id, period.Key);
            return false;
        }
    }

    private Task<Handled> Start(Sop sop, Period period, Actor by, CancellationToken cancel) => desk.File(
        ScheduledCase.CommandId(sop, period), sop.Office, sop.Id,
        (id, number) => new CaseCommand.Submit(
            time.GetUtcNow(), by, id, number, Channel, Applicant.Of(offices.Find(sop.Office)!.File.Name),
            new Application.Filled(ScheduledCase.Subject(sop, period), ScheduledCase.Values(period)), [])
        {
            AtFirstStep = true,
        },
        cancel);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Sop} of period {Period} could not be started")]
    private static partial void StartFailed(ILogger logger, Exception error, string sop, string period);
}
