using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>The fate of letters and of handed-out documents: recorded, never a reason to undo a decision.</summary>
internal static class Letterbox
{
    public static Decision Settle(CaseCommand.SettleLetter settle, CaseFacts facts)
    {
        var at = settle.At.ToUniversalTime();
        if (facts.Letters.Any(letter => letter.Effect == settle.Effect && !letter.Failed))
        {
            return new Decision.Accepted([]); // Performed twice, recorded once.
        }

        return settle.Error is null
            ? new LetterSent(at, settle.By, settle.Effect, settle.Template, settle.To, settle.MessageId ?? "")
            : new LetterFailed(at, settle.By, settle.Effect, settle.Template, settle.To, settle.Error);
    }

    public static Decision Resend(CaseCommand.ResendLetter resend, CaseFacts facts) => resend.By.Kind switch
    {
        not ActorKind.Admin => Refusal.NotAllowed,
        _ when facts.Letters.All(letter => letter.Effect != resend.Effect) => Refusal.UnknownLetter,
        _ => new ResendRequested(resend.At.ToUniversalTime(), resend.By, resend.Effect),
    };

    public static Decision Fetch(CaseCommand.FetchDocument fetch, CaseFacts facts) =>
        facts.Documents.FirstOrDefault(document => document.Hash == fetch.Hash) is { } document
            ? new DocumentFetched(fetch.At.ToUniversalTime(), fetch.By, fetch.Hash, document.Name)
            : Refusal.UnknownDocument;
}
