using Microsoft.AspNetCore.Http;
using Ppid.App.Screens.Officer;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Officer;

/// <summary>GET and POST /t/{token}/penyerahan: an officer of the service desk records that the applicant,
/// who stands before him, has received the answer.</summary>
internal static class CounterEndpoint
{
    private const string Proof = "dokumen";

    public static Task<IResult> Show(HttpContext context) => OpenedLink.Open(context, link => IsOpen(context, link)
        ? Show(context, link, FormView.Blank, StatusCodes.Status200OK)
        : Task.FromResult(context.SeeOther(link.Page)));

    public static Task<IResult> Send(HttpContext context) => OpenedLink.Open(context, async link =>
    {
        if (await link.Slow(context) is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, TaskScreen.Limits(link));
        return IsOpen(context, link) ? await Record(context, link, form) : await Again(context, link, form);
    });

    /// <summary>Does the case wait for its applicant, and may this officer stand in for him?</summary>
    public static bool IsOpen(HttpContext context, OpenedLink link) =>
        link is { State: LinkState.Decided, Clerk: not null }
        && Command(context, link, new("langsung", "pemohon", null), []) is { } command
        && link.Foresee(command) is Decision.Accepted;

    private static async Task<IResult> Record(HttpContext context, OpenedLink link, SubmittedForm form)
    {
        var read = new FieldReader(form);
        var group = new FieldGroup(read, "");
        var handed = FilledForm.Handover(group);
        var files = FilledForm.Attached(form, Proof, DocumentKind.Material);
        var command = Command(context, link, handed, files)!;
        if (link.Foresee(command) is Decision.Refused { Refusal: var refusal })
        {
            RefusedFields.Add(refusal, handed, group);
        }

        await SecondFactor.Read(context, link.Signer, read, form);
        if (read.HasErrors)
        {
            return await Show(context, link, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        if (await SecondFactor.Refuse(context, link.Signer, form) is { } no)
        {
            return await Show(context, link, new(form, [no]), StatusCodes.Status400BadRequest);
        }

        var handled = await link.Carry(context, Purpose(command.Task), form, command);
        return handled.Refusal is null
            ? context.SeeOther(link.Page)
            : await OpenedLink.Open(context, now => Again(context, now, form));
    }

    private static string Purpose(int task) => $"penyerahan:{task}";

    /// <summary>The same form again is no error; whoever noted something else is told that it was not recorded.</summary>
    private static async Task<IResult> Again(HttpContext context, OpenedLink link, SubmittedForm form) =>
        link is { State: LinkState.Decided, Clerk: not null }
        && link.Facts.Trail.LastOrDefault(passage => passage.Form is StepForm.HandedOver) is { } done
        && !await link.Repeats(context, Purpose(done.Task), form)
            ? await PastScreen.Fetched(context, link, done)
            : context.SeeOther(link.Page);

    private static CaseCommand.TakeOutcome? Command(
        HttpContext context, OpenedLink link, StepForm.HandedOver form, Domain.ListOf<Document> files) =>
        OwnStep.Of(link.Case, FormKind.Handover) is { } own
            ? new(context.Now(), link.Actor, own.Task.Number, own.Outcome.Id, form, files)
            : null;

    private static async Task<IResult> Show(HttpContext context, OpenedLink link, FormView form, int status) =>
        await Page.Of<CounterPage>(context, new()
        {
            [nameof(CounterPage.Link)] = link,
            [nameof(CounterPage.View)] = form,
            [nameof(CounterPage.PinChosen)] = await SecondFactor.IsChosen(context, link.Signer),
        }, status);
}
