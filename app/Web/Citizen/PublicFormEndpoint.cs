using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.App.Sops;
using Ppid.App.Web.Forms;
using Ppid.App.Web.SopPages;
using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /layanan/{sop}: the form of any SOP that the public may start and that brings a form of its
/// own.</summary>
internal static class PublicFormEndpoint
{
    /// <summary>Which way out of the first step the form is for; the first unless said.</summary>
    public const string Way = "hasil";

    public static Task<IResult> Show(HttpContext context) => Open(context, context.Request.Query[Way], offered =>
        Show(context, offered, FormView.Blank, StatusCodes.Status200OK));

    public static async Task<IResult> Send(HttpContext context)
    {
        if (await context.Service<Throttle>().Refuse(context, "ajukan") is { } wait)
        {
            return wait;
        }

        var limits = context.Service<WebSettings>().Uploads.For(await Asked(context));
        var form = await FormReader.Read(context, limits);
        return await Open(context, form.Raw(Way), offered => File(context, offered, form));
    }

    private static async Task<IResult> File(HttpContext context, PublicForm offered, SubmittedForm form)
    {
        var read = new FieldReader(form);
        var applicant = ContactReader.Read(read, offered.Sop.Filer);
        var fields = new FieldsReading(form, read, "", offered.Sop, offered.Office.Roster);
        var (values, documents) = (
            fields.Values(offered.Outcome.Fields), fields.Documents(offered.Outcome.Fields, DocumentKind.Attachment));
        if (read.HasErrors)
        {
            Demand(offered, read, values, documents, offered.Office.Calendar.LocalDate(context.Now()));
            return await Show(context, offered, Refusals.View(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var papers = offered.Sop.Filer == FilerKind.Identified ? ApplicationReader.Documents(form) : [];
        var filed = await Filed(context, offered, form, new(applicant, values, [.. papers, .. documents]));
        return filed.Refusal is { } refusal
            ? await Show(context, offered, Faults(form, refusal, offered), StatusCodes.Status409Conflict)
            : form.Raw(KioskEndpoint.Mark) == "1"
                ? context.SeeOther(KioskSeal.PageFor(context, filed.State.Known!.Id))
                : context.SeeOther(NewCase.Page(context, filed));
    }

    /// <summary>Everything that is missing is told at once, not what the rules say only when the rest can be read.</summary>
    private static void Demand(
        PublicForm offered, FieldReader read, ListOf<FieldValue> values, ListOf<Document> documents, DateOnly today)
    {
        var (fields, rules) = (offered.Outcome.Fields, new Rules(offered.Sop, offered.Office.Roster, offered.Office.Calendar));
        var told = read.Errors.Select(error => error.Field).ToHashSet();
        foreach (var (field, message) in FieldRules.Check(fields, values, documents, rules, today) is { } no
            ? FieldFaults.Of(no, fields) ?? [] : [])
        {
            if (!told.Contains(field)) read.Add(field, message);
        }
    }

    private static Task<Handled> Filed(HttpContext context, PublicForm offered, SubmittedForm form, Brought brought)
    {
        var (sop, now) = (offered.Sop, context.Now());
        var subject = sop.TitleField is { } field && !sop.Secret ? brought.Values.Named(field)?.Value : null;
        return context.Service<CaseDesk>().File(
            CommandKey.Of($"layanan:{sop.Id}", form), sop.Office, sop.Id,
            (id, number) => new CaseCommand.Submit(
                now, new(ActorKind.Applicant, id.Value, brought.Applicant.Name, "portal"), id, number, "portal",
                brought.Applicant,
                new Application.Filled(string.IsNullOrEmpty(subject) ? sop.Name : subject, brought.Values),
                brought.Documents)
            {
                Outcome = offered.Outcome.Id,
            },
            context.RequestAborted);
    }

    private static FormView Faults(SubmittedForm form, Refusal refusal, PublicForm offered) =>
        FieldFaults.Of(refusal, offered.Outcome.Fields) is { } faults
            ? Refusals.View(form, [.. faults.Select(fault => new FieldError(fault.Field, fault.Message))])
            : Refusals.View(form, refusal);

    private static async Task<IResult> Open(HttpContext context, string? way, Func<PublicForm, Task<IResult>> handle)
    {
        var office = context.Service<OfficeBook>().Main;
        var inForce = await context.Service<OfficeBook>().InForce(office.File.Id, context.RequestAborted);
        return await Asked(context) is { Public: true, LegalClock: null } sop && Chosen(sop, way) is { } outcome
            ? await handle(new(sop, outcome, inForce))
            : await Answers.NotFound(context);
    }

    private static async Task<Sop?> Asked(HttpContext context) => context.Service<SopCatalogue>().InForce(
        context.Service<OfficeBook>().Main.File.Id, context.Value("sop"), await SopRoutes.Today(context));

    private static Outcome? Chosen(Sop sop, string? way)
    {
        var first = sop.Step(sop.StartStep)!;
        return string.IsNullOrEmpty(way) ? first.Outcomes[0] : first.Outcome(way);
    }

    private static Task<IResult> Show(HttpContext context, PublicForm offered, FormView view, int status) =>
        Page.Of<PublicFormPage>(context, new()
        {
            [nameof(PublicFormPage.Offered)] = offered,
            [nameof(PublicFormPage.View)] = view,
            [nameof(PublicFormPage.Limits)] = context.Service<WebSettings>().Uploads.For(offered.Sop),
        }, status);

    private sealed record Brought(Applicant Applicant, ListOf<FieldValue> Values, ListOf<Document> Documents);
}

/// <summary>An SOP the public may start, and the way out of its first step that the form is for.</summary>
public sealed record PublicForm(Sop Sop, Outcome Outcome, OfficeInForce Office)
{
    public string Name => Sop.Door?.Name ?? Sop.Name;
}
