using Microsoft.AspNetCore.Http;
using Ppid.App.Flows;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST /kelola/sop/{id}/mulai: starts the case of the period that runs today, before its day or after
/// an omission. A period is started once, whoever asks.</summary>
internal static class StartNowEndpoint
{
    public static Task<IResult> Show(HttpContext context) => VisitedSop.Open(context, visited =>
        Period(visited) is { } period
            ? Show(visited, period, FormView.Blank, StatusCodes.Status200OK)
            : Answers.NotFound(context));

    public static Task<IResult> Send(HttpContext context) => VisitedSop.Open(context, async visited =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        if (Period(visited) is not { } period)
        {
            return await Answers.NotFound(context);
        }

        var read = new FieldReader(form);
        read.MustCheck("yakin", "Centang pernyataan ini bila periode ini memang harus dimulai sekarang.");
        if (read.HasErrors)
        {
            return await Show(visited, period, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var (visit, sop) = (visited.Visit, visited.Sop);
        var started = await context.Service<ScheduleFlow>().StartNow(sop.Office, sop.Id, visit.By, visit.Cancel);
        return started switch
        {
            { Refusal: { } no } => await Show(
                visited, period, FormView.Refused(form, no), StatusCodes.Status409Conflict),
            { State.Known.Id: var id } => context.SeeOther($"/kelola/perkara/{id}?selesai=mulai"),
            _ => await Answers.NotFound(context),
        };
    });

    private static Period? Period(VisitedSop visited) =>
        visited.Sop.Schedule is { } schedule ? Periods.At(schedule, visited.Visit.Today) : null;

    private static Task<IResult> Show(VisitedSop visited, Period period, FormView view, int status) =>
        Page.Of<StartNowPage>(visited.Context, new()
        {
            [nameof(StartNowPage.Visit)] = visited.Visit,
            [nameof(StartNowPage.Sop)] = visited.Sop,
            [nameof(StartNowPage.Period)] = period,
            [nameof(StartNowPage.View)] = view,
        }, status);
}
