using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Ppid.App.Web;
using Ppid.Domain.Offices;

namespace Ppid.App.Webhooks;

/// <summary>How a delivery ended.</summary>
/// <param name="Status">HTTP status; null when nobody answered.</param>
/// <param name="Error">Null when the receiver took it (2xx).</param>
public sealed record WebhookReply(int? Status, string? Error);

/// <summary>Sends deliveries, signed. Follows no redirect, uses no proxy, reads nothing of the answer but its
/// status.</summary>
public sealed class WebhookPost : IDisposable
{
    public const string SignatureHeader = "Ppid-Signature";
    public const string DeliveryHeader = "Ppid-Delivery";

    private readonly WebhookSettings _settings;
    private readonly Tokens _tokens;
    private readonly WallClock _clock;
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _addresses;
    private readonly HttpClient _client;

    public WebhookPost(WebhookSettings settings, Tokens tokens, WallClock clock)
        : this(settings, tokens, clock, Dns.GetHostAddressesAsync)
    {
    }

    /// <param name="addresses">Addresses of a name.</param>
    internal WebhookPost(
        WebhookSettings settings, Tokens tokens, WallClock clock, Func<string, CancellationToken, Task<IPAddress[]>> addresses)
    {
        (_settings, _tokens, _clock, _addresses) = (settings, tokens, clock, addresses);
        _client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = settings.Patience,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = Connect,
        })
        { Timeout = settings.Patience };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("PpidServerless", "1"));
    }

    /// <summary>The secret of one webhook, derived and not stored; shown when it is made.</summary>
    public string Secret(Webhook webhook) => "whsec_" + _tokens.Token("webhook", $"{webhook.Key}\n{webhook.Id}");

    /// <summary>"t={unix seconds},v1={hex of HMAC-SHA256(secret, "t.body")}".</summary>
    public static string Sign(string secret, long seconds, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{seconds}.{body}");
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(signed));
        return string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Convert.ToHexStringLower(mac)}");
    }

    public async Task<WebhookReply> Send(Webhook webhook, string id, string body, CancellationToken cancel)
    {
        if (WebhookAddress.Fault(webhook.Url, _settings) is { } fault)
        {
            return new(null, fault);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add(DeliveryHeader, id);
        request.Headers.Add(SignatureHeader, Sign(Secret(webhook), _clock.Now.ToUnixTimeSeconds(), body));
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            var status = (int)response.StatusCode;
            return new(status, status is >= 200 and < 300 ? null : $"Penerima menjawab {status}.");
        }
        catch (HttpRequestException unreachable)
        {
            return new(null, unreachable.InnerException is ForbiddenAddressException
                ? "Nama itu menunjuk ke alamat yang tidak diizinkan."
                : "Penerima tidak dapat dihubungi.");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new(null, $"Penerima tidak menjawab dalam {_settings.Patience.TotalSeconds:0} detik.");
        }
    }

    public void Dispose() => _client.Dispose();

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var found = await _addresses(context.DnsEndPoint.Host, cancel);
        var allowed = found.Where(address => WebhookAddress.IsAllowed(address, _settings)).ToArray();
        if (allowed.Length == 0)
        {
            throw new ForbiddenAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class ForbiddenAddressException() : IOException("No address of this name may be reached.");
}
