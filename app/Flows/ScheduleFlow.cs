using System.Globalization;
using Microsoft.Extensions.Logging;
using Ppid.App.Calendars;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.Domain;
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
        foreach (var (office, since, today) in await Looks(cancel))
        {
            foreach (var sop in Scheduled(office.File.Id, today))
            {
                foreach (var period in Periods.Between(sop.Schedule!, office.Roster, since, today))
                {
                    started += await TryStart(sop, period, cancel) ? 1 : 0;
                }
            }
        }

        return started;
    }

    /// <summary>When the next case is due, UTC; null when no SOP is scheduled.</summary>
    public async Task<DateTimeOffset?> Next(CancellationToken cancel)
    {
        DateTimeOffset? next = null;
        foreach (var (office, _, today) in await Looks(cancel))
        {
            foreach (var sop in Scheduled(office.File.Id, today))
            {
                if (Periods.Next(sop.Schedule!, office.Roster, today) is { } day)
                {
                    var opening = office.Calendar.OpeningOf(day);
                    next = next is null || opening < next ? opening : next;
                }
            }
        }

        return next;
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

    /// <summary>Every office with the day from which on its schedule is followed: the one of its first look.</summary>
    private async Task<List<(OfficeInForce Office, DateOnly Since, DateOnly Today)>> Looks(CancellationToken cancel)
    {
        var looks = new List<(OfficeInForce, DateOnly, DateOnly)>();
        foreach (var id in offices.All.Select(office => office.File.Id))
        {
            var (office, now) = (await offices.InForce(id, cancel), time.GetUtcNow());
            var today = office.Calendar.LocalDate(now);

            // Nobody is given a task before the office opens.
            var reached = now < office.Calendar.OpeningOf(today) ? today.AddDays(-1) : today;
            looks.Add((office, await Since(id, reached, cancel), reached));
        }

        return looks;
    }

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
            return await store.Answered(CommandId(sop, period), cancel) is null
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
        CommandId(sop, period), sop.Office, sop.Id,
        (id, number) => new CaseCommand.Submit(
            time.GetUtcNow(), by, id, number, Channel, Applicant.Of(offices.Find(sop.Office)!.File.Name),
            new Application.Filled(Subject(sop, period), Values(period)), [])
        {
            AtFirstStep = true,
        },
        cancel);

    private static string CommandId(Sop sop, Period period) => $"jadwal:{sop.Office}:{sop.Id}:{period.Key}";

    private static string Subject(Sop sop, Period period) => period.Employee is { } employee
        ? $"{sop.Name}: {employee.Name}"
        : $"{sop.Name}, {IndonesianDates.Plain(period.From)} sampai {IndonesianDates.Plain(period.Until)}";

    private static ListOf<FieldValue> Values(Period period) =>
    [
        new("periode", "Periode", FieldKind.Text, period.Key),
        new("awal", "Awal periode", FieldKind.Date, Day(period.From)),
        new("akhir", "Akhir periode", FieldKind.Date, Day(period.Until)),
        .. period.Employee is { } employee
            ? new FieldValue[] { new("pegawai", "Pegawai", FieldKind.Employee, employee.Id, employee.Name) }
            : [],
    ];

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Sop} of period {Period} could not be started")]
    private static partial void StartFailed(ILogger logger, Exception error, string sop, string period);
}
