using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Admin;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Admin;

/// <summary>GET /kelola/kalender: the covered years. POST /kelola/kalender tries a decree and loads nothing;
/// POST /kelola/kalender/muat loads it, which recounts every running deadline.</summary>
internal static class CalendarEndpoint
{
    private const string Field = "naskah";

    public static Task<IResult> Show(HttpContext context) =>
        AdminVisit.Require(context, visit => Show(visit, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Preview(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        return await Try(visit, form) is { Decree: not null } trial
            ? await Preview(visit, trial, FormView.Blank, StatusCodes.Status200OK)
            : await Wrong(visit, form);
    });

    public static Task<IResult> Load(HttpContext context) => AdminVisit.Require(context, async visit =>
    {
        var form = await FormReader.Read(context, UploadLimits.None);
        var command = CommandKey.Of("muat", form);
        if (await context.Service<ICaseStore>().Answered(command, visit.Cancel) is not null)
        {
            return context.SeeOther("/kelola/kalender?selesai=muat");
        }

        if (await Try(visit, form) is not { Decree: { } decree } trial)
        {
            return await Wrong(visit, form);
        }

        var no = await visit.Handle(
            command, new OfficeCommand.LoadDecree(visit.Now, visit.By, decree.Number, trial.Text));
        return no is null
            ? context.SeeOther("/kelola/kalender?selesai=muat")
            : await Preview(visit, trial, FormView.Refused(form, no), StatusCodes.Status409Conflict);
    });

    private static Task<DecreeTrial> Try(AdminVisit visit, SubmittedForm form) =>
        DecreeTrial.Of(visit, form.Raw(Field).ReplaceLineEndings("\n").Trim() + "\n");

    private static async Task<IResult> Wrong(AdminVisit visit, SubmittedForm form)
    {
        var faults = (await Try(visit, form)).Faults.Select(fault => new FieldError(Field, fault.ToString()));
        return await Show(visit, new(form, [.. faults]), StatusCodes.Status400BadRequest);
    }

    private static Task<IResult> Preview(AdminVisit visit, DecreeTrial trial, FormView view, int status) =>
        Page.Of<DecreePage>(visit.Context, new()
        {
            [nameof(DecreePage.Visit)] = visit,
            [nameof(DecreePage.Trial)] = trial,
            [nameof(DecreePage.View)] = view,
        }, status);

    private static Task<IResult> Show(AdminVisit visit, FormView view, int status)
    {
        var years = YearCalendars.Of(visit.Office, visit.Context.Service<CalendarTexts>());
        var asked = visit.Context.Request.Query["tahun"].ToString();
        var year = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)
            && years.Any(each => each.Year == wanted) ? wanted : visit.Today.Year;
        return Page.Of<CalendarPage>(visit.Context, new()
        {
            [nameof(CalendarPage.Visit)] = visit,
            [nameof(CalendarPage.Years)] = years,
            [nameof(CalendarPage.Shown)] = years.FirstOrDefault(each => each.Year == year)
                ?? new YearCalendar(year, false, []),
            [nameof(CalendarPage.View)] = view,
            [nameof(CalendarPage.Done)] = Done.Of(visit.Context),
        }, status);
    }
}
