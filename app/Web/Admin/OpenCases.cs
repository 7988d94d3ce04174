using Ppid.App.Desk;
using Ppid.Domain.Deadlines;

namespace Ppid.App.Web.Admin;

/// <summary>A running case and how far off its last day is.</summary>
/// <param name="DaysLeft">Working days after today up to and including the last day; negative when it has passed.</param>
public sealed record RunningCase(CaseSummary Row, int DaysLeft)
{
    public bool IsNear => DaysLeft is >= 0 and <= OpenCases.Near;
}

/// <summary>The running cases of an office by their last days.</summary>
internal static class OpenCases
{
    /// <summary>Working days from which on a last day is near.</summary>
    public const int Near = 3;

    /// <summary>Beyond this the exact number is of no use to anybody.</summary>
    private const int Far = 40;

    private const int Batch = 500;

    /// <summary>Those whose clock runs, the most urgent first.</summary>
    public static async Task<IReadOnlyList<RunningCase>> Running(ICaseStore store, AdminVisit visit)
    {
        var rows = await All(store, new CaseQuery(Status: "berjalan", Office: visit.Office.File.Id), _ => true, visit.Cancel);
        return
        [
            .. rows.Where(row => row.Due is not null)
                .OrderBy(row => row.Due)
                .Select(row => new RunningCase(row, DaysLeft(visit.Today, row.Due!.Value, visit.Office.Calendar))),
        ];
    }

    /// <summary>Every row of a query, newest first, as long as the rows are wanted.</summary>
    public static async Task<List<CaseSummary>> All(
        ICaseStore store, CaseQuery query, Func<CaseSummary, bool> wanted, CancellationToken cancel)
    {
        var rows = new List<CaseSummary>();
        while (true)
        {
            // Behind the last row, not after so many: what is filed meanwhile would push a row into the next batch as well.
            var behind = rows.Count == 0 ? query.After : new ListedAfter(rows[^1].ReceivedAt, rows[^1].Stream);
            var page = await store.Find(query with { After = behind, Take = Batch }, cancel);
            rows.AddRange(page.Rows.TakeWhile(wanted));
            if (page.Rows.Count < Batch || !wanted(page.Rows[^1]))
            {
                return rows;
            }
        }
    }

    private static int DaysLeft(DateOnly today, DateOnly due, WorkingCalendar calendar)
    {
        if (due < today)
        {
            return -1;
        }

        var left = 0;
        for (var day = today.AddDays(1); day <= due && left < Far; day = day.AddDays(1))
        {
            left += calendar.Judge(day).Counted ? 1 : 0;
        }

        return left;
    }
}
