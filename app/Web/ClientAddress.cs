using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Ppid.App.Web;

/// <summary>Who is knocking, without keeping it: addresses leave this class only as a keyed hash.</summary>
public static class ClientAddress
{
    // Lives as long as the process: nobody can later tell which address a hash was.
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static string Hash(HttpContext context)
    {
        var digest = HMACSHA256.HashData(Key, Network(Of(context)));
        return Convert.ToHexStringLower(digest.AsSpan(0, 16));
    }

    private static IPAddress Of(HttpContext context)
    {
        var proxies = context.RequestServices.GetRequiredService<WebSettings>().TrustedProxies;
        var direct = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (proxies == 0) return direct;

        // Each trusted proxy appends one entry; whatever stands further left was written by the caller.
        var hops = context.Request.Headers["X-Forwarded-For"].ToString().Split(
            ',', StringSplitOptions.TrimEntries);
        return hops.Length >= proxies && IPEndPoint.TryParse(hops[^proxies], out var client)
            ? client.Address
            : direct;
    }

    /// <summary>A household owns a whole /64 of IPv6 and would otherwise have endless addresses.</summary>
    private static byte[] Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..8] : bytes;
    }
}
