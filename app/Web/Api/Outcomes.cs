using System.Globalization;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Officer;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Web.Api;

/// <summary>POST /api/cases/{id}/tasks/{task}/outcomes: takes one outcome of the step, whatever the SOP. The rules are
/// asked before anything is recorded, and what they miss is told field by field.</summary>
internal static class Outcomes
{
    public static Task<IResult> Send(ApiCase open) => open.As(async by =>
    {
        var task = TaskOf(open);
        var step = task is null ? null : open.Case.Rules.Sop.Step(task.Step);
        var form = await OutcomeForm.Read(open, step);
        return await Replies.Once(open.Call, open.Who, form, async command =>
            task is not null && step is not null
                ? await Take(open, (by, task, command), new OutcomeForm(form, step))
                : await Over(open, command, Refusal.TaskNotOpen, []));
    });

    private static async Task<IResult> Take(
        ApiCase open, (Actor By, CaseTask Task, string Command) at, OutcomeForm form)
    {
        if (form.Outcome is not { } outcome)
        {
            throw form.Wrong;
        }

        var take = Command(open, at.By, at.Task, form, outcome);
        if (form.HasErrors)
        {
            throw form.Wrong;
        }

        FilledForm.DemandFile(take, form.Fields);
        if (CaseDecider.Decide(take, open.Case.State, open.Case.Rules) is Decision.Refused { Refusal: var no })
        {
            return await Refused(open, at.Command, no, take, form);
        }

        return form.HasErrors ? throw form.Wrong : await Carry(open, at.Command, take, form);
    }

    private static CaseCommand.TakeOutcome Command(
        ApiCase open, Actor by, CaseTask task, OutcomeForm form, Outcome outcome)
    {
        var now = open.Context.Now();
        var filled = form.Fill(open.Facts, open.Case.Rules, open.Case.Rules.Calendar.LocalDate(now));
        return new(now, by, task.Number, outcome.Id, filled.Form, filled.Documents);
    }

    private static async Task<IResult> Carry(
        ApiCase open, string command, CaseCommand.TakeOutcome take, OutcomeForm form)
    {
        var handled = await open.Handle(command, take);
        return handled.Refusal is { } no ? await Refused(open, command, no, take, form) : await open.Standing();
    }

    private static Task<IResult> Refused(
        ApiCase open, string command, Refusal no, CaseCommand.TakeOutcome take, OutcomeForm form)
    {
        RefusedFields.Add(no, take.Form, form.Fields, form.Outcome);
        return Over(open, command, no, [.. form.Errors.Where(error => error.Field.Length > 0)]);
    }

    /// <summary>A repetition is no second try: what was carried out is answered as such.</summary>
    private static async Task<IResult> Over(
        ApiCase open, string command, Refusal no, IReadOnlyList<FieldError> errors) =>
        await open.Context.Service<ICaseStore>().Answered(command, open.Call.Cancel) is not null
            ? await open.Standing()
            : open.Seen() is { } seen && seen != Editions.Of(open.Case.History)
                ? await open.Call.Error(Problems.Outdated)
                : await open.Call.Error(Failure.Refused(no.Code, RefusalText.Of(no)) with { Errors = errors });

    private static CaseTask? TaskOf(ApiCase open) => int.TryParse(
        open.Context.Value("task"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? open.Facts.Task(number)
        : null;
}
