using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;
using Clerk = Ppid.Domain.Offices.Officer;

namespace Ppid.App.Web.Entrance;

/// <summary>What an account of Entra is to the office.</summary>
internal enum EntraStanding
{
    /// <summary>Nobody of the roster, or not with this role.</summary>
    Nobody,

    /// <summary>The officer's own account.</summary>
    Officer,

    /// <summary>An officer's address, and nobody has come under it yet.</summary>
    New,

    /// <summary>The address is an officer's, but he came with another account before.</summary>
    Stranger,

    /// <summary>An administrator took it from the officer.</summary>
    Released,
}

/// <summary>Whom an account of Entra stands for. Its address finds him once; from then on it is the account's own id that
/// counts, because an address can be given to somebody else (docs/adr/0029).</summary>
/// <param name="Clerk">Null unless it is his own account.</param>
internal sealed record EntraOfficer(Clerk? Clerk, EntraStanding Standing)
{
    /// <summary>Who has signed in and whom the tenant lets play this part. What was not known before, an officer's first
    /// account or a stranger's, is noted in the office's ledger: by what somebody sends, and by the page after the
    /// sign-in, but by no other page that is only looked at.</summary>
    public static async Task<EntraOfficer> Of(HttpContext context, string role) =>
        EntraSignIn.Of(context) is { Account: { } account } seen && seen.Roles.Contains(role)
            ? await Bound(context, account) ?? await ByAddress(context, account, seen.Addresses)
            : new(null, EntraStanding.Nobody);

    private static async Task<EntraOfficer?> Bound(HttpContext context, EntraAccount account)
    {
        foreach (var office in context.Service<OfficeBook>().All)
        {
            var inForce = await context.Service<OfficeBook>().InForce(office.File.Id, context.RequestAborted);
            var own = inForce.Record.Accounts.FirstOrDefault(each => each.Account == account && each.Holds(inForce.Roster));
            if (own is not null && inForce.Roster.Officer(own.Officer) is { } clerk)
            {
                return new(clerk, EntraStanding.Officer);
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
            return new(null, EntraStanding.Nobody);
        }

        var standing = await StandingOf(context, office, clerk, account);
        if (standing is EntraStanding.New && MayNote(context.Request))
        {
            await Handle(context, office, new OfficeCommand.BindAccount(context.Now(), Actor(clerk), account));
            standing = await StandingOf(context, office, clerk, account);
        }

        if (standing is EntraStanding.Stranger && MayNote(context.Request))
        {
            await NoteStranger(context, office, clerk, account);
        }

        return new(standing is EntraStanding.Officer ? clerk : null, standing);
    }

    private static async Task<EntraStanding> StandingOf(HttpContext context, string office, Clerk clerk, EntraAccount account)
    {
        var inForce = await context.Service<OfficeBook>().InForce(office, context.RequestAborted);
        return inForce.Record.Account(clerk.Id) switch
        {
            { Account: var own } bound when own == account && bound.Holds(inForce.Roster) => EntraStanding.Officer,
            _ when inForce.Record.IsReleased(clerk.Id, account) => EntraStanding.Released,
            { Account.Tenant: var tenant } bound when tenant == account.Tenant && bound.Holds(inForce.Roster) =>
                EntraStanding.Stranger,
            _ => EntraStanding.New,
        };
    }

    /// <summary>Each once, however often he comes.</summary>
    private static async Task NoteStranger(HttpContext context, string office, Clerk clerk, EntraAccount account)
    {
        var inForce = await context.Service<OfficeBook>().InForce(office, context.RequestAborted);
        if (inForce.Record.Account(clerk.Id) is { } own && !own.Strangers.Contains(account))
        {
            await Handle(context, office, new OfficeCommand.RefuseAccount(context.Now(), clerk.Id, account));
        }
    }

    private static bool MayNote(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        || (HttpMethods.IsGet(request.Method) && SignInDoor.All.Any(door => request.Path == door.Home || request.Path == door.Page));

    /// <summary>A refusal says that another request was faster: the ledger is read again anyhow.</summary>
    private static async Task Handle(HttpContext context, string office, OfficeCommand command) =>
        await context.Service<OfficeDesk>().Handle($"akun:{Guid.NewGuid():N}", office, command, context.RequestAborted);

    private static Actor Actor(Clerk clerk) => new(ActorKind.Officer, clerk.Id, clerk.Name, "akun Entra");
}
