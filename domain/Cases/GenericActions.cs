using Ppid.Domain.Deadlines;
using Ppid.Domain.Sops;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>What an outcome of any SOP may cause.</summary>
internal static class GenericActions
{
    public static Refusal? Apply(
        CaseAction action, Outcome outcome, CaseCommand.TakeOutcome take, Unfolding taking)
    {
        switch (action)
        {
            case CaseAction.Reject:
                return null; // How the case ends: OutcomeRules.Close.
            case CaseAction.StopClock:
                StopHandling(taking);
                return null;
            case CaseAction.TellApplicant:
                return Tell(outcome, take, taking);
            case CaseAction.GiveNumber:
                taking.Add(new NumberGiven(taking.At, taking.By, outcome.Series!, take.SeriesNumber ?? ""));
                return null;
            case CaseAction.IssuePaper:
                return Issue(taking.Rules.Sop.Paper(outcome.Paper!)!, take, taking);
            case CaseAction.Publish:
                return Publish(taking);
            case CaseAction.SetDip:
                return Set(TableNames.Dip, taking, table => new DipSet(taking.At, taking.By, table));
            case CaseAction.SetExcluded when outcome.Does(CaseAction.SetDip) && !Has(TableNames.Excluded, taking):
                return null; // A list of public information in which nothing is excluded.
            case CaseAction.SetExcluded:
                return Set(TableNames.Excluded, taking, table => new ExcludedSet(taking.At, taking.By, table));
            case CaseAction.BecomeRequest:
                taking.Add(new BecameRequest(taking.At, taking.By, taking.Facts.ReceivedAt));
                return null;
            case CaseAction.RecordSurvey:
                taking.Add(new SurveyAnswered(taking.At, taking.By, Filled(take)));
                return null;
            case CaseAction.TallySurvey:
                taking.Add(new SurveyTallied(
                    taking.At, taking.By, take.Survey ?? Surveys.Satisfaction.Of([])));
                return null;
            default:
                throw new InvalidOperationException($"No rule for {action}.");
        }
    }

    /// <summary>A class with a limit of its own starts the clock of the law, counted from receipt; another class
    /// later replaces it.</summary>
    public static void Limit(Outcome outcome, CaseCommand.TakeOutcome take, Unfolding taking)
    {
        foreach (var value in Filled(take))
        {
            var field = outcome.Fields.FirstOrDefault(each => each.Name == value.Name);
            if (field?.Option(value.Value)?.WorkingDays is { } days)
            {
                taking.Add(new ClockStarted(taking.At, taking.By, ClockKind.Handling, Deadlines.Deadlines.Handling(
                    taking.Facts.ReceivedOn, days, field.LimitBasis ?? taking.Rules.Sop.Name, taking.Rules.Calendar)));
            }
        }
    }

    public static void StopHandling(Unfolding taking)
    {
        if (taking.Facts.Clock(ClockKind.Handling) is { StoppedOn: null } clock)
        {
            taking.Add(new ClockStopped(
                taking.At, taking.By, clock.Kind, taking.On, clock.IsLateOn(taking.On)));
        }
    }

    private static Refusal? Tell(Outcome outcome, CaseCommand.TakeOutcome take, Unfolding taking)
    {
        var reason = (take.Form as StepForm.Reasoned)?.Reason;
        var told = Filled(take).Where(value => value.Shared && !value.IsBlank).ToListOf();
        var step = taking.Facts.Trail[^1].Step;
        taking.Add(new ApplicantTold(taking.At, taking.By, step, outcome.News ?? outcome.Label, reason, told));
        return null;
    }

    private static Refusal? Issue(PaperSpec paper, CaseCommand.TakeOutcome take, Unfolding taking)
    {
        var contents = paper.Contents.Select(taking.Facts.Values.Named).OfType<FieldValue>().ToListOf();
        var number = paper.Series is null ? null : take.SeriesNumber ?? "";
        taking.Add(new PaperIssued(taking.At, taking.By, paper.Id, paper.Name, number, contents));
        return null;
    }

    private static Refusal? Publish(Unfolding taking)
    {
        var documents = taking.Facts.Documents
            .Where(document => document.Field is { } field && taking.Rules.Sop.Publishes(field))
            .DistinctBy(document => document.Hash).ToListOf();
        if (documents.Count == 0)
        {
            return Refusal.NothingToPublish;
        }

        taking.Add(new DocumentsPublished(taking.At, taking.By, taking.Facts.Application.Title, documents));
        return null;
    }

    private static bool Has(string table, Unfolding taking) =>
        taking.Facts.Values.Named(table) is { Rows.Count: > 0 };

    private static Refusal? Set(string name, Unfolding taking, Func<FieldValue, CaseEvent> set)
    {
        if (taking.Facts.Values.Named(name) is not { Rows.Count: > 0 } table)
        {
            return Refusal.TableEmpty;
        }

        taking.Add(set(table));
        return null;
    }

    private static ListOf<FieldValue> Filled(CaseCommand.TakeOutcome take) =>
        (take.Form as StepForm.FieldsFilled)?.Values ?? [];
}
