using Ppid.Domain.Cases;
using static Ppid.Domain.Offices.OfficeCommand;
using static Ppid.Domain.Offices.OfficeEvent;

namespace Ppid.Domain.Offices;

/// <summary>An account in Microsoft Entra. Its names may be changed and given to somebody else; this pair never is.</summary>
/// <param name="Tenant">Claim "tid".</param>
/// <param name="Id">Object id, claim "oid".</param>
public sealed record EntraAccount(Guid Tenant, Guid Id);

/// <summary>The account an officer came with first: from then on only this one is he.</summary>
/// <param name="Address">His address in the roster then; null where it was not noted yet.</param>
/// <param name="Since">UTC.</param>
/// <param name="Strangers">Other accounts that have come under his address since, and were sent away.</param>
public sealed record BoundAccount(
    string Officer, EntraAccount Account, string? Address, DateTimeOffset Since, ListOf<EntraAccount> Strangers)
{
    /// <summary>Only while the roster says the same address: an id like "kepala" passes to a successor, who has his own.
    /// Where the address was not noted it counts no more, and the next sign-in binds anew.</summary>
    public bool Holds(Roster roster) => Address is not null
        && string.Equals(roster.Officer(Officer)?.Email, Address, StringComparison.OrdinalIgnoreCase);
}

/// <summary>An account an administrator has taken from an officer: it stays out until he lets it in again.</summary>
/// <param name="Since">UTC.</param>
public sealed record ReleasedAccount(string Officer, EntraAccount Account, DateTimeOffset Since, string Reason);

/// <summary>Which account is whose (docs/adr/0029).</summary>
internal static class AccountRules
{
    public static readonly Refusal Bound = new("account-bound", []);
    public static readonly Refusal Taken = new("account-taken", []);
    public static readonly Refusal Noted = new("account-noted", []);
    public static readonly Refusal Unbound = new("account-unbound", []);
    public static readonly Refusal NotReleased = new("account-not-released", []);

    /// <summary>What was bound in another tenant does not count: the office has moved.</summary>
    public static OfficeDecision Bind(BindAccount bind, OfficeRecord state, Roster roster) => roster.Officer(bind.By.Id) switch
    {
        _ when bind.By.Kind != ActorKind.Officer => Refusal.NotAllowed,
        null => Refusal.UnknownOfficer,
        _ when state.Account(bind.By.Id) is { } own && own.Account.Tenant == bind.Account.Tenant && own.Holds(roster) => Bound,
        _ when state.IsReleased(bind.By.Id, bind.Account) => OfficeDecider.AccountReleased,
        _ when state.Accounts.Any(each => each.Account == bind.Account && each.Holds(roster)) => Taken,
        { Email: var address } => new AccountBound(bind.At.ToUniversalTime(), bind.By, bind.Account, address),
    };

    public static OfficeDecision Refuse(RefuseAccount refuse, OfficeRecord state) => state.Account(refuse.Officer) switch
    {
        null => Unbound,
        { Account: var own, Strangers: var strangers }
            when own == refuse.Account || strangers.Contains(refuse.Account) => Noted,
        _ => new AccountRefused(refuse.At.ToUniversalTime(), refuse.By, refuse.Officer, refuse.Account),
    };

    public static OfficeDecision Release(ReleaseAccount release, OfficeRecord state) => state.Account(release.Officer) switch
    {
        null => Unbound,
        _ when string.IsNullOrWhiteSpace(release.Reason) => Refusal.ReasonMissing,
        _ => new AccountReleased(release.At.ToUniversalTime(), release.By, release.Officer, release.Reason),
    };

    public static OfficeDecision Readmit(ReadmitAccount readmit, OfficeRecord state) => readmit switch
    {
        _ when !state.IsReleased(readmit.Officer, readmit.Account) => NotReleased,
        _ when string.IsNullOrWhiteSpace(readmit.Reason) => Refusal.ReasonMissing,
        _ => new AccountReadmitted(readmit.At.ToUniversalTime(), readmit.By, readmit.Officer, readmit.Account, readmit.Reason),
    };

    public static ListOf<BoundAccount> Evolve(ListOf<BoundAccount> accounts, OfficeEvent happened) => happened switch
    {
        AccountBound bound =>
        [
            .. Without(accounts, bound.By.Id).Where(each => each.Account != bound.Account),
            new(bound.By.Id, bound.Account, bound.Address, bound.At, []),
        ],
        AccountRefused refused => accounts
            .Select(each => each.Officer == refused.Officer
                ? each with { Strangers = each.Strangers.Add(refused.Account) }
                : each)
            .ToListOf(),
        AccountReleased released => Without(accounts, released.Officer),
        _ => accounts,
    };

    /// <param name="bound">As it was before.</param>
    public static ListOf<ReleasedAccount> Evolve(
        ListOf<ReleasedAccount> released, ListOf<BoundAccount> bound, OfficeEvent happened) => happened switch
        {
            AccountReleased e when bound.FirstOrDefault(each => each.Officer == e.Officer) is { } own =>
                [.. Without(released, e.Officer, own.Account), new(e.Officer, own.Account, e.At, e.Reason)],
            AccountReadmitted e => Without(released, e.Officer, e.Account),
            _ => released,
        };

    private static ListOf<BoundAccount> Without(ListOf<BoundAccount> accounts, string officer) =>
        accounts.Where(each => each.Officer != officer).ToListOf();

    private static ListOf<ReleasedAccount> Without(ListOf<ReleasedAccount> released, string officer, EntraAccount account) =>
        released.Where(each => each.Officer != officer || each.Account != account).ToListOf();
}
