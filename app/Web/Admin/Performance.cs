using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Admin;

/// <summary>How long a step took, in the unit in which its time is printed.</summary>
/// <param name="Times">How often it was left.</param>
/// <param name="Norm">The longest printed time, in <paramref name="Unit"/>; null where the SOP prints none.</param>
/// <param name="Unit">menit, jam (of office time) or hari (working days).</param>
public sealed record StepPerformance(Step Step, int Times, decimal Median, decimal? Norm, string Unit);

/// <summary>How the cases of an SOP that came in during a year went.</summary>
/// <param name="LateSteps">Steps whose binding limit passed.</param>
/// <param name="LateCases">Cases whose legal clock passed, or still open after a binding limit.</param>
/// <param name="Steps">Those that were left at least once; none of a secret SOP, where one would tell of one
/// case.</param>
public sealed record SopPerformance(
    Sop Sop, int Running, int Finished, int LateSteps, int LateCases, IReadOnlyList<StepPerformance> Steps);

/// <summary>Measures service quality from the ledgers.</summary>
internal static class Performance
{
    public static async Task<SopPerformance> Of(AdminVisit visit, Sop sop, int year)
    {
        var rows = await OpenCases.All(
            visit.Context.Service<ICaseStore>(), new CaseQuery(Sop: sop.Id, Office: sop.Office),
            row => Year(visit, row) >= year, visit.Cancel);
        var (finished, open) = (0, new List<OpenCase>());
        foreach (var row in rows.Where(row => Year(visit, row) == year))
        {
            finished += Summaries.IsClosed(row.Status) ? 1 : 0;
            if (await visit.Context.Service<CaseDesk>().Look(new CaseId(row.Stream), visit.Cancel) is { } found)
            {
                open.Add(found);
            }
        }

        var secret = visit.Context.Service<SopCatalogue>().IsSecret(sop.Office, sop.Id);
        return new(
            sop, open.Count - finished, finished, open.Sum(LateSteps), open.Count(IsLate),
            secret ? [] : [.. sop.Steps.Select(step => Of(step, open)).OfType<StepPerformance>()]);
    }

    private static int Year(AdminVisit visit, CaseSummary row) =>
        visit.Office.Calendar.LocalDate(row.ReceivedAt).Year;

    private static int LateSteps(OpenCase open) => open.History.Events.OfType<CaseEvent.TaskReminded>()
        .Where(reminded => reminded.Rung == TaskRung.Over).Select(reminded => reminded.Task).Distinct().Count();

    private static bool IsLate(OpenCase open) => LateSteps(open) > 0 || open.History.Events.Any(each =>
        each is CaseEvent.DeadlineLapsed or CaseEvent.ClockStopped { Late: true });

    private static StepPerformance? Of(Step step, IReadOnlyList<OpenCase> cases)
    {
        var unit = step.Time.Unit is "menit" or "jam" ? step.Time.Unit : "hari";
        var times = cases.SelectMany(open => open.Facts.Trail
                .Where(passage => passage.Step == step.No && passage.At > passage.OpenedAt)
                .Select(passage => Length(passage, unit, open.Rules.Calendar)))
            .Order().ToList();
        return times.Count == 0 ? null : new(step, times.Count, Median(times), Norm(step.Time), unit);
    }

    private static decimal Length(Passage passage, string unit, WorkingCalendar calendar)
    {
        var office = calendar.OfficeTimeBetween(passage.OpenedAt, passage.At);
        return unit switch
        {
            "menit" => (decimal)office.TotalMinutes,
            "jam" => (decimal)office.TotalHours,
            _ => calendar.WorkingDaysBetween(calendar.LocalDate(passage.OpenedAt), calendar.LocalDate(passage.At)),
        };
    }

    /// <summary>Weeks and months are printed for calendars, not for quality: they are shown without comparison.</summary>
    private static decimal? Norm(TimeNorm norm) => norm.Unit is "menit" or "jam" or "hari" ? norm.Max : null;

    private static decimal Median(List<decimal> ordered) => ordered.Count % 2 == 1
        ? ordered[ordered.Count / 2]
        : (ordered[(ordered.Count / 2) - 1] + ordered[ordered.Count / 2]) / 2;
}
