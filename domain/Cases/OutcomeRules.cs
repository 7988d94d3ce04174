using Ppid.Domain.Sops;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>Taking an outcome of an SOP step, and going on to the next step.</summary>
internal static class OutcomeRules
{
    public static Decision Take(CaseCommand.TakeOutcome take, Unfolding taking)
    {
        if (taking.Facts.Task(take.Task) is not { } task)
        {
            return Refusal.TaskNotOpen;
        }

        return MayTake(take.By, task, taking) ? Take(take, task, taking) : Refusal.NotYourTask;
    }

    /// <summary>The step is left by itself: nobody did anything until its day had passed. What the rules refuse (nobody
    /// holds the next role any more) does not happen at all and is tried again: half of it would leave the case
    /// without a task.</summary>
    public static void TakeByItself(CaseTask task, Unfolding ringing)
    {
        var step = ringing.Rules.Sop.Step(task.Step);
        if (step?.Automatic is not { } automatic || step.Outcome(automatic.Outcome) is not { } outcome)
        {
            return;
        }

        var take = new CaseCommand.TakeOutcome(
            ringing.At, ringing.By, task.Number, outcome.Id, new StepForm.Empty(), []);
        var trial = new Unfolding(ringing.State, ringing.Rules, ringing.At, ringing.By);
        if (Record(take, task, step, outcome, trial) is Decision.Accepted accepted)
        {
            foreach (var happened in accepted.Events)
            {
                ringing.Add(happened);
            }
        }
    }

    private static Decision Take(CaseCommand.TakeOutcome take, CaseTask task, Unfolding taking)
    {
        var step = taking.Rules.Sop.Step(task.Step);
        if (step?.Outcome(take.Outcome) is not { } outcome)
        {
            return Refusal.UnknownOutcome;
        }

        return (FormRules.Check(outcome, take, taking) ?? Guesses.Check(outcome, task, taking.Facts)) is { } no
            ? no
            : Record(take, task, step, outcome, taking);
    }

    private static Decision Record(
        CaseCommand.TakeOutcome take, CaseTask task, Step step, Outcome outcome, Unfolding taking)
    {
        taking.Add(new OutcomeTaken(
            taking.At, take.By, task.Number, task.Step, outcome.Id, outcome.Label,
            take.Form, take.Documents)
        {
            Faulty = take.Faulty,
        });
        return Barring.MoveAway(taking) is { } no ? no : GoOn(taking, take, step, outcome);
    }

    /// <summary>Does what the outcome causes, then opens the next step or closes the case. Where several are asked,
    /// the case goes on with the last answer.</summary>
    public static Decision GoOn(Unfolding taking, CaseCommand.TakeOutcome take, Step step, Outcome outcome)
    {
        GenericActions.Limit(outcome, take, taking);
        foreach (var action in outcome.Actions)
        {
            if (ActionRules.Apply(action, outcome, take, taking) is { } no)
            {
                return no;
            }
        }

        if (step.Kind == StepKind.Each && taking.Facts.Tasks.Any(other => other.Step == step.No))
        {
            return taking.Accept();
        }

        if (outcome.To is { } to)
        {
            return Opening.Open(taking, taking.Rules.Sop.Step(to)!) is { } no ? no : taking.Accept();
        }

        Close(taking, outcome);
        return taking.Accept();
    }

    private static void Close(Unfolding taking, Outcome outcome)
    {
        GenericActions.StopHandling(taking);
        var how = taking.Facts.Application is not Application.Filled ? Closing.HandedOver
            : outcome.Does(CaseAction.Reject) ? Closing.Rejected
            : Closing.Completed;
        taking.Add(new Closed(taking.At, taking.By, how));
    }

    private static bool MayTake(Actor by, CaseTask task, Unfolding taking) => by.Kind switch
    {
        // Also at the desk: whom a report is about does nothing in it, not even for the one who reported.
        _ when taking.Facts.Barred.Contains(by.Id) => false,
        ActorKind.Applicant => task.Officer is null && IsApplicants(task, taking),
        ActorKind.Officer when task.Officer is null => IsApplicants(task, taking)
            && taking.Rules.Roster.Officer(by.Id)?.Roles.Contains(taking.Rules.Sop.Counter) == true,
        ActorKind.Officer =>
            task.Officer == by.Id && taking.Rules.Roster.MayDecide(by.Id, task.Role, taking.On),
        _ => false,
    };

    private static bool IsApplicants(CaseTask task, Unfolding taking) =>
        taking.Rules.Sop.Lane(task.Role).Kind == LaneKind.Applicant;
}
