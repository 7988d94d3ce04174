using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Officer;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>GET /meja: the tasks of somebody of the roster, messages that wait for him, what he may start, and the cases that
/// are his.</summary>
internal static class DeskEndpoint
{
    private const int MostTasks = 200;
    private const int MostCases = 100;

    public static Task<IResult> Show(HttpContext context) => DeskVisit.Require(context, async visit =>
        await Page.Of<DeskPage>(context, new()
        {
            [nameof(DeskPage.Visit)] = visit,
            [nameof(DeskPage.Tasks)] = await Tasks(visit),
            [nameof(DeskPage.Messages)] = await Messages(visit),
            [nameof(DeskPage.Sops)] = StartPoint.Startable(context, visit.Office, visit.Officer),
            [nameof(DeskPage.Cases)] = await Cases(visit),
        }));

    private static async Task<IReadOnlyList<DeskTask>> Tasks(DeskVisit visit)
    {
        var tasks = new List<DeskTask>();
        foreach (var open in await Open(visit, new CaseQuery(Officer: visit.Officer.Id, Take: MostTasks)))
        {
            if (Reader.Of(open, visit.Officer.Id, visit.Today) == Reading.Nothing)
            {
                continue;
            }

            tasks.AddRange(open.Facts.Tasks.Where(task => task.Officer == visit.Officer.Id).Select(task => DeskTask.Of(
                open, task, visit.Context.Service<Tokens>().TaskToken(open.Facts.Id.Value, task.Number, task.Generation),
                visit.Context.Now())));
        }

        return [.. tasks.OrderBy(task => task.Due ?? DateTimeOffset.MaxValue)];
    }

    /// <summary>Where nobody holds a task, nothing else on the desk shows that somebody has asked. With whom it lay may be away
    /// by now, or have left for good: then it lies on the desk of whoever stands in for him or comes after him. On a task of
    /// his own it is marked there. The longest wait is first.</summary>
    private static async Task<IReadOnlyList<DeskMessage>> Messages(DeskVisit visit)
    {
        var (roster, own, query) = (visit.Office.Roster, visit.Officer.Id, new CaseQuery(Office: visit.Office.File.Id, Take: MostTasks));
        var found = await Open(visit, query with { ToldNoneOf = [.. roster.Officers.Select(each => each.Id)] });
        foreach (var told in roster.Officers.Where(each => roster.IsFor(own, each.Id, visit.Today)))
        {
            found = [.. found, .. await Open(visit, query with { Told = told.Id })];
        }

        return
        [
            .. found.DistinctBy(open => open.Facts.Id)
                .Where(open => Reader.Of(open, own, visit.Today) == Reading.Everything && open.Facts.Unanswered.Any())
                .Where(open => open.Facts.Tasks.All(task => task.Officer != own))
                .OrderBy(open => open.Facts.Unanswered.Last().At)
                .Select(DeskMessage.Of),
        ];
    }

    /// <summary>Found by his office address, which stands in the search text of what he started and of what concerns
    /// him; what he may not read is not listed.</summary>
    private static async Task<IReadOnlyList<DeskCase>> Cases(DeskVisit visit)
    {
        var query = new CaseQuery(Text: visit.Officer.Email, Office: visit.Office.File.Id, Take: MostCases);
        return
        [
            .. (await Open(visit, query))
                .Where(open => Reader.Started(open, visit.Officer.Id) || open.Facts.Subject == visit.Officer.Id)
                .Where(open => Reader.Of(open, visit.Officer.Id, visit.Today) != Reading.Nothing)
                .Select(open => DeskCase.Of(open, visit.Officer.Id)),
        ];
    }

    private static async Task<IReadOnlyList<OpenCase>> Open(DeskVisit visit, CaseQuery query)
    {
        var found = await visit.Context.Service<ICaseStore>().Find(query, visit.Cancel);
        var open = new List<OpenCase>();
        foreach (var row in found.Rows)
        {
            if (await visit.Context.Service<CaseDesk>().Look(new CaseId(row.Stream), visit.Cancel) is { } known)
            {
                open.Add(known);
            }
        }

        return open;
    }
}
