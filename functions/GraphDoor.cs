using Azure.Core;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Authentication.Azure;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;

namespace Ppid.Functions;

/// <summary>Microsoft Graph as this program uses it: app-only, and without the library's own retries. The outbox and
/// the next poll try again; two who repeat would make one letter many.</summary>
public static class GraphDoor
{
    private static readonly Uri Global = new("https://graph.microsoft.com/v1.0");

    /// <param name="credential">Who we are: the managed identity, or an application's certificate.</param>
    /// <param name="root">Another cloud's Graph with its version; the global one unless given.</param>
    public static GraphServiceClient Open(TokenCredential credential, Uri? root = null)
    {
        root ??= Global;
        var identity = new AzureIdentityAuthenticationProvider(
            credential, [root.Host], null, isCaeEnabled: true, $"{root.GetLeftPart(UriPartial.Authority)}/.default");
        return Open(identity, root);
    }

    private static GraphServiceClient Open(IAuthenticationProvider identity, Uri root)
    {
        var handlers = GraphClientFactory.CreateDefaultHandlers().Where(handler => handler is not RetryHandler);
        return new(GraphClientFactory.Create(handlers), identity, root.ToString().TrimEnd('/'));
    }

    /// <summary>Graph's answer in short, without the addresses it may repeat.</summary>
    internal static string Said(ApiException error) => error is ODataError { Error.Code: { } code }
        ? $"Graph {error.ResponseStatusCode}: {code}"
        : $"Graph {error.ResponseStatusCode}";
}
