using Azure.Core;

namespace Ppid.Tests.Functions.Stores;

/// <summary>The emulator asks for no identity.</summary>
internal sealed class Nobody : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();
}
