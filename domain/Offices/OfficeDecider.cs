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

    public ListOf<BoundAccount> Accounts { get; init; } = [];

    public BoundAccount? Account(string officer) => Accounts.FirstOrDefault(each => each.Officer == officer);

    /// <summary>Accounts that administrators took from officers, and have not let in again.</summary>
    public ListOf<ReleasedAccount> Released { get; init; } = [];

    public bool IsReleased(string officer, EntraAccount account) =>
        Released.Any(each => each.Officer == officer && each.Account == account);

    /// <summary>What an administrator did last to each of the office's own flows, by its id.</summary>
    public ListOf<TendedFlow> Flows { get; init; } = [];

    public FlowDeed? Flow(string id) => Flows.FirstOrDefault(flow => flow.Id == id)?.Last;

    public Webhook? Webhook(string id) => Webhooks.FirstOrDefault(webhook => webhook.Id == id);
}

/// <param name="Id">Id of one of the office's own flows.</param>
public sealed record TendedFlow(string Id, FlowDeed Last);

/// <summary>A decree that an administrator loaded while the house ran.</summary>
/// <param name="Text">The file as it was loaded (YAML).</param>
public sealed record LoadedDecree(string Number, string Text, DateTimeOffset LoadedAt);

/// <summary>Rules of the office's own ledger.</summary>
public static class OfficeDecider
{
    public static readonly Refusal DecreeKnown = new("decree-known", []);
    public static readonly Refusal AccountReleased = new("account-released", []);

    public static OfficeDecision Decide(OfficeCommand command, OfficeRecord state, Roster roster) =>
        command switch
        {
            not (ChoosePin or SignIn or BindAccount or Announce or AnswerApiKey or AddWebhook or RemoveWebhook)
                when command.By.Kind is not (ActorKind.Admin or ActorKind.System) => Refusal.NotAllowed,
            AppointSubstitute appoint => SubstitutionRules.Appoint(appoint, state, roster),
            EndSubstitution end => SubstitutionRules.End(end, state),
            LoadDecree load when state.Decrees.Any(decree => decree.Number == load.Decree) => DecreeKnown,
            LoadDecree load => new DecreeLoaded(At(load), load.By, load.Decree, load.Text),
            IssuePinActivation issue when roster.Officer(issue.Officer) is null => Refusal.UnknownOfficer,
            IssuePinActivation issue => new PinActivationIssued(At(issue), issue.By, issue.Officer),
            ChoosePin choose when roster.Officer(choose.Officer) is null => Refusal.UnknownOfficer,
            ChoosePin choose => new PinChosen(At(choose), choose.By, choose.Officer),
            BindAccount bind => AccountRules.Bind(bind, state, roster),
            RefuseAccount refuse => AccountRules.Refuse(refuse, state),
            ReleaseAccount release => AccountRules.Release(release, state),
            ReadmitAccount readmit => AccountRules.Readmit(readmit, state),
            Announce announce => new Announced(At(announce), announce.By, announce.Announcement),
            WithdrawPublication withdraw => PublicationRules.Withdraw(withdraw, state),
            SignIn signIn => new SignedIn(At(signIn), signIn.By),
            CreateApiKey create => ApiKeyRules.Create(create, state, roster),
            RevokeApiKey revoke => ApiKeyRules.Revoke(revoke, state),
            AnswerApiKey answer => ApiKeyRules.Answer(answer, state),
            AddWebhook add => WebhookRules.Add(add, state),
            RemoveWebhook remove => WebhookRules.Remove(remove, state),
            DisableWebhook disable => WebhookRules.Disable(disable, state),
            TendFlow tend => Tend(tend),
            _ => throw new InvalidOperationException($"No rule for {command.GetType().Name}."),
        };

    public static OfficeRecord Evolve(OfficeRecord state, OfficeEvent happened)
    {
        var next = state with
        {
            Version = state.Version + 1,
            Substitutions = SubstitutionRules.Evolve(state.Substitutions, happened),
            Keys = ApiKeyRules.Evolve(state.Keys, happened),
            Webhooks = WebhookRules.Evolve(state.Webhooks, happened),
            Accounts = AccountRules.Evolve(state.Accounts, happened),
            Released = AccountRules.Evolve(state.Released, state.Accounts, happened),
        };
        return happened switch
        {
            DecreeLoaded loaded => next with
            {
                Decrees = state.Decrees.Add(new(loaded.Decree, loaded.Text, loaded.At)),
            },
            Announced announced =>
                next with { Announcements = state.Announcements.Add(announced.Announcement) },
            FlowTended tended => next with
            {
                Flows = [.. state.Flows.Where(flow => flow.Id != tended.Flow), new(tended.Flow, tended.Deed)],
            },
            PublicationWithdrawn withdrawn => PublicationRules.Evolve(next, withdrawn),
            _ => next,
        };
    }

    private static OfficeDecision Tend(TendFlow tend) => Tending.Obstacle(tend.By, tend.Reason) is { } no
        ? no
        : new FlowTended(At(tend), tend.By, tend.Flow, tend.Deed, tend.Reason);

    private static DateTimeOffset At(OfficeCommand command) => command.At.ToUniversalTime();
}
