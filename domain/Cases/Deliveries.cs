using Ppid.Domain.Offices;
using static Ppid.Domain.Cases.CaseEvent;

namespace Ppid.Domain.Cases;

/// <summary>What became of letters after they were sent. A decision stands whether or not its letter arrived; that
/// somebody must reach the applicant in another way is told once.</summary>
internal static class Deliveries
{
    public static Decision Note(CaseCommand.ReportDelivery report, CaseFacts facts, Rules rules) => report switch
    {
        { By.Kind: not ActorKind.System } => Refusal.NotAllowed,
        _ when facts.Reports.Contains(report.Report) => new Decision.Accepted([]),
        { Fault: { } fault } => new Decision.Accepted(
            [Bounced(report, fault), .. Unreachable(report, report.To, report.Reason, facts, rules)]),
        _ => new LetterDelivered(
            report.At.ToUniversalTime(), report.By, report.Effect, report.Template, report.To, report.Report),
    };

    /// <summary>Nothing for an address that was given up already, or is no longer (or never was) the
    /// applicant's.</summary>
    public static IEnumerable<CaseEvent> Unreachable(
        CaseCommand cause, string address, string reason, CaseFacts facts, Rules rules)
    {
        if (IsSame(address, facts.Applicant.Email) && !IsSame(address, facts.Unreachable))
        {
            yield return new ApplicantUnreachable(
                cause.At.ToUniversalTime(), cause.By, address, reason, AtTheCounter(cause.At, rules));
        }
    }

    /// <summary>After a correction: what the old address did not take goes to the new one.</summary>
    public static IEnumerable<CaseEvent> SendAgain(CaseCommand.Correct correct, CaseFacts facts) =>
        facts.Letters.Where(letter => letter.Failed && letter.WentTo(facts.Unreachable))
            .Select(letter => new ResendRequested(correct.At.ToUniversalTime(), correct.By, letter.Effect));

    private static LetterBounced Bounced(CaseCommand.ReportDelivery report, DeliveryFault fault) => new(
        report.At.ToUniversalTime(), report.By, report.Effect, report.Template, report.To, fault,
        report.Reason, report.Report);

    /// <summary>All who receive the public; where an office names nobody, the PPID.</summary>
    private static ListOf<string> AtTheCounter(DateTimeOffset at, Rules rules)
    {
        var day = rules.Calendar.LocalDate(at);
        var counter = rules.Roster.AllActing(rules.Sop.Counter, day).Select(officer => officer.Id).ToListOf();
        return counter.Count > 0 ? counter
            : rules.Roster.Acting(Roster.Ppid, day) is { } ppid ? [ppid.Id]
            : [];
    }

    private static bool IsSame(string address, string? other) =>
        string.Equals(address, other, StringComparison.OrdinalIgnoreCase);
}
