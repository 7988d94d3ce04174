using Ppid.Domain;
using Ppid.Domain.Cases;
using Ppid.Domain.Sops;

namespace Ppid.App.Desk;

/// <summary>Brings to a decision what the rules cannot know by themselves: the next number of a series, the result of a
/// survey.</summary>
public sealed class Preparation(SeriesNumbers numbers, SurveyDesk surveys)
{
    private const string Trial = "…";

    /// <summary>The command with everything its outcome needs. Nothing is reserved for a decision that the rules refuse
    /// anyway.</summary>
    public async Task<CaseCommand> Prepare(
        CaseCommand command, CaseFile state, Rules rules, CancellationToken cancel)
    {
        if (command is not CaseCommand.TakeOutcome take || state.Known is not { } facts
            || facts.Task(take.Task) is not { } task
            || rules.Sop.Step(task.Step)?.Outcome(take.Outcome) is not { } outcome)
        {
            return command;
        }

        if (outcome.Does(CaseAction.TallySurvey))
        {
            var today = rules.Calendar.LocalDate(take.At);
            take = take with { Survey = await surveys.Tally(facts, today, cancel) };
        }

        return SeriesNumbers.Needed(rules.Sop, outcome) is { } series
            && CaseDecider.Decide(take with { SeriesNumber = Trial }, state, rules) is Decision.Accepted
                ? take with { SeriesNumber = await Reserve(facts, series, take, cancel) }
                : take;
    }

    /// <summary>The number that the first step of a filing gives; null when it gives none.</summary>
    public async Task<string?> NumberOfFiling(
        CaseCommand.Submit trial, Sop sop, string commandId, CancellationToken cancel)
    {
        var first = sop.Step(sop.StartStep)!;
        var outcome = trial.Outcome is { } chosen ? first.Outcome(chosen) : first.Outcomes[0];
        return !trial.AtFirstStep && outcome is not null && SeriesNumbers.Needed(sop, outcome) is { } series
            ? await numbers.Reserve(sop.Office, series, commandId, trial, cancel)
            : null;
    }

    /// <summary>What was decided, with the answers of a survey moved out of the case, where a guest's name stands beside
    /// them and whom he judges can read them, into the survey's own stream of that day.</summary>
    public async Task<Decision.Accepted> Apart(
        string commandId, Decision.Accepted accepted, CaseFacts facts, CancellationToken cancel)
    {
        if (accepted.Events.OfType<CaseEvent.SurveyAnswered>().FirstOrDefault() is not { } answered)
        {
            return accepted;
        }

        // No survey runs: the answers have nowhere to go, and nobody is to blame.
        await surveys.RecordApart(commandId, facts.Office, answered.At, answered.Answers, cancel);
        return accepted with
        {
            Events = accepted.Events.Select(each => each switch
            {
                CaseEvent.SurveyAnswered survey => survey with { Answers = [] },
                CaseEvent.OutcomeTaken taken when taken.At == answered.At => taken with { Form = new StepForm.FieldsFilled([]) },
                _ => each,
            }).ToListOf(),
        };
    }

    private Task<string> Reserve(
        CaseFacts facts, string series, CaseCommand.TakeOutcome take, CancellationToken cancel) =>
        numbers.Reserve(facts.Office, series, $"{facts.Id}:{take.Task}:{take.Outcome}", take, cancel);
}
