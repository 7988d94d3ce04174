using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;

namespace Ppid.Tests.Functions.Stores;

/// <summary>A Key Vault that hands out certificates as the real one does: asks who it is first, lists versions, gives
/// each as a secret.</summary>
internal sealed class VaultUnderTest : HttpMessageHandler
{
    private const string Address = "https://brankas.vault.azure.net";

    private readonly List<(string Version, string Value, string Type, bool Enabled)> _versions = [];

    /// <summary>Answers every question with this instead.</summary>
    public HttpStatusCode? Refuses { get; init; }

    public SecretClient Client => new(
        new Uri(Address), new Somebody(),
        new SecretClientOptions { Transport = new HttpClientTransport(this), Retry = { MaxRetries = 0 } });

    public VaultUnderTest With(string version, bool enabled = true, bool pem = false)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={version}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var value = pem
            ? key.ExportPkcs8PrivateKeyPem() + "\n" + certificate.ExportCertificatePem()
            : Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12));
        return With(version, value, pem ? "application/x-pem-file" : "application/x-pkcs12", enabled);
    }

    public VaultUnderTest With(string version, string value, string type, bool enabled)
    {
        _versions.Add((version, value, type, enabled));
        return this;
    }

    /// <summary>With all versions of another time.</summary>
    public VaultUnderTest Known(VaultUnderTest other, bool enabled = true)
    {
        _versions.AddRange(other._versions.Select(one => one with { Enabled = enabled }));
        return this;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(Send(request, cancellationToken));

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization is null)
        {
            var challenge = new HttpResponseMessage(HttpStatusCode.Unauthorized) { RequestMessage = request };
            challenge.Headers.TryAddWithoutValidation(
                "WWW-Authenticate",
                "Bearer authorization=\"https://login.microsoftonline.com/kantor\", resource=\"https://vault.azure.net\"");
            return challenge;
        }

        return Refuses is { } status
            ? new HttpResponseMessage(status) { RequestMessage = request, Content = JsonContent.Create(new { }) }
            : new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = Answer(request.RequestUri!.AbsolutePath) };
    }

    private JsonContent Answer(string path) => path.EndsWith("/versions", StringComparison.Ordinal)
        ? JsonContent.Create(new { value = _versions.Select((one, i) => Described(i)) })
        : JsonContent.Create(Whole(_versions.FindIndex(one => path.EndsWith("/" + one.Version, StringComparison.Ordinal))));

    private object Described(int i) => new
    {
        id = $"{Address}/secrets/kunci/{_versions[i].Version}",
        contentType = _versions[i].Type,
        attributes = new { enabled = _versions[i].Enabled, created = 1_770_000_000 + i },
    };

    private object Whole(int i) => new
    {
        value = _versions[i].Value,
        id = $"{Address}/secrets/kunci/{_versions[i].Version}",
        contentType = _versions[i].Type,
        attributes = new { enabled = _versions[i].Enabled, created = 1_770_000_000 + i },
    };

    private sealed class Somebody : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new("bukti", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
