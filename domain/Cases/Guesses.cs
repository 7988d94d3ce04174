using Ppid.Domain.Sops;

namespace Ppid.Domain.Cases;

/// <summary>What was read out of a mail is a guess until an officer has compared it with the mail. The case is registered
/// all the same, at once (UU 14/2008 art. 22(4)); only the office may not go on with a guess.</summary>
internal static class Guesses
{
    /// <summary>A file may go back to its applicant unconfirmed: what is missing is just what he is asked for.</summary>
    public static Refusal? Check(Outcome outcome, CaseTask task, CaseFacts facts) =>
        facts.Guessed && task.Officer is not null && !outcome.Actions.Contains(CaseAction.PauseClock)
            ? Refusal.GuessUnconfirmed
            : null;

    public static Decision Confirm(CaseCommand.Confirm confirm, CaseFacts facts) => confirm switch
    {
        { By.Kind: not ActorKind.Officer } => Refusal.NotAllowed,
        _ when facts.Tasks.All(task => task.Officer != confirm.By.Id) => Refusal.NotYourTask,
        _ when !facts.Guessed => Refusal.NothingToConfirm,
        _ when FormRules.LacksPower(confirm.Applicant, facts.Documents, []) => Refusal.DocumentsMissing(["surat-kuasa"]),
        _ when Wrong(confirm, facts) is { } no => no,
        _ => new CaseEvent.Confirmed(confirm.At.ToUniversalTime(), confirm.By, confirm.Applicant, confirm.Application),
    };

    public static CaseFacts Fold(CaseFacts facts, CaseEvent.Confirmed confirmed) => facts with
    {
        Applicant = confirmed.Applicant,
        Application = confirmed.Application,
        Guessed = false,
    };

    /// <summary>The grounds may be put right, judged by the day on which the objection came in.</summary>
    private static Refusal? Wrong(CaseCommand.Confirm confirm, CaseFacts facts) =>
        (confirm.Application, facts.Application) switch
        {
            (Application.InformationRequest, Application.InformationRequest) => null,
            (Application.Objection now, Application.Objection then) when now.Request == then.Request =>
                Objections.Check(now, confirm.OpenGrounds ?? [], facts.ReceivedOn),
            _ => Refusal.WrongForm,
        };
}
