using System.Buffers.Text;
using System.Security.Cryptography;
using Ppid.App.Web;
using Ppid.Domain.Offices;

namespace Ppid.App.Desk;

/// <summary>A one-time link that has not been used and is not over.</summary>
/// <param name="Until">UTC, real time.</param>
/// <param name="FromConsole">Printed by the host itself: proof enough to choose a first PIN.</param>
public sealed record SignInLink(string Officer, DateTimeOffset Until, bool FromConsole);

/// <summary>One-time links by which people of the roster come in. Only hashes are kept; the second factor is the PIN.</summary>
public sealed class SignInLinks(ICaseStore store, OfficeBook offices, Pins pins, WallClock clock)
{
    /// <summary>Role of administrators.</summary>
    public const string Role = Roster.Administrator;

    internal const string Kind = "masuk";
    private static readonly TimeSpan ConsoleLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan MailLife = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan BetweenMails = TimeSpan.FromMinutes(1);

    /// <summary>Secret of a link for the first administrator; null once one of them has a PIN. Older links of the
    /// console die.</summary>
    public async Task<string?> First(CancellationToken cancel)
    {
        var administrators = Administrators().ToList();
        foreach (var administrator in administrators)
        {
            if (await pins.IsChosen(administrator.Id, cancel))
            {
                return null;
            }
        }

        await Forget(kept => kept.FromConsole, cancel);
        return administrators is [var first, ..] ? await Issue(first.Id, ConsoleLife, true, cancel) : null;
    }

    /// <summary>Secret of a link that goes out by mail, 30 minutes; null when one went out less than a minute ago. An
    /// earlier link lives on: anybody may ask, and must not be able to keep somebody out by asking.</summary>
    public async Task<string?> ByMail(string officer, CancellationToken cancel)
    {
        var fresh = clock.Now + MailLife - BetweenMails;
        foreach (var (_, kept) in await store.All(Kind, cancel))
        {
            var link = Ledger.Read<Kept>(kept.Json);
            if (!link.FromConsole && link.Officer == officer && link.Until > fresh)
            {
                return null;
            }
        }

        return await Issue(officer, MailLife, false, cancel);
    }

    /// <summary>The link behind a secret; null when it is unknown, used or over. Changes nothing.</summary>
    public async Task<SignInLink?> Find(string secret, CancellationToken cancel) =>
        await store.Get(Kind, Tokens.Hash(secret), cancel) is { } kept
        && Ledger.Read<Kept>(kept.Json) is { Used: false } link && link.Until > clock.Now
            ? new(link.Officer, link.Until, link.FromConsole)
            : null;

    /// <summary>Uses the link up, and with it every other one of the same officer; true for exactly one
    /// caller.</summary>
    public async Task<bool> Consume(string secret, CancellationToken cancel)
    {
        var key = Tokens.Hash(secret);
        if (await store.Get(Kind, key, cancel) is not { } kept
            || Ledger.Read<Kept>(kept.Json) is not { Used: false } link || link.Until <= clock.Now
            || !await store.Put(Kind, key, Ledger.Write(link with { Used = true }), kept.Version, cancel))
        {
            return false;
        }

        await Forget(other => other.Officer == link.Officer && !other.Used, cancel);
        return true;
    }

    /// <summary>The office in which somebody is an administrator today; null when he is none.</summary>
    public (string Office, Officer Officer)? Administrator(Func<Officer, bool> who) =>
        Anybody(officer => officer.Roles.Contains(Role) && who(officer));

    /// <summary>The office in whose roster somebody stands; null when he stands in none.</summary>
    public (string Office, Officer Officer)? Anybody(Func<Officer, bool> who)
    {
        foreach (var office in offices.All)
        {
            if (office.Roster.Officers.FirstOrDefault(who) is { } found)
            {
                return (office.File.Id, found);
            }
        }

        return null;
    }

    private IEnumerable<Officer> Administrators() => offices.All
        .SelectMany(office => office.Roster.Officers)
        .Where(officer => officer.Roles.Contains(Role));

    private async Task<string> Issue(string officer, TimeSpan life, bool fromConsole, CancellationToken cancel)
    {
        await Forget(kept => kept.Until <= clock.Now, cancel);
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var kept = new Kept(officer, clock.Now + life, fromConsole, false);
        await store.Put(Kind, Tokens.Hash(secret), Ledger.Write(kept), 0, cancel);
        return secret;
    }

    private async Task Forget(Func<Kept, bool> which, CancellationToken cancel)
    {
        foreach (var (key, kept) in await store.All(Kind, cancel))
        {
            if (which(Ledger.Read<Kept>(kept.Json)))
            {
                await store.Remove(Kind, key, cancel);
            }
        }
    }

    private sealed record Kept(string Officer, DateTimeOffset Until, bool FromConsole, bool Used);
}
