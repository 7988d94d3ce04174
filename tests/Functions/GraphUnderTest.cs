using Azure.Core;
using Microsoft.Graph;
using Ppid.Functions;
using Ppid.Tests.Host.Driver;

namespace Ppid.Tests.Functions;

/// <summary>Graph's client as the program opens it, on a recorded server instead of Microsoft's.</summary>
internal static class GraphUnderTest
{
    public const string Mailbox = "ppid@dp2kukm.example.go.id";

    public static GraphServiceClient Open(RecordedServer server) =>
        GraphDoor.Open(new FixedToken(), new Uri(server.Address, "/v1.0"));

    public static RecordedAnswer Error(int status, string code) =>
        new(status, $$$"""{"error":{"code":"{{{code}}}","message":"about {{{Mailbox}}}"}}""");

    private sealed class FixedToken : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("token-uji", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }
}
