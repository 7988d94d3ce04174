using Ppid.Domain.Cases;
using static Ppid.Domain.Offices.OfficeCommand;
using static Ppid.Domain.Offices.OfficeEvent;

namespace Ppid.Domain.Offices;

/// <summary>What the office's own ledger amounts to.</summary>
/// <param name="Decrees">Numbers and texts of loaded decrees, in order of loading.</param>
public sealed record OfficeRecord(
    ListOf<Substitution> Substitutions, ListOf<LoadedDecree> Decrees, long Version)
{
    public static readonly OfficeRecord Start = new([], [], 0);

    /// <summary>Everything cases have made public, in order.</summary>
    public ListOf<Announcement> Announcements { get; init; } = [];

    /// <summary>What was public and was taken back, in order.</summary>
    public ListOf<Withdrawal> Withdrawals { get; init; } = [];

    /// <summary>Every key there ever was: a name is given once.</summary>
    public ListOf<ApiKey> Keys { get; init; } = [];

    public ListOf<Webhook> Webhooks { get; init; } = [];

    public ApiKey? Key(string id) => Keys.FirstOrDefault(key => key.Id == id);

    public Webhook? Webhook(string id) => Webhooks.FirstOrDefault(webhook => webhook.Id == id);
}

public sealed record LoadedDecree(string Number, string Text, DateTimeOffset LoadedAt);

/// <summary>Rules of the office's own ledger.</summary>
public static class OfficeDecider
{
    public static readonly Refusal BadPeriod = new("bad-period", []);
    public static readonly Refusal OrderMissing = new("order-missing", []);
    public static readonly Refusal DecreeKnown = new("decree-known", []);
    public static readonly Refusal NoSubstitution = new("no-substitution", []);
    public static readonly Refusal AlreadySubstituted = new("already-substituted", []);

    public static OfficeDecision Decide(OfficeCommand command, OfficeRecord state, Roster roster) =>
        command switch
        {
            not (ChoosePin or SignIn or Announce or AnswerApiKey or AddWebhook or RemoveWebhook)
                when command.By.Kind is not (ActorKind.Admin or ActorKind.System) => Refusal.NotAllowed,
            AppointSubstitute appoint => Appoint(appoint, state, roster),
            EndSubstitution end => End(end, state),
            LoadDecree load when state.Decrees.Any(decree => decree.Number == load.Decree) => DecreeKnown,
            LoadDecree load => new DecreeLoaded(At(load), load.By, load.Decree, load.Text),
            IssuePinActivation issue when roster.Officer(issue.Officer) is null => Refusal.UnknownOfficer,
            IssuePinActivation issue => new PinActivationIssued(At(issue), issue.By, issue.Officer),
            ChoosePin choose when roster.Officer(choose.Officer) is null => Refusal.UnknownOfficer,
            ChoosePin choose => new PinChosen(At(choose), choose.By, choose.Officer),
            Announce announce => new Announced(At(announce), announce.By, announce.Announcement),
            WithdrawPublication withdraw => PublicationRules.Withdraw(withdraw, state),
            SignIn signIn => new SignedIn(At(signIn), signIn.By),
            CreateApiKey create => ApiKeyRules.Create(create, state, roster),
            RevokeApiKey revoke => ApiKeyRules.Revoke(revoke, state),
            AnswerApiKey answer => ApiKeyRules.Answer(answer, state),
            AddWebhook add => WebhookRules.Add(add, state),
            RemoveWebhook remove => WebhookRules.Remove(remove, state),
            DisableWebhook disable => WebhookRules.Disable(disable, state),
            _ => throw new InvalidOperationException($"No rule for {command.GetType().Name}."),
        };

    public static OfficeRecord Evolve(OfficeRecord state, OfficeEvent happened)
    {
        var next = state with
        {
            Version = state.Version + 1,
            Keys = ApiKeyRules.Evolve(state.Keys, happened),
            Webhooks = WebhookRules.Evolve(state.Webhooks, happened),
        };
        return happened switch
        {
            SubstituteAppointed appointed =>
                next with { Substitutions = state.Substitutions.Add(appointed.Substitution) },
            SubstitutionEnded ended => next with { Substitutions = Ended(state.Substitutions, ended) },
            DecreeLoaded loaded => next with
            {
                Decrees = state.Decrees.Add(new(loaded.Decree, loaded.Text, loaded.At)),
            },
            Announced announced =>
                next with { Announcements = state.Announcements.Add(announced.Announcement) },
            PublicationWithdrawn withdrawn => PublicationRules.Evolve(next, withdrawn),
            _ => next,
        };
    }

    private static OfficeDecision Appoint(AppointSubstitute appoint, OfficeRecord state, Roster roster) =>
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
            var substitution => new SubstituteAppointed(At(appoint), appoint.By, substitution),
        };

    /// <summary>Two at once for one officer: tasks would stay with the first, who then
    /// may no longer decide.</summary>
    private static bool Overlap(Substitution one, Substitution other) => one.Officer == other.Officer
        && one.From <= (one.Until ?? DateOnly.MaxValue)
        && one.From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (one.Until ?? DateOnly.MaxValue);

    private static OfficeDecision End(EndSubstitution end, OfficeRecord state) => end switch
    {
        _ when string.IsNullOrWhiteSpace(end.Reason) => Refusal.ReasonMissing,
        _ when !state.Substitutions.Any(s => Outlives(s, end.Officer, end.Substitute, end.Last)) =>
            NoSubstitution,
        _ => new SubstitutionEnded(At(end), end.By, end.Officer, end.Substitute, end.Last, end.Reason),
    };

    private static ListOf<Substitution> Ended(ListOf<Substitution> all, SubstitutionEnded ended) => all
        .Select(s => Outlives(s, ended.Officer, ended.Substitute, ended.Last)
            ? s with { Until = ended.Last }
            : s)
        .ToListOf();

    /// <summary>Also one that has not begun yet: then it never does.</summary>
    private static bool Outlives(Substitution s, string officer, string substitute, DateOnly last) =>
        s.Officer == officer && s.Substitute == substitute && (s.Until is null || s.Until > last);

    private static DateTimeOffset At(OfficeCommand command) => command.At.ToUniversalTime();
}
