using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>The fate of letters, links and handed-out documents: recorded, never a
/// reason to undo a decision.</summary>
internal static class Letterbox
{
    public static Decision Settle(CaseCommand.SettleLetter settle, CaseFacts facts, Rules rules)
    {
        var at = settle.At.ToUniversalTime();
        if (facts.Letters.Any(letter => letter.Effect == settle.Effect && IsSettled(letter, settle)))
        {
            return new Decision.Accepted([]); // Performed twice, recorded once.
        }

        return settle switch
        {
            { Error: null } => new LetterSent(
                at, settle.By, settle.Effect, settle.Template, settle.To, settle.MessageId ?? ""),
            { AddressRefused: true } => new Decision.Accepted(
                [Failed(), .. Deliveries.Unreachable(settle, settle.To, settle.Error, facts, rules)]),
            _ => Failed(),
        };

        LetterFailed Failed() => new(at, settle.By, settle.Effect, settle.Template, settle.To, settle.Error);
    }

    /// <summary>A report that it came back may be faster than our own note that it was sent.</summary>
    private static bool IsSettled(LetterFate letter, CaseCommand.SettleLetter settle) =>
        !letter.Failed || (letter.Bounced && letter.WentTo(settle.To));

    public static Decision Resend(CaseCommand.ResendLetter resend, CaseFacts facts) => resend.By.Kind switch
    {
        not ActorKind.Admin => Refusal.NotAllowed,
        _ when facts.Letters.All(letter => letter.Effect != resend.Effect) => Refusal.UnknownLetter,
        _ => new ResendRequested(resend.At.ToUniversalTime(), resend.By, resend.Effect),
    };

    /// <summary>The other case tells this one at least once; it is noted once.</summary>
    public static Decision Link(CaseCommand.Link link, CaseFacts facts) =>
        facts.Links.Any(known => known.Relation == link.Relation && known.Id == link.Other)
            ? new Decision.Accepted([])
            : new Linked(
                link.At.ToUniversalTime(), link.By, link.Relation, link.Other, link.Number, link.Grounds);

    public static Decision Fetch(CaseCommand.FetchDocument fetch, CaseFacts facts) =>
        facts.Documents.FirstOrDefault(document =>
            document.Hash == fetch.Hash && document.Kind == DocumentKind.Released) is { } document
            ? new DocumentFetched(fetch.At.ToUniversalTime(), fetch.By, fetch.Hash, document.Name)
            : Refusal.UnknownDocument;
}
