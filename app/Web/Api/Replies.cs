using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.App.Web.Forms;

namespace Ppid.App.Web.Api;

/// <summary>Idempotency-Key: the same thing sent again is answered as it was, for a day or two; something else under a used
/// key is refused. Answers are sealed, for a receipt holds the applicant's ticket.</summary>
internal sealed class Replies(ICaseStore store, IDataProtectionProvider protection, WallClock clock)
{
    internal const string KindPrefix = "jawaban-api-";
    private const string Header = "Idempotency-Key";
    private const int Longest = 200;
    private readonly IDataProtector _seal = protection.CreateProtector("Ppid.Replies");
    private string _swept = "";

    /// <summary>Runs the work once under the caller's key. A refusal changes nothing and is not kept: the same key may
    /// come again with what was put right.</summary>
    /// <param name="who">Whose keys these are: of an API key, of a case, of an address.</param>
    /// <param name="work">Gets the id of the command.</param>
    public static async Task<IResult> Once(ApiCall call, string who, SubmittedForm form, Func<string, Task<IResult>> work)
    {
        var name = call.Context.Request.Headers[Header].ToString();
        if (name.Length > Longest)
        {
            throw new UnreadableInputException("Idempotency-Key terlalu panjang.", [new(Header, "Paling banyak 200 huruf.")]);
        }

        var officer = call.Context.Request.Headers[ApiCase.OfficerHeader].ToString();
        var print = Hash($"{call.Context.Request.Path}\n{officer}\n{CommandKey.Content(form)}");
        if (name.Length == 0)
        {
            return await work($"api:{Guid.NewGuid():N}");
        }

        var replies = call.Context.Service<Replies>();
        return await replies.Once(call, Hash($"{who}\n{name}"), print, () => work($"api:{Hash($"{Durable(who)}\n{name}\n{print}")}"));
    }

    private async Task<IResult> Once(ApiCall call, string key, string print, Func<Task<IResult>> work)
    {
        var (kind, known) = await Find(key, call.Cancel);
        if (known is null && !await store.Put(kind, key, Ledger.Write(new Kept(print, null)), 0, call.Cancel))
        {
            return await Once(call, key, print, work); // two at once: the slower one looks again
        }

        if (known is not null && known.Print != print)
        {
            return await call.Error(Problems.OtherContent);
        }

        if (known?.Answer is { } sealedAnswer)
        {
            call.Context.Response.Headers["Idempotency-Replayed"] = "true";
            return Ledger.Read<ApiAnswer>(_seal.Unprotect(sealedAnswer));
        }

        // Cut off in the middle, or still under way: the command has the same id and happens once.
        var kept = false;
        try
        {
            var result = await work();
            kept = result is ApiAnswer answer && await Keep(call, kind, key, print, answer);
            return result;
        }
        finally
        {
            if (!kept)
            {
                await store.Remove(kind, key, CancellationToken.None);
            }
        }
    }

    private async Task<bool> Keep(ApiCall call, string kind, string key, string print, ApiAnswer answer)
    {
        var version = (await store.Get(kind, key, call.Cancel))?.Version ?? 0;
        await store.Put(kind, key, Ledger.Write(new Kept(print, _seal.Protect(Ledger.Write(answer)))), version, call.Cancel);
        return true;
    }

    /// <summary>Kept by days, so that a whole day can be forgotten.</summary>
    private async Task<(string Kind, Kept? Known)> Find(string key, CancellationToken cancel)
    {
        var (today, yesterday) = (Kind(0), Kind(1));
        if (_swept != today)
        {
            _swept = today;
            await Forget(Kind(2), cancel);
            await Forget(Kind(3), cancel);
        }

        foreach (var kind in new[] { today, yesterday })
        {
            if (await store.Get(kind, key, cancel) is { } kept)
            {
                return (kind, Ledger.Read<Kept>(kept.Json));
            }
        }

        return (today, null);
    }

    private async Task Forget(string kind, CancellationToken cancel)
    {
        foreach (var (key, _) in await store.All(kind, cancel))
        {
            await store.Remove(kind, key, cancel);
        }
    }

    private string Kind(int daysAgo) =>
        string.Create(CultureInfo.InvariantCulture, $"{KindPrefix}{clock.Now.UtcDateTime.AddDays(-daysAgo):yyyyMMdd}");

    /// <summary>An address is known only as long as this process lives; what it files is told apart by its content.</summary>
    private static string Durable(string who) => who.StartsWith("alamat:", StringComparison.Ordinal) ? "publik" : who;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed record Kept(string Print, string? Answer);
}
