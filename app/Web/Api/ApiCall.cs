using Microsoft.AspNetCore.Http;
using Ppid.App.Desk;
using Ppid.App.Web.Citizen;
using Ppid.Domain.Cases;
using Ppid.Domain.Offices;

namespace Ppid.App.Web.Api;

/// <summary>A request of another program: with the key it has shown, if any.</summary>
internal sealed record ApiCall(HttpContext Context, ShownKey? Shown)
{
    public const string OfKey = "api-kunci";
    public const string OfAddress = "api-alamat";

    public CancellationToken Cancel => Context.RequestAborted;

    /// <summary>The door of every address of the API: judges the key, counts the turn, then lets in.</summary>
    public static Func<HttpContext, Task<IResult>> Open(Func<ApiCall, Task<IResult>> handle) => async context =>
    {
        var verdict = new KeyVerdict(null, null);
        if (context.Request.Headers.Authorization.ToString() is { Length: > 0 } shown)
        {
            verdict = await context.Service<ApiKeys>().Judge(shown, context.RequestAborted);
        }

        var key = verdict.Shown?.Key;
        var turns = context.Service<Turns>();
        var wait = key is null
            ? await turns.Refuse(context, OfAddress, ClientAddress.Hash(context))
            : await turns.Refuse(context, OfKey, key.Id);
        if (wait is not null || verdict.WhyNot is not null)
        {
            return wait ?? await Stranger(context, Problems.BadKey(verdict.WhyNot!.Value));
        }

        if (key is not null)
        {
            await context.Service<ApiKeys>().Note(key, context.RequestAborted);
        }

        return IsPacked(context.Request)
            ? await Answers.Error(context, Problems.Packed)
            : await handle(new(context, verdict.Shown));
    };

    /// <summary>Runs the handler for a key, whatever its scopes; 401 without one.</summary>
    public static Func<HttpContext, Task<IResult>> WithKey(Func<ApiCall, ShownKey, Task<IResult>> handle) =>
        Open(call => call.Shown is { } shown ? handle(call, shown) : Stranger(call.Context, Problems.KeyNeeded));

    /// <summary>Runs the handler for a key that has the scope; 401 without a key, 403 without the scope.</summary>
    public static Func<HttpContext, Task<IResult>> With(ApiScope scope, Func<ApiCall, ShownKey, Task<IResult>> handle) =>
        Open(call => call.Require(scope, shown => handle(call, shown)));

    public Task<IResult> Require(ApiScope scope, Func<ShownKey, Task<IResult>> handle) => Shown switch
    {
        null => Stranger(Context, Problems.KeyNeeded),
        { Key.Scopes: var scopes } when !scopes.Contains(scope) => Error(Problems.Scope(Name(scope))),
        var shown => handle(shown),
    };

    /// <summary>The key itself as a doer: keeps its webhooks, decides nothing.</summary>
    public static Actor Program(ApiKey key) => new(ActorKind.Program, key.Id, key.Name, Door(key));

    /// <summary>What stands in events as the way in of somebody without a key.</summary>
    public const string Anybody = "API";

    /// <summary>What stands in events as the way in: "API (SIMPEL)".</summary>
    public static string Door(ApiKey key) => $"API ({key.Name})";

    public static string Name(ApiScope scope) => Ledger.Write(scope).Trim('"');

    public Task<IResult> Error(Failure failure) => Answers.Error(Context, failure);

    public Task<IResult> NotHere() => Error(Problems.NotHere);

    private static bool IsPacked(HttpRequest request) => request.Headers.ContentEncoding.ToString() is not ("" or "identity");

    private static Task<IResult> Stranger(HttpContext context, Failure failure)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"ppid\"";
        return Answers.Error(context, failure);
    }
}
