using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>A case that could move to the newest revision.</summary>
/// <param name="Obstacle">Why it cannot, as a sentence; null when it can.</param>
public sealed record MovableCase(OpenCase Case, string? Obstacle);

/// <summary>What became of one case.</summary>
/// <param name="Refused">Why it did not move; null when it did.</param>
public sealed record MovedCase(CaseId Id, string Number, string? Refused);

/// <summary>GET and POST /kelola/sop/{id}/pindah: moves chosen running cases to the revision in force. Nothing moves by
/// itself.</summary>
internal static class MigrateEndpoint
{
    private const string Cases = "perkara";

    public static Task<IResult> Show(HttpContext context) => VisitedSop.Open(context, async visited =>
        await Show(visited, await Movable(visited), FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => VisitedSop.Open(context, async visited =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var running = await RunningCases.Of(visited.Visit, visited.Sop.Id);
        var read = new FieldReader(form);
        // Also those that moved already: the same form sent twice is answered as it was.
        var chosen = read.Choices(Cases, "Perkara", [.. running.Select(open => open.Facts.Id.Value)], 1);
        var reason = read.Lines("alasan", "Alasan", 5..1000);
        if (read.HasErrors)
        {
            return await Show(visited, await Movable(visited), new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var results = new List<MovedCase>();
        foreach (var open in running.Where(open => chosen.Contains(open.Facts.Id.Value)))
        {
            results.Add(await Move(visited, open, reason, form));
        }

        return await Page.Of<MigratedPage>(context, new()
        {
            [nameof(MigratedPage.Visit)] = visited.Visit,
            [nameof(MigratedPage.Sop)] = visited.Sop,
            [nameof(MigratedPage.Results)] = results,
        });
    });

    private static async Task<MovedCase> Move(VisitedSop visited, OpenCase open, string reason, SubmittedForm form)
    {
        var (visit, facts) = (visited.Visit, open.Facts);
        var handled = await visited.Context.Service<CaseDesk>().Handle(
            CommandKey.Of($"pindah:{facts.Id}", form), facts.Id,
            new CaseCommand.Migrate(visit.Now, visit.By, visited.Sop, reason), visit.Cancel);
        return new(facts.Id, facts.Number, handled.Refusal is { } no ? RefusalText.Of(no) : null);
    }

    private static async Task<IReadOnlyList<MovableCase>> Movable(VisitedSop visited) =>
    [
        .. RunningCases.Behind(await RunningCases.Of(visited.Visit, visited.Sop.Id), visited.Sop)
            .Select(open => new MovableCase(
                open, Migration.Obstacle(open.Facts, open.Rules.Sop, visited.Sop) is { } no ? RefusalText.Of(no) : null)),
    ];

    private static Task<IResult> Show(
        VisitedSop visited, IReadOnlyList<MovableCase> movable, FormView view, int status) =>
        Page.Of<MigratePage>(visited.Context, new()
        {
            [nameof(MigratePage.Visit)] = visited.Visit,
            [nameof(MigratePage.Sop)] = visited.Sop,
            [nameof(MigratePage.Movable)] = movable,
            [nameof(MigratePage.View)] = view,
        }, status);
}
