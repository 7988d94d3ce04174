using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Sops;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Deadlines;
using Ppid.Domain.Offices;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Api;

/// <summary>POST /api/cases/{sop}: the fields of the page, by the same names, as JSON, where files are named by their
/// uploads, or as multipart. For an objection: <c>permohonan</c> (id or number of the request) and <c>tiket</c> instead of the
/// applicant. With an <c>Idempotency-Key</c> the same content under the same key is filed once.</summary>
internal static class CasesFiling
{
    public static async Task<IResult> Send(ApiCall call)
    {
        var context = call.Context;
        if (call.Shown is { Key.Scopes: var scopes } && !scopes.Contains(ApiScope.File))
        {
            return await call.Error(Problems.Scope(ApiCall.Name(ApiScope.File)));
        }

        if (call.Shown is null && await context.Service<Throttle>().Refuse(context, "ajukan") is { } wait)
        {
            return wait;
        }

        if (await Meant(call) is not { } sop)
        {
            return await call.NotHere();
        }

        var form = await GenericFiling.Read(call, sop);
        var who = call.Shown is { Key: var key } ? $"kunci:{key.Id}" : $"alamat:{ClientAddress.Hash(context)}";
        return await Replies.Once(call, who, form, command => sop.LegalClock switch
        {
            ClockKind.Reply => Objection(call, form, command),
            ClockKind.Answer => Request(call, form, command),
            _ => new GenericFiling(call, sop, form, command).File(),
        });
    }

    /// <summary>What the public may file, and with a key what an officer may start.</summary>
    private static async Task<Sop?> Meant(ApiCall call)
    {
        var context = call.Context;
        var offices = context.Service<OfficeBook>();
        var office = call.Shown?.Office.File.Id ?? offices.Main.File.Id;
        var calendar = (await offices.InForce(office, context.RequestAborted)).Calendar;
        var sop = context.Service<SopCatalogue>()
            .InForce(office, context.Value("sop"), calendar.LocalDate(context.Now()));
        return sop is { Public: true } || (sop is { Starters.Count: > 0 } && call.Shown is not null) ? sop : null;
    }

    private static async Task<IResult> Request(ApiCall call, SubmittedForm form, string command)
    {
        var read = new FieldReader(form);
        var applicant = ApplicationReader.Applicant(read);
        var request = ApplicationReader.Request(read, applicant);
        var sent = new Sent(command, Channel(call), applicant, ApplicationReader.Documents(form));
        Strictly.ThrowIfWrong(read, form);
        return await Answer(call, await FilingDesk.Request(call.Context, sent, request));
    }

    private static async Task<IResult> Objection(ApiCall call, SubmittedForm form, string command)
    {
        var (read, number, ticket) = (new FieldReader(form), form.Raw("permohonan"), form.Raw("tiket"));
        if (Strictly.Mistyped(form).ToList() is { Count: > 0 } wrong)
        {
            throw Strictly.Wrong(wrong);
        }

        if (await LookupEndpoint.Find(call.Context, number, ticket) is not { } tracked)
        {
            return await call.NotHere();
        }

        var objection = ObjectionReader.Read(read, tracked.Case.Facts);
        var sent = ObjectionReader.Sent(tracked.Case.Facts, form, command, Channel(call));
        Strictly.ThrowIfWrong(read, form);
        return await Answer(call, await FilingDesk.Objection(call.Context, sent, tracked.Case, objection));
    }

    /// <summary>Stands in the history: through which system it came.</summary>
    internal static string Channel(ApiCall call) => call.Shown is { Key: var key } ? ApiCall.Door(key) : ApiCall.Anybody;

    internal static async Task<IResult> Answer(ApiCall call, Handled filed)
    {
        var context = call.Context;
        if (filed.Refusal is { } refusal)
        {
            return await call.Error(Failure.Refused(refusal.Code, RefusalText.Of(refusal)));
        }

        var open = await context.Service<CaseDesk>().Look(filed.State.Known!.Id, context.RequestAborted);
        var receipt = CaseAnswers.Receipt(open!, context.Service<Tokens>(), context.Service<SiteAddress>());
        return ApiAnswer.Of(receipt, StatusCodes.Status201Created, $"/api/cases/{open!.Facts.Id}");
    }
}
