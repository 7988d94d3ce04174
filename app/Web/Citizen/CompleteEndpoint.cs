using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /lacak/{id}/{tiket}/lengkapi: the applicant completes a file
/// that came back to him.</summary>
internal static class CompleteEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Tracked.Open(context, tracked =>
        OwnStep.Of(tracked.Case, FormKind.Application) is null
            ? Task.FromResult(context.SeeOther(tracked.Page))
            : Show(context, tracked, FormView.Blank, StatusCodes.Status200OK));

    public static Task<IResult> Send(HttpContext context) => Tracked.Open(context, async tracked =>
    {
        var form = await FormReader.Read(context, context.Service<WebSettings>().Uploads);
        var command = CommandKey.Of($"lengkapi:{tracked.Id}", form);
        if (OwnStep.Of(tracked.Case, FormKind.Application) is not { } step)
        {
            return await TooLate(context, tracked, command);
        }

        var read = new FieldReader(form);
        var filled = Filled(read, tracked.Case.Facts);
        if (read.HasErrors)
        {
            return await Show(
                context, tracked, Refusals.View(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        var documents = ApplicationReader.Documents(form);
        var handled = await step.Take(context, tracked, command, filled, documents);
        return handled.Refusal is { } refusal
            ? await Show(context, tracked, Refusals.View(form, refusal), StatusCodes.Status409Conflict)
            : context.SeeOther(tracked.Page);
    });

    /// <summary>The same thing sent twice leads back to the file; anything else is not swallowed.</summary>
    private static async Task<IResult> TooLate(HttpContext context, Tracked tracked, string command) =>
        await context.Service<ICaseStore>().Answered(command, context.RequestAborted) is null
            ? await Answers.Error(context, NoLongerReturned)
            : context.SeeOther(tracked.Page);

    private static Failure NoLongerReturned { get; } = new(
        StatusCodes.Status409Conflict, "tidak-menunggu-kelengkapan", "Kiriman ini belum dicatat",
        "Berkas ini sudah dilengkapi dari jendela atau perangkat lain, atau tidak lagi menunggu kelengkapan. "
        + "Buka kembali halaman pelacakan untuk melihat isinya. Bila masih ada yang kurang, hubungi layanan "
        + "informasi.");

    /// <summary>Of an objection the grounds stay as filed; only its story and the
    /// papers are completed.</summary>
    internal static StepForm.ApplicationFilled Filled(FieldReader read, CaseFacts facts)
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
