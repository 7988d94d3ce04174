using Ppid.Domain.Cases;
using static Ppid.Domain.Offices.OfficeCommand;
using static Ppid.Domain.Offices.OfficeEvent;

namespace Ppid.Domain.Offices;

/// <summary>An account in Microsoft Entra. Its names may be changed and given to somebody else; this pair never is.</summary>
/// <param name="Tenant">Claim "tid".</param>
/// <param name="Id">Object id, claim "oid".</param>
public sealed record EntraAccount(Guid Tenant, Guid Id);

/// <summary>The account an officer came with first: from then on only this one is he.</summary>
/// <param name="Since">UTC.</param>
/// <param name="Strangers">Other accounts that have come under his address since, and were sent away.</param>
public sealed record BoundAccount(string Officer, EntraAccount Account, DateTimeOffset Since, ListOf<EntraAccount> Strangers);

/// <summary>Which account is whose (docs/adr/0029).</summary>
internal static class AccountRules
{
    public static readonly Refusal Bound = new("account-bound", []);
    public static readonly Refusal Taken = new("account-taken", []);
    public static readonly Refusal Noted = new("account-noted", []);
    public static readonly Refusal Unbound = new("account-unbound", []);

    /// <summary>What was bound in another tenant does not count: the office has moved.</summary>
    public static OfficeDecision Bind(BindAccount bind, OfficeRecord state, Roster roster) => state.Account(bind.By.Id) switch
    {
        _ when bind.By.Kind != ActorKind.Officer => Refusal.NotAllowed,
        _ when roster.Officer(bind.By.Id) is null => Refusal.UnknownOfficer,
        { Account.Tenant: var tenant } when tenant == bind.Account.Tenant => Bound,
        _ when state.Accounts.Any(each => each.Account == bind.Account && roster.Officer(each.Officer) is not null) => Taken,
        _ => new AccountBound(bind.At.ToUniversalTime(), bind.By, bind.Account),
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

    public static ListOf<BoundAccount> Evolve(ListOf<BoundAccount> accounts, OfficeEvent happened) => happened switch
    {
        AccountBound bound => [.. Without(accounts, bound.By.Id), new(bound.By.Id, bound.Account, bound.At, [])],
        AccountRefused refused => accounts
            .Select(each => each.Officer == refused.Officer
                ? each with { Strangers = each.Strangers.Add(refused.Account) }
                : each)
            .ToListOf(),
        AccountReleased released => Without(accounts, released.Officer),
        _ => accounts,
    };

    private static ListOf<BoundAccount> Without(ListOf<BoundAccount> accounts, string officer) =>
        accounts.Where(each => each.Officer != officer).ToListOf();
}
