using Microsoft.AspNetCore.Http;
using Ppid.App.Flows;
using Ppid.App.Screens.Admin;
using Ppid.App.Screens.Cases;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Admin;

/// <summary>GET and POST …/mesin/{tindakan}: holds, resumes, ends or renews what waits for a case, or one of the office's
/// own flows. Only where flows can be steered one by one.</summary>
internal static class TendFlowEndpoint
{
    private sealed record Tended(AdminVisit Visit, CaseId Id, FlowDeed Deed, string Name, string Root, string Back)
    {
        public string Action => $"{Root}/{FlowWords.Word(Deed)}";
    }

    public static Task<IResult> ShowCase(HttpContext context) => OfCase(context, Show);

    public static Task<IResult> SendCase(HttpContext context) => OfCase(context, Send);

    public static Task<IResult> ShowOffice(HttpContext context) => OfOffice(context, Show);

    public static Task<IResult> SendOffice(HttpContext context) => OfOffice(context, Send);

    private static Task<IResult> OfCase(HttpContext context, Func<Tended, Task<IResult>> handle) =>
        VisitedCase.Open(context, visited => Deed(context) is { } deed
            ? handle(new(
                visited.Visit, visited.Id, deed, visited.Case.Facts.Number, $"{visited.Page}/mesin", visited.Page))
            : Answers.NotFound(context));

    private static Task<IResult> OfOffice(HttpContext context, Func<Tended, Task<IResult>> handle) =>
        AdminVisit.Require(context, visit =>
        {
            var id = new CaseId(context.Value("mesin"));
            return FlowIds.OfficeOf(id) == visit.Office.File.Id && Deed(context) is { } deed
                ? handle(new(visit, id, deed, id.Value, $"{DriftEndpoint.Root}/{id}", DriftEndpoint.Root))
                : Answers.NotFound(context);
        });

    private static FlowDeed? Deed(HttpContext context) =>
        context.Service<IFlowKeeper>().Steers ? FlowWords.Deed(context.Value("tindakan")) : null;

    private static Task<IResult> Show(Tended tended) => Page(tended, FormView.Blank, StatusCodes.Status200OK);

    private static async Task<IResult> Send(Tended tended)
    {
        var context = tended.Visit.Context;
        var form = await FormReader.Read(context, UploadLimits.None);
        var read = new FieldReader(form);
        var reason = read.Lines("alasan", "Alasan", 5..1000);
        if (read.HasErrors)
        {
            return await Page(tended, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var refused = await context.Service<FlowDesk>().Tend(
            CommandKey.Of($"mesin:{tended.Id}", form), tended.Id, tended.Visit.By, tended.Deed, reason, tended.Visit.Cancel);
        return refused is null
            ? context.SeeOther(tended.Back + "?selesai=mesin")
            : await Page(tended, FormView.Refused(form, refused), StatusCodes.Status409Conflict);
    }

    private static Task<IResult> Page(Tended tended, FormView view, int status) =>
        Web.Page.Of<TendFlowPage>(tended.Visit.Context, new()
        {
            [nameof(TendFlowPage.Visit)] = tended.Visit,
            [nameof(TendFlowPage.Name)] = tended.Name,
            [nameof(TendFlowPage.Action)] = tended.Action,
            [nameof(TendFlowPage.Back)] = tended.Back,
            [nameof(TendFlowPage.Deed)] = tended.Deed,
            [nameof(TendFlowPage.View)] = view,
        }, status);
}
