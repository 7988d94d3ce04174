using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Api;

/// <summary>POST /api/cases/{sop}: the fields of the page, by the same names, as JSON or multipart
/// (files need multipart). For an objection: <c>permohonan</c> (id or number of the request) and
/// <c>tiket</c> instead of the applicant. With an <c>Idempotency-Key</c> the same content under the
/// same key is filed once.</summary>
internal static class CasesFiling
{
    private const string Channel = "API";

    public static async Task<IResult> Send(HttpContext context)
    {
        if (await context.Service<Throttle>().Refuse(context, "ajukan") is { } wait)
        {
            return wait;
        }

        if (await Meant(context) is not { } sop)
        {
            return await Answers.NotFound(context);
        }

        var form = await FormReader.ReadOpen(context, context.Service<WebSettings>().Uploads);
        return sop.LegalClock == ClockKind.Reply
            ? await Objection(context, form)
            : await Request(context, form);
    }

    /// <summary>Only what the public may file, and has a form here.</summary>
    private static async Task<Sop?> Meant(HttpContext context)
    {
        var offices = context.Service<OfficeBook>();
        var office = offices.Main.File.Id;
        var calendar = (await offices.InForce(office, context.RequestAborted)).Calendar;
        var sop = context.Service<SopCatalogue>()
            .InForce(office, context.Value("sop"), calendar.LocalDate(context.Now()));
        return sop is { Public: true, LegalClock: ClockKind.Answer or ClockKind.Reply } ? sop : null;
    }

    private static async Task<IResult> Request(HttpContext context, SubmittedForm form)
    {
        var read = new FieldReader(form);
        var applicant = ApplicationReader.Applicant(read);
        var request = ApplicationReader.Request(read, applicant);
        ThrowIfWrong(read);
        var key = Key(context, "api-permohonan", form);
        var sent = new Sent(key, Channel, applicant, ApplicationReader.Documents(form));
        return await Answer(context, await FilingDesk.Request(context, sent, request));
    }

    private static async Task<IResult> Objection(HttpContext context, SubmittedForm form)
    {
        if (await LookupEndpoint.Find(context, form.Raw("permohonan"), form.Raw("tiket")) is not { } tracked)
        {
            return await Answers.NotFound(context);
        }

        var read = new FieldReader(form);
        var objection = ObjectionReader.Read(read, tracked.Case.Facts);
        ThrowIfWrong(read);
        var key = Key(context, $"api-keberatan:{tracked.Id}", form);
        var sent = ObjectionReader.Sent(tracked.Case.Facts, form, key, Channel);
        return await Answer(context, await FilingDesk.Objection(context, sent, tracked.Case, objection));
    }

    private static void ThrowIfWrong(FieldReader read)
    {
        if (read.HasErrors)
        {
            throw new UnreadableInputException("Ada isian yang perlu diperbaiki.", read.Errors);
        }
    }

    private static string Key(HttpContext context, string purpose, SubmittedForm form)
    {
        var sent = context.Request.Headers["Idempotency-Key"].ToString();
        return CommandKey.Of(purpose, sent.Length == 0 ? Guid.NewGuid().ToString("N") : sent, form);
    }

    private static async Task<IResult> Answer(HttpContext context, Handled filed)
    {
        if (filed.Refusal is { } refusal)
        {
            return await Answers.Error(context, Failure.Refused(refusal.Code, RefusalText.Of(refusal)));
        }

        var open = await context.Service<CaseDesk>().Look(filed.State.Known!.Id, context.RequestAborted);
        context.Response.Headers.Location = $"/api/cases/{open!.Facts.Id}";
        var receipt = CaseAnswers.Receipt(open, context.Service<Tokens>(), context.Service<SiteAddress>());
        return Results.Json(receipt, SopApiRoutes.Json, statusCode: StatusCodes.Status201Created);
    }
}
