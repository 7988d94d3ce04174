using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Screens.Officer;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Officer;

/// <summary>GET and POST /t/{token}/atas-nama and /meja/loket/{id}: the service desk does an applicant's
/// step for him.</summary>
internal static class StandInEndpoint
{
    public static Task<IResult> Show(StandIn at) => Show(at, FormView.Blank, StatusCodes.Status200OK);

    public static async Task<IResult> Send(StandIn at)
    {
        if (await at.Context.Service<Throttle>().Refuse(at.Context, "tugas", at.Officer.Id) is { } wait)
        {
            return wait;
        }

        var form = await FormReader.Read(at.Context, at.Limits);
        var chosen = at.Outcomes.FirstOrDefault(outcome => outcome.Id == form.Raw(TaskEndpoint.Choice));
        var read = FilledForm.Reader(form, chosen);
        read.Choice(TaskEndpoint.Choice, "langkah pemohon", [.. at.Outcomes.Select(outcome => outcome.Id)]);
        var take = chosen is null ? null : Command(at, chosen, form, read);
        if (take is not null && CaseDecider.Decide(take, at.Case.State, at.Case.Rules) is Decision.Refused { Refusal: var no })
        {
            RefusedFields.Add(no, take.Form, new(read, chosen!.Id), chosen);
        }

        await SecondFactor.Read(at.Context, at.Signer, read, form);
        if (take is null || read.HasErrors)
        {
            return await Show(at, new(form, read.Errors), StatusCodes.Status400BadRequest);
        }

        return await SecondFactor.Refuse(at.Context, at.Signer, form) is { } wrong
            ? await Show(at, new(form, [wrong]), StatusCodes.Status400BadRequest)
            : await Take(at, form, take);
    }

    private static CaseCommand.TakeOutcome Command(
        StandIn at, Outcome outcome, SubmittedForm form, FieldReader read)
    {
        var today = at.Case.Rules.Calendar.LocalDate(at.Context.Now());
        var filled = FilledForm.Read(outcome, read, form, at.Case.Rules, today);
        return new(at.Context.Now(), at.Actor, at.Task.Number, outcome.Id, filled.Form, filled.Documents);
    }

    private static async Task<IResult> Take(StandIn at, SubmittedForm form, CaseCommand.TakeOutcome take)
    {
        var handled = await at.Context.Service<CaseDesk>().Handle(
            $"loket:{at.Case.Facts.Id}:{take.Task}:{take.Outcome}", at.Case.Facts.Id, take, at.Context.RequestAborted);
        return handled.Refusal is { } refusal
            ? await Show(at, FormView.Refused(form, refusal), StatusCodes.Status409Conflict)
            : at.Context.SeeOther(at.Back);
    }

    private static async Task<IResult> Show(StandIn at, FormView form, int status) =>
        await Page.Of<StandInPage>(at.Context, new()
        {
            [nameof(StandInPage.At)] = at,
            [nameof(StandInPage.View)] = new OutcomeForms(
                at.Case.Rules.Sop, at.Case.Rules.Roster, at.Outcomes, form, at.Limits, [], at.Case.Facts.Applicant.Name),
            [nameof(StandInPage.PinChosen)] = await SecondFactor.IsChosen(at.Context, at.Signer),
        }, status);
}
