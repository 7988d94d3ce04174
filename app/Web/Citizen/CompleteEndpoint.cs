using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /lacak/{id}/{tiket}/lengkapi: the applicant completes a file that came back to him.</summary>
internal static class CompleteEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Tracked.Open(context, tracked =>
        OwnStep.Of(tracked.Case, FormKind.Application) is null
            ? Task.FromResult(context.SeeOther(tracked.Page))
            : Show(context, tracked, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => Tracked.Open(context, async tracked =>
    {
        var form = await FormReader.Read(context, context.Service<WebSettings>().Uploads);
        if (OwnStep.Of(tracked.Case, FormKind.Application) is not { } step)
        {
            return context.SeeOther(tracked.Page);
        }

        var read = new FieldReader(form);
        var filled = Filled(read, tracked.Case.Facts);
        if (read.HasErrors)
        {
            return await Show(context, tracked, Refusals.View(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var documents = ApplicationReader.Documents(form);
        var command = CommandKey.Of($"lengkapi:{tracked.Id}", form);
        var handled = await step.Take(context, tracked, command, filled, documents);
        return handled.Refusal is { } refusal
            ? await Show(context, tracked, Refusals.View(form, refusal), StatusCodes.Status409Conflict)
            : context.SeeOther(tracked.Page);
    });

    /// <summary>Of an objection the grounds stay as filed; only its story and the papers are completed.</summary>
    private static StepForm.ApplicationFilled Filled(FieldReader read, CaseFacts facts)
    {
        var applicant = ApplicationReader.Applicant(read, facts.Applicant);
        return new(applicant, facts.Application is Application.Objection objection
            ? objection with
            {
                Purpose = read.Lines("tujuan", "Tujuan penggunaan", 5..1000),
                Story = read.Lines("kasus_posisi", "Kasus posisi", 20..4000),
            }
            : ApplicationReader.Request(read, applicant));
    }

    private static Task<IResult> Show(HttpContext context, Tracked tracked, FormView view, int status) =>
        Page.Of<CompletePage>(context, new()
        {
            [nameof(CompletePage.Known)] = tracked.Case.Facts,
            [nameof(CompletePage.Back)] = tracked.Page,
            [nameof(CompletePage.View)] = view,
            [nameof(CompletePage.Limits)] = context.Service<WebSettings>().Uploads,
        }, status);
}
