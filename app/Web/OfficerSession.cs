using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Ppid.App.Desk;
using Ppid.App.Web.Entrance;
using Ppid.Domain.Offices;

namespace Ppid.App.Web;

/// <summary>Somebody of the roster who is signed in, by one-time link and PIN. Runs on real time even under
/// time-lapse: security does not hurry.</summary>
/// <param name="Officer">Id in the roster; what he may do there is for the caller to ask.</param>
/// <param name="Created">UTC; ends 12 hours later at the latest.</param>
/// <param name="LastSeen">UTC, to about five minutes; ends after 60 idle minutes.</param>
public sealed record OfficerSession(string Officer, DateTimeOffset Created, DateTimeOffset LastSeen)
{
    internal const string Kind = "sesi";
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);

    /// <summary>Starts a session for an officer who has just proved who he is, and forgets the ones that are
    /// over.</summary>
    public static async Task Begin(HttpContext context, string officer)
    {
        var (store, now, cancel) = Surroundings(context);
        await Sweep(store, now, cancel);
        await End(context);

        var id = SessionCookie.NewId();
        await store.Put(Kind, Tokens.Hash(id), Json(new(officer, now, now)), 0, cancel);
        SessionCookie.Set(context, id);
    }

    public static async Task End(HttpContext context)
    {
        if (SessionCookie.Id(context) is not { } id) return;
        var (store, _, cancel) = Surroundings(context);
        await store.Remove(Kind, Tokens.Hash(id), cancel);
        SessionCookie.Clear(context);
    }

    /// <summary>Nothing is kept: the platform says it anew with every request.</summary>
    private static async Task<OfficerSession?> OfEntra(HttpContext context, string home)
    {
        var now = context.RequestServices.GetRequiredService<WallClock>().Now;
        return (await EntraOfficer.Of(context, Role(home))).Clerk is { } officer ? new(officer.Id, now, now) : null;
    }

    private static string Role(string home) => home == SignInDoor.Admin.Home ? EntraSignIn.AdminRole : EntraSignIn.OfficerRole;

    /// <summary>The session of the caller; null if there is none or it is over.</summary>
    /// <param name="home">Behind which door: "/kelola", "/meja".</param>
    public static async Task<OfficerSession?> Current(HttpContext context, string home)
    {
        if (EntraSignIn.IsInFront(context)) return await OfEntra(context, home);
        if (SessionCookie.Id(context) is not { } id) return null;
        var (store, now, cancel) = Surroundings(context);
        var key = Tokens.Hash(id);
        if (await store.Get(Kind, key, cancel) is not { } kept) return null;

        var session = JsonSerializer.Deserialize<OfficerSession>(kept.Json)!;
        if (!session.IsAlive(now)) return null;

        // Two pages at once may both try; it does not matter which one is remembered.
        if (now - session.LastSeen > Grain)
        {
            await store.Put(Kind, key, Json(session with { LastSeen = now }), kept.Version, cancel);
        }

        return session;
    }

    /// <summary>Runs the handler for whoever is signed in; sends everybody else to the sign-in page, and gives
    /// back what he has written.</summary>
    /// <param name="home">Behind which door: "/kelola", "/meja".</param>
    public static async Task<IResult> Require(
        HttpContext context, string home, Func<OfficerSession, Task<IResult>> handle)
    {
        if (await Current(context, home) is { } session) return await handle(session);
        if (Answers.WantsJson(context.Request)) return await Answers.Error(context, NotSignedIn);
        if (EntraSignIn.Of(context) is not null) return await SendAway(context, home);

        var request = context.Request;
        if (HttpMethods.IsPost(request.Method)) return await UnsentPost.Answer(context, home);

        var back = request.Path + request.QueryString;
        return Results.Redirect(SignInFor(context, home, HttpMethods.IsGet(request.Method) ? back : home));
    }

    /// <param name="back">Where he goes once he is in.</param>
    internal static string SignInFor(HttpContext context, string home, string back) => EntraSignIn.IsInFront(context)
        ? EntraSignIn.SignIn(back)
        : $"{home}/masuk?ke=" + Uri.EscapeDataString(back);

    /// <summary>Who comes for the first time goes by the page that notes it, and then to where he wanted.</summary>
    private static async Task<IResult> SendAway(HttpContext context, string home) =>
        (await EntraOfficer.Of(context, Role(home))).Standing switch
        {
            EntraStanding.New when HttpMethods.IsGet(context.Request.Method) =>
                Results.Redirect($"{home}/masuk?ke=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString)),
            EntraStanding.Stranger => await Answers.Error(context, AnotherAccount),
            EntraStanding.Released => await Answers.Error(context, ReleasedAccount),
            _ => await Answers.Error(context, NotListed),
        };

    private static Failure ReleasedAccount { get; } = new(
        StatusCodes.Status403Forbidden, "akun-dilepas", "Akun ini sudah dilepas", RefusalText.Of(OfficeDecider.AccountReleased));

    private static Failure AnotherAccount { get; } = new(
        StatusCodes.Status403Forbidden, "akun-lain", "Akun ini bukan akun yang tercatat",
        "Alamat akun ini ada pada daftar pejabat, tetapi pejabatnya sudah terikat pada akun lain dengan alamat yang sama. "
            + "Bila akun Anda memang diganti, minta admin PPID melepas ikatan yang lama.");

    private static Failure NotListed { get; } = new(
        StatusCodes.Status403Forbidden, "akun-tidak-terdaftar", "Akun ini tidak terdaftar",
        "Anda sudah masuk, tetapi akun ini tidak tercatat pada daftar pejabat atau belum diberi peran untuk halaman ini. "
            + "Hubungi admin PPID.");

    private static Failure NotSignedIn { get; } = new(
        StatusCodes.Status401Unauthorized, "belum-masuk", "Anda belum masuk", "Masuk terlebih dahulu.");

    private bool IsAlive(DateTimeOffset now) => now - Created < Longest && now - LastSeen < Idle;

    private static async Task Sweep(ICaseStore store, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var (key, kept) in await store.All(Kind, cancel))
        {
            var over = !JsonSerializer.Deserialize<OfficerSession>(kept.Json)!.IsAlive(now);
            if (over) await store.Remove(Kind, key, cancel);
        }
    }

    private static string Json(OfficerSession session) => JsonSerializer.Serialize(session);

    private static (ICaseStore Store, DateTimeOffset Now, CancellationToken Cancel) Surroundings(
        HttpContext context) => (
        context.RequestServices.GetRequiredService<ICaseStore>(),
        context.RequestServices.GetRequiredService<WallClock>().Now,
        context.RequestAborted);
}
