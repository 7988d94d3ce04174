using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Officer;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Officer;

/// <summary>GET and POST /t/{token}/isian: what was read out of a mail, confirmed or put right by who holds the
/// task.</summary>
internal static class ConfirmEndpoint
{
    private const string Purpose = "isian";

    private const string Done = "?selesai=isian";

    private static readonly string[] Letters = ["a", "b", "c", "d", "e", "f", "g"];

    public static Task<IResult> Show(HttpContext context) => OpenedLink.Open(context, link => IsOpen(link)
        ? Show(context, link, FormView.Blank, StatusCodes.Status200OK)
        : Task.FromResult(context.SeeOther(link.Page)));

    public static Task<IResult> Send(HttpContext context) => OpenedLink.Open(context, async link =>
    {
        if (await link.Slow(context) is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, UploadLimits.None);
        return IsOpen(link) ? await Confirm(context, link, form) : await Again(context, link, form);
    });

    /// <summary>Does he come here from having confirmed the fields?</summary>
    internal static bool IsDone(HttpContext context, OpenedLink link) => HttpMethods.IsGet(context.Request.Method)
        && context.Request.QueryString.Value == Done && link.Case.History.Events.OfType<CaseEvent.Confirmed>().Any();

    private static bool IsOpen(OpenedLink link) => link.State is LinkState.Open && link.Facts.Guessed;

    private static async Task<IResult> Confirm(HttpContext context, OpenedLink link, SubmittedForm form)
    {
        var read = new FieldReader(form);
        var applicant = ApplicationReader.Applicant(read, link.Facts.Applicant);
        var application = Filled(read, link.Facts.Application, applicant);
        var command = new CaseCommand.Confirm(
            context.Now(), link.Actor, applicant, application, await Open(context, link));
        await SecondFactor.Read(context, link.Signer, read, form);
        if (!read.HasErrors && link.Foresee(command) is Decision.Refused { Refusal: var no })
        {
            read.Add(no.Code.StartsWith("ground", StringComparison.Ordinal) ? "alasan" : "", RefusalText.Of(no));
        }

        var errors = read.HasErrors ? read.Errors
            : await SecondFactor.Refuse(context, link.Signer, form) is { } wrong ? [wrong]
            : [];
        if (errors.Count > 0)
        {
            return await Show(context, link, new(form, errors), StatusCodes.Status400BadRequest);
        }

        var handled = await link.Carry(context, Purpose, form, command);
        return handled.Refusal is null
            ? context.SeeOther(link.Page + Done)
            : await OpenedLink.Open(context, now => Again(context, now, form));
    }

    /// <summary>The same form again is no error; whoever corrected something else is told that it was not recorded.</summary>
    private static async Task<IResult> Again(HttpContext context, OpenedLink link, SubmittedForm form)
    {
        if (await link.Repeats(context, Purpose, form))
        {
            return context.SeeOther(link.Page + Done);
        }

        var done = link.Case.History.Events.OfType<CaseEvent.Confirmed>().LastOrDefault();
        return link.State is not LinkState.Open || done is null
            ? await PastScreen.Show(context, link, StatusCodes.Status409Conflict)
            : await PastScreen.Confirmed(context, link, done);
    }

    private static Application Filled(FieldReader read, Application guessed, Applicant applicant) => guessed switch
    {
        Application.Objection objection => Filled(read, objection),
        _ => ApplicationReader.Request(read, applicant),
    };

    private static Application.Objection Filled(FieldReader read, Application.Objection guessed) => guessed with
    {
        Grounds = read.Choices("alasan", "alasan keberatan", Letters, min: 1)
            .Select(letter => (Ground)(letter[0] - 'a')).ToListOf(),
        Purpose = read.Lines("tujuan", "Tujuan penggunaan", 0..1000),
        Story = read.Lines("kasus_posisi", "Kasus posisi", 5..4000),
    };

    /// <summary>The grounds the request had opened, this objection's own among them.</summary>
    private static async Task<ListOf<OpenGround>?> Open(HttpContext context, OpenedLink link)
    {
        if (await Request(context, link) is not { } request) return null;
        var without = request.Facts.Links.Where(each => each.Id != link.Id).ToListOf();
        return Objections.Open(request.Facts with { Links = without }, request.Rules.Calendar);
    }

    private static async Task<OpenCase?> Request(HttpContext context, OpenedLink link) =>
        link.Facts.Application is Application.Objection objection
            ? await context.Service<CaseDesk>().Look(new CaseId(objection.Request), context.RequestAborted)
            : null;

    private static async Task<IResult> Show(HttpContext context, OpenedLink link, FormView form, int status)
    {
        var open = await Open(context, link) ?? [];
        return await Page.Of<ConfirmPage>(context, new()
        {
            [nameof(ConfirmPage.Task)] = await TaskScreen.Bare(context, link, form),
            [nameof(ConfirmPage.Open)] = open.Select(ground => ground.Ground).ToList(),
        }, status);
    }
}
