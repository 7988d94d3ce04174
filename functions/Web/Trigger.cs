using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Ppid.App.Web;

namespace Ppid.Functions.Web;

/// <summary>What every address of the house has in common here: docs/adr/0026-addresses-on-two-hosts.md.</summary>
public static class Trigger
{
    /// <summary>Before a route's name in the name of its function. Orchestrations are functions too, named after SOPs,
    /// and no SOP has an underscore in its name.</summary>
    public const string Prefix = "web_";

    /// <summary>Nobody shows the platform a key: who may do what is decided behind the door.</summary>
    internal const AuthorizationLevel Open = AuthorizationLevel.Anonymous;

    internal const string Get = "get";
    internal const string Head = "head";
    internal const string Post = "post";
    internal const string Delete = "delete";

    private static readonly FrozenDictionary<string, Route> Known =
        Routes.All.ToFrozenDictionary(route => Prefix + route.Name);

    /// <summary>Answers at the address that the worker's router found. Which function the Functions host chose does not
    /// matter: it takes the first that matches, in the order of their names.</summary>
    internal static Task<IResult> Found(HttpRequest request)
    {
        var context = request.HttpContext;
        var function = context.GetEndpoint()?.DisplayName ?? "";
        return Door.Open(Known.GetValueOrDefault(function, Nowhere.Route), context);
    }

    /// <summary>Everything without a trigger of its own, and what the host cannot tell apart: "/", for example.</summary>
    [Function(Prefix + "tidak-ditemukan")]
    public static Task<IResult> Anything([HttpTrigger(Open, Route = "{*jalan}")] HttpRequest r) => Found(r);
}
