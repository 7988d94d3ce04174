using Ppid.Domain.Cases;
using static Ppid.Domain.Offices.OfficeCommand;
using static Ppid.Domain.Offices.OfficeEvent;

namespace Ppid.Domain.Offices;

/// <summary>Plh and Plt: by written order, one at a time.</summary>
internal static class SubstitutionRules
{
    public static readonly Refusal BadPeriod = new("bad-period", []);
    public static readonly Refusal OrderMissing = new("order-missing", []);
    public static readonly Refusal NoSubstitution = new("no-substitution", []);
    public static readonly Refusal AlreadySubstituted = new("already-substituted", []);

    public static OfficeDecision Appoint(AppointSubstitute appoint, OfficeRecord state, Roster roster) =>
        appoint.Substitution switch
        {
            { Order: var order } when string.IsNullOrWhiteSpace(order) => OrderMissing,
            { Until: { } until, From: var from } when until < from => BadPeriod,
            { Officer: var officer, Substitute: var substitute }
                when officer == substitute => Refusal.SameOfficer,
            { Officer: var officer } when roster.Officer(officer) is null => Refusal.UnknownOfficer,
            { Substitute: var substitute } when roster.Officer(substitute) is null => Refusal.UnknownOfficer,
            { Kind: not ("Plh" or "Plt") } => BadPeriod,
            var substitution
                when state.Substitutions.Any(other => Overlap(other, substitution)) => AlreadySubstituted,
            var substitution => new SubstituteAppointed(appoint.At.ToUniversalTime(), appoint.By, substitution),
        };

    /// <summary>Two at once for one officer: tasks would stay with the first, who then
    /// may no longer decide.</summary>
    private static bool Overlap(Substitution one, Substitution other) => one.Officer == other.Officer
        && one.From <= (one.Until ?? DateOnly.MaxValue)
        && one.From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (one.Until ?? DateOnly.MaxValue);

    public static OfficeDecision End(EndSubstitution end, OfficeRecord state) => end switch
    {
        _ when string.IsNullOrWhiteSpace(end.Reason) => Refusal.ReasonMissing,
        _ when !state.Substitutions.Any(s => Outlives(s, end.Officer, end.Substitute, end.Last)) =>
            NoSubstitution,
        _ => new SubstitutionEnded(end.At.ToUniversalTime(), end.By, end.Officer, end.Substitute, end.Last, end.Reason),
    };

    public static ListOf<Substitution> Evolve(ListOf<Substitution> all, OfficeEvent happened) => happened switch
    {
        SubstituteAppointed appointed => all.Add(appointed.Substitution),
        SubstitutionEnded ended => Ended(all, ended),
        _ => all,
    };

    private static ListOf<Substitution> Ended(ListOf<Substitution> all, SubstitutionEnded ended) => all
        .Select(s => Outlives(s, ended.Officer, ended.Substitute, ended.Last)
            ? s with { Until = ended.Last }
            : s)
        .ToListOf();

    /// <summary>Also one that has not begun yet: then it never does.</summary>
    private static bool Outlives(Substitution s, string officer, string substitute, DateOnly last) =>
        s.Officer == officer && s.Substitute == substitute && (s.Until is null || s.Until > last);
}
