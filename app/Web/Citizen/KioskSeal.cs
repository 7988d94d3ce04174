using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.Domain.Cases;

namespace Ppid.App.Web.Citizen;

/// <summary>What stands for a visit in the kiosk's own pages: good for a few minutes, so that the next guest finds
/// nothing in the history of the browser.</summary>
internal static class KioskSeal
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(3);

    public static string Of(HttpContext context, CaseId id) => Protector(context).Protect(id.Value, Life);

    public static string PageFor(HttpContext context, CaseId id) => $"/anjungan/terdaftar/{Of(context, id)}";

    /// <summary>Null when the seal is not ours or too old.</summary>
    public static async Task<Tracked?> Open(HttpContext context, string seal)
    {
        try
        {
            var id = new CaseId(Protector(context).Unprotect(seal));
            return await context.Service<CaseDesk>().Look(id, context.RequestAborted) is { } open
                ? new(open, context.Service<Tokens>().Ticket(id.Value))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ITimeLimitedDataProtector Protector(HttpContext context) => context
        .Service<IDataProtectionProvider>().CreateProtector("Ppid.Kiosk").ToTimeLimitedDataProtector();
}
