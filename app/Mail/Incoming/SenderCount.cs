using System.Globalization;
using Ppid.App.Desk;
using Ppid.App.Web;

namespace Ppid.App.Mail.Incoming;

/// <summary>How many mails an address has sent today, or a case has been sent: a loop that carries no mark, or somebody's
/// script, must not fill the register or an officer's mailbox. Past the limit nothing is lost, it only waits for a
/// person.</summary>
public sealed class SenderCount(ICaseStore store)
{
    public const int MostPerDay = 20;

    private const string Kind = "surat-pengirim";

    /// <summary>Counts one more; true when there were too many. Counted at least once per mail.</summary>
    /// <param name="whose">Address of the sender, or id of the case.</param>
    public async Task<bool> TooMany(string whose, DateTimeOffset at, CancellationToken cancel)
    {
        var day = at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var key = Tokens.Hash(whose);
        while (true)
        {
            var kept = await store.Get(Kind, key, cancel);
            var known = kept is null ? null : Ledger.Read<Counted>(kept.Json);
            var count = known?.Day == day ? known.Count + 1 : 1;
            if (await store.Put(Kind, key, Ledger.Write(new Counted(day, count)), kept?.Version ?? 0, cancel))
            {
                return count > MostPerDay;
            }
        }
    }

    private sealed record Counted(string Day, int Count);
}
