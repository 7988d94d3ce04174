using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Citizen;
using Ppid.App.Web.Forms;
using Ppid.App.Web.Officer;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Citizen;

/// <summary>GET and POST /lacak/{id}/{tiket}/langkah: the step at which a case of any SOP waits for whoever filed
/// it.</summary>
internal static class StepEndpoint
{
    public static Task<IResult> Show(HttpContext context) => Tracked.Open(context, tracked =>
        Waiting(tracked) is { } turn
            ? Show(context, turn, FormView.Blank, StatusCodes.Status200OK)
            : Task.FromResult(context.SeeOther(tracked.Page)));

    public static Task<IResult> Send(HttpContext context) => Tracked.Open(context, async tracked =>
    {
        var form = await FormReader.Read(context, tracked.Uploads(context));
        var command = CommandKey.Of($"langkah:{tracked.Id}", form);
        if (Waiting(tracked) is not { } turn)
        {
            return await context.Service<ICaseStore>().Answered(command, context.RequestAborted) is null
                ? await Answers.Error(context, NoLongerYours)
                : context.SeeOther(tracked.Page);
        }

        var chosen = turn.Step.Outcome(form.Raw(TaskEndpoint.Choice));
        var read = FilledForm.Reader(form, chosen);
        if (chosen is null)
        {
            read.Add(TaskEndpoint.Choice, "Pilih salah satu.");
            return await Show(context, turn, Refusals.View(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        return await Take(context, turn, form, (chosen, read, command));
    });

    private static async Task<IResult> Take(
        HttpContext context, OwnTurn turn, SubmittedForm form, (Outcome Outcome, FieldReader Read, string Command) sent)
    {
        var today = turn.Case.Rules.Calendar.LocalDate(context.Now());
        var filled = FilledForm.Read(sent.Outcome, sent.Read, form, turn.Case.Rules, today);
        if (sent.Read.HasErrors)
        {
            return await Show(context, turn, Refusals.View(form, sent.Read.Errors), StatusCodes.Status400BadRequest);
        }

        var take = new CaseCommand.TakeOutcome(
            context.Now(), turn.Applicant, turn.Task.Number, sent.Outcome.Id, filled.Form,
            [.. filled.Documents.Select(document => document with { Kind = DocumentKind.Attachment })]);
        var handled = await context.Service<CaseDesk>().Handle(
            sent.Command, turn.Case.Facts.Id, take, context.RequestAborted);
        if (handled.Refusal is not { } refusal)
        {
            return context.SeeOther(turn.Page);
        }

        RefusedFields.Add(refusal, take.Form, new(sent.Read, sent.Outcome.Id), sent.Outcome);
        return await Show(context, turn, Refusals.View(form, sent.Read.Errors), StatusCodes.Status409Conflict);
    }

    /// <summary>Null when it is not his turn, or the step has a page of its own (completing, confirming receipt).</summary>
    internal static OwnTurn? Waiting(Tracked tracked) => Of(tracked.Case) is { } turn
        ? new(tracked.Case, tracked.Page, turn.Task, turn.Step)
        : null;

    internal static (CaseTask Task, Step Step)? Of(OpenCase open) =>
        open.Facts.Application is Application.Filled
        && open.Facts.Tasks.FirstOrDefault(task => task.Officer is null) is { } task
        && open.Rules.Sop.Step(task.Step) is { } step
        && open.Rules.Sop.LaneOf(step) == LaneKind.Applicant
            ? (task, step)
            : null;

    private static Failure NoLongerYours { get; } = new(
        StatusCodes.Status409Conflict, "bukan-giliran-anda", "Kiriman ini belum dicatat",
        "Langkah ini sudah dijalankan dari jendela atau perangkat lain. Buka kembali halaman pelacakan untuk melihat "
        + "keadaan berkas Anda.");

    private static Task<IResult> Show(HttpContext context, OwnTurn turn, FormView view, int status) =>
        Page.Of<StepPage>(context, new()
        {
            [nameof(StepPage.Turn)] = turn,
            [nameof(StepPage.View)] = view,
            [nameof(StepPage.Limits)] = context.Service<WebSettings>().Uploads.For(turn.Case.Rules.Sop),
        }, status);
}

/// <summary>A case waits for whoever filed it, at this step.</summary>
/// <param name="Page">The secret page of the case.</param>
public sealed record OwnTurn(OpenCase Case, string Page, CaseTask Task, Step Step)
{
    internal Actor Applicant =>
        new(ActorKind.Applicant, Case.Facts.Id.Value, Case.Facts.Applicant.Name, "tautan pelacakan");
}
