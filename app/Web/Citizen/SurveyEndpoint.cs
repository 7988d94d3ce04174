using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /survei: one response to the satisfaction survey that runs now. Nothing tells who
/// answered.</summary>
internal static class SurveyEndpoint
{
    public static async Task<IResult> Show(HttpContext context) => await Running(context) is { } survey
        ? await Show(context, survey, FormView.Blank, StatusCodes.Status200OK)
        : await NotNow(context);

    public static async Task<IResult> Send(HttpContext context)
    {
        if (await context.Service<Throttle>().Refuse(context, "survei") is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        if (await Running(context) is not { } survey)
        {
            return await NotNow(context);
        }

        var read = new FieldReader(form);
        var office = await Office(context);
        var answers = new FieldsReading(form, read, "", survey.Sop, office.Roster).Values(survey.Form.Fields);
        var rules = new Rules(survey.Sop, office.Roster, office.Calendar);
        if (FieldRules.Check(survey.Form.Fields, answers, [], rules, survey.Today) is { } no)
        {
            foreach (var (field, message) in FieldFaults.Of(no, survey.Form.Fields) ?? [])
            {
                read.Add(field, message);
            }
        }

        if (read.HasErrors)
        {
            return await Show(context, survey, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var refusal = await context.Service<SurveyDesk>().Record(
            CommandKey.Of("survei", form), office.File.Id, context.Now(), answers, context.RequestAborted);
        return refusal is null ? await Thanks(context) : await NotNow(context);
    }

    private static async Task<RunningSurvey?> Running(HttpContext context) =>
        await context.Service<SurveyDesk>().Running(
            context.Service<OfficeBook>().Main.File.Id, context.Now(), context.RequestAborted);

    private static Task<OfficeInForce> Office(HttpContext context)
    {
        var offices = context.Service<OfficeBook>();
        return offices.InForce(offices.Main.File.Id, context.RequestAborted);
    }

    private static async Task<IResult> Show(HttpContext context, RunningSurvey survey, FormView view, int status) =>
        await Page.Of<SurveyPage>(context, new()
        {
            [nameof(SurveyPage.Survey)] = survey,
            [nameof(SurveyPage.Roster)] = (await Office(context)).Roster,
            [nameof(SurveyPage.View)] = view,
        }, status);

    private static Task<IResult> Thanks(HttpContext context) =>
        Page.Of<SurveyEndPage>(context, new() { [nameof(SurveyEndPage.Recorded)] = true });

    private static Task<IResult> NotNow(HttpContext context) =>
        Page.Of<SurveyEndPage>(context, new() { [nameof(SurveyEndPage.Recorded)] = false });
}
