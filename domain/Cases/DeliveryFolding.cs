using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>What the fate of letters does to the file.</summary>
internal static class DeliveryFolding
{
    public static CaseFacts Fold(CaseFacts facts, CaseEvent happened) => happened switch
    {
        LetterDelivered arrived => Arrived(Noted(facts, arrived.Report), arrived),
        LetterBounced bounced => Bounced(Noted(facts, bounced.Report), bounced),
        ApplicantUnreachable failed => facts with { Unreachable = failed.Address },
        ResendRequested resend => Resent(facts, resend),
        _ => facts,
    };

    public static CaseFacts Fate(CaseFacts facts, LetterFate fate) => facts with
    {
        Letters = [.. facts.Letters.Where(letter => letter.Effect != fate.Effect), fate],
    };

    private static CaseFacts Noted(CaseFacts facts, string report) =>
        facts with { Reports = facts.Reports.Add(report) };

    private static CaseFacts Arrived(CaseFacts facts, LetterDelivered arrived) =>
        Of(facts, arrived.Effect) is { Failed: false } letter && letter.WentTo(arrived.To)
            ? Fate(facts, letter with { DeliveredAt = arrived.At })
            : facts;

    private static CaseFacts Bounced(CaseFacts facts, LetterBounced bounced) => bounced switch
    {
        // It arrived; only later ones will not.
        { Fault: DeliveryFault.Complained } => facts,
        // Of an address that was corrected in the meantime, and the letter went out again.
        _ when Of(facts, bounced.Effect) is { } letter && !letter.WentTo(bounced.To) => facts,
        _ => Fate(facts, new(bounced.Effect, bounced.Template, bounced.To, true, bounced.Reason, bounced.At)
        {
            Bounced = true,
        }),
    };

    /// <summary>An address that is tried anew counts as reachable until it fails again.</summary>
    private static CaseFacts Resent(CaseFacts facts, ResendRequested resend) => facts with
    {
        Unreachable = Of(facts, resend.Effect)?.WentTo(facts.Unreachable) == true ? null : facts.Unreachable,
        Letters = facts.Letters.Where(letter => letter.Effect != resend.Effect).ToListOf(),
    };

    private static LetterFate? Of(CaseFacts facts, string effect) =>
        facts.Letters.FirstOrDefault(letter => letter.Effect == effect);
}
