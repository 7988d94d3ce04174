using Ppid.Domain.Offices;
using Ppid.Domain.Sops;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>Taking an outcome of an SOP step, and going on to the next step.</summary>
internal static class OutcomeRules
{
    /// <summary>Officers of this role may act for an applicant who stands at
    /// the desk (SOP step 1a).</summary>
    public const string Counter = "petugas-pelayanan";

    public static Decision Take(CaseCommand.TakeOutcome take, Unfolding taking)
    {
        if (taking.Facts.Task(take.Task) is not { } task)
        {
            return Refusal.TaskNotOpen;
        }

        if (!MayTake(take.By, task, taking))
        {
            return Refusal.NotYourTask;
        }

        var outcome = taking.Rules.Sop.Step(task.Step)?.Outcome(take.Outcome);
        return outcome is null ? Refusal.UnknownOutcome : Take(take, task, outcome, taking);
    }

    private static Decision Take(
        CaseCommand.TakeOutcome take, CaseTask task, Outcome outcome, Unfolding taking)
    {
        if ((FormRules.Check(outcome, take, taking) ?? Guesses.Check(outcome, task, taking.Facts)) is { } no)
        {
            return no;
        }

        taking.Add(new OutcomeTaken(
            taking.At, take.By, task.Number, task.Step, outcome.Id, outcome.Label,
            take.Form, take.Documents));
        foreach (var action in outcome.Actions)
        {
            ActionRules.Apply(action, take, taking);
        }

        return GoOn(taking, outcome);
    }

    /// <summary>Opens the task of the next step, or closes the case.</summary>
    public static Decision GoOn(Unfolding taking, Outcome outcome)
    {
        if (outcome.To is null)
        {
            taking.Add(new Closed(taking.At, taking.By, Closing.HandedOver));
            return taking.Accept();
        }

        return Open(taking, taking.Rules.Sop.Step(outcome.To)!) is { } no ? no : taking.Accept();
    }

    private static Refusal? Open(Unfolding taking, Step step)
    {
        var lane = taking.Rules.Sop.Lane(step.Role);
        if (lane.Kind == LaneKind.Applicant)
        {
            taking.Add(Task(taking, step, null));
            return null;
        }

        var unit = lane.Kind == LaneKind.UnitHead ? taking.Facts.Unit : null;
        if (taking.Rules.Roster.Acting(step.Role, taking.On, unit) is not { } officer)
        {
            return Refusal.NobodyInRole;
        }

        taking.Add(Task(taking, step, officer));
        return null;
    }

    private static TaskOpened Task(Unfolding taking, Step step, Officer? officer) => new(
        taking.At, taking.By, taking.Facts.NextTask, step.No, step.Role, officer?.Id, officer?.Name,
        Norms.End(step.Time, taking.At, taking.Rules.Calendar));

    private static bool MayTake(Actor by, CaseTask task, Unfolding taking) => by.Kind switch
    {
        ActorKind.Applicant => task.Officer is null,
        ActorKind.Officer when task.Officer is null =>
            taking.Rules.Roster.Officer(by.Id)?.Roles.Contains(Counter) == true,
        ActorKind.Officer =>
            task.Officer == by.Id && taking.Rules.Roster.MayDecide(by.Id, task.Role, taking.On),
        _ => false,
    };
}
