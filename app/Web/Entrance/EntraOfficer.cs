using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Clerk = Ppid.Domain.Offices.Officer;

namespace Ppid.App.Web.Entrance;

/// <summary>Whom an account of Entra stands for. Its address finds him once; from then on it is the account's own id that
/// counts, because an address can be given to somebody else (docs/adr/0029).</summary>
/// <param name="Clerk">Null: nobody of the roster, or not with this role.</param>
/// <param name="IsStranger">The address is an officer's, but he came with another account before.</param>
internal sealed record EntraOfficer(Clerk? Clerk, bool IsStranger)
{
    private static readonly EntraOfficer Nobody = new(null, false);

    /// <summary>Who has signed in and whom the tenant lets play this part. What was not known before, an officer's first
    /// account or a stranger's, is noted in the office's ledger.</summary>
    public static async Task<EntraOfficer> Of(HttpContext context, string role) =>
        EntraSignIn.Of(context) is { Account: { } account } seen && seen.Roles.Contains(role)
            ? await Bound(context, account) ?? await ByAddress(context, account, seen.Addresses)
            : Nobody;

    private static async Task<EntraOfficer?> Bound(HttpContext context, EntraAccount account)
    {
        foreach (var office in context.Service<OfficeBook>().All)
        {
            var inForce = await context.Service<OfficeBook>().InForce(office.File.Id, context.RequestAborted);
            var own = inForce.Record.Accounts.FirstOrDefault(each => each.Account == account);
            if (own is not null && inForce.Roster.Officer(own.Officer) is { } clerk)
            {
                return new(clerk, false);
            }
        }

        return null;
    }

    private static async Task<EntraOfficer> ByAddress(
        HttpContext context, EntraAccount account, IReadOnlyList<string> addresses)
    {
        var found = context.Service<OfficeBook>().All
            .SelectMany(office => office.Roster.Officers.Select(clerk => (Office: office.File.Id, Clerk: clerk)))
            .Where(each => addresses.Contains(each.Clerk.Email, StringComparer.OrdinalIgnoreCase))
            .Take(2).ToList();
        if (found is not [var (office, clerk)])
        {
            return Nobody;
        }

        if (await Own(context, office, clerk) is not { } own || own.Account.Tenant != account.Tenant)
        {
            await Handle(context, office, new OfficeCommand.BindAccount(context.Now(), Actor(clerk), account));
            own = await Own(context, office, clerk);
        }

        return own?.Account == account ? new(clerk, false) : await SentAway(context, office, clerk, account);
    }

    private static async Task<EntraOfficer> SentAway(HttpContext context, string office, Clerk clerk, EntraAccount account)
    {
        if (await Own(context, office, clerk) is { } own && !own.Strangers.Contains(account))
        {
            await Handle(context, office, new OfficeCommand.RefuseAccount(context.Now(), clerk.Id, account));
        }

        return new(null, true);
    }

    private static async Task<BoundAccount?> Own(HttpContext context, string office, Clerk clerk) =>
        (await context.Service<OfficeBook>().InForce(office, context.RequestAborted)).Record.Account(clerk.Id);

    /// <summary>A refusal says that another request was faster: the ledger is read again anyhow.</summary>
    private static async Task Handle(HttpContext context, string office, OfficeCommand command) =>
        await context.Service<OfficeDesk>().Handle($"akun:{Guid.NewGuid():N}", office, command, context.RequestAborted);

    private static Actor Actor(Clerk clerk) => new(ActorKind.Officer, clerk.Id, clerk.Name, "akun Entra");
}
