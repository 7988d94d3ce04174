using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Officer;

/// <summary>GET and POST /t/{token}: the officer's task, and his decision.</summary>
internal static class TaskEndpoint
{
    public const string Choice = "hasil";

    public static Task<IResult> Show(HttpContext context) => OpenedLink.Open(context, link => link.State switch
    {
        LinkState.Open => TaskScreen.Show(context, link, FormView.Blank, StatusCodes.Status200OK),
        _ => PastScreen.Show(context, link, StatusCodes.Status200OK),
    });

    public static Task<IResult> Send(HttpContext context) => OpenedLink.Open(context, async link =>
    {
        if (await link.Slow(context) is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(context, TaskScreen.Limits(link));
        return link.State is LinkState.Open ? await Decide(context, link, form) : await Again(context, link, form);
    });

    private static async Task<IResult> Decide(HttpContext context, OpenedLink link, SubmittedForm form)
    {
        var chosen = link.Step.Outcome(form.Raw(Choice));
        var read = FilledForm.Reader(form, chosen);
        read.Choice(Choice, "keputusan Anda", [.. link.Step.Outcomes.Select(outcome => outcome.Id)]);
        var take = chosen is null ? null : Command(context, link, form, (chosen, read));
        var status = Judge(link, chosen, take, read);
        await SecondFactor.Read(context, link.Signer, read, form);
        if (take is null || read.HasErrors)
        {
            return await TaskScreen.Show(context, link, new(form, read.Errors), status);
        }

        return await SecondFactor.Refuse(context, link.Signer, form) is { } no
            ? await TaskScreen.Show(context, link, new(form, [no]), StatusCodes.Status400BadRequest)
            : await Take(context, link, form, take);
    }

    private static CaseCommand.TakeOutcome Command(
        HttpContext context, OpenedLink link, SubmittedForm form, (Outcome Outcome, FieldReader Read) chosen)
    {
        var today = link.Case.Rules.Calendar.LocalDate(context.Now());
        var filled = FilledForm.Read(chosen.Outcome, chosen.Read, form, link.Case.Rules, today);
        return new(context.Now(), link.Actor, link.Number, chosen.Outcome.Id, filled.Form, filled.Documents);
    }

    /// <summary>Asks the rules before the PIN, so that everything that is missing is told at once.</summary>
    private static int Judge(OpenedLink link, Outcome? chosen, CaseCommand.TakeOutcome? take, FieldReader read)
    {
        if (take is null)
        {
            return StatusCodes.Status400BadRequest;
        }

        var group = new FieldGroup(read, chosen!.Id);
        FilledForm.DemandFile(take, group);

        if (link.Foresee(take) is not Decision.Refused { Refusal: var refusal })
        {
            return StatusCodes.Status400BadRequest;
        }

        RefusedFields.Add(refusal, take.Form, group, chosen);
        return StatusCodes.Status409Conflict;
    }

    private static async Task<IResult> Take(
        HttpContext context, OpenedLink link, SubmittedForm form, CaseCommand.TakeOutcome take)
    {
        var handled = await link.Carry(context, take.Outcome, form, take);
        return handled.Refusal is { } refusal
            ? await OpenedLink.Open(context, now => Slower(context, now, form, (take, refusal)))
            : context.SeeOther(link.Page);
    }

    /// <summary>Somebody else was faster between our question and our command.</summary>
    private static Task<IResult> Slower(
        HttpContext context, OpenedLink now, SubmittedForm form, (CaseCommand.TakeOutcome Take, Refusal No) late)
    {
        if (now.State is not LinkState.Open)
        {
            return PastScreen.Show(context, now, StatusCodes.Status409Conflict);
        }

        var read = new FieldReader(form with { Errors = [] });
        RefusedFields.Add(late.No, late.Take.Form, new(read, late.Take.Outcome), now.Step.Outcome(late.Take.Outcome)!);
        return TaskScreen.Show(context, now, new(form, read.Errors), StatusCodes.Status409Conflict);
    }

    /// <summary>The same form again is no error; anything else on a decided task, be it only another reason, is told what
    /// was decided.</summary>
    private static async Task<IResult> Again(HttpContext context, OpenedLink link, SubmittedForm form) =>
        link.State is LinkState.Decided && await link.Repeats(context, form.Raw(Choice), form)
            ? context.SeeOther(link.Page)
            : await PastScreen.Show(context, link, StatusCodes.Status409Conflict);
}
