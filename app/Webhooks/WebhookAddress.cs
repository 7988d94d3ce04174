using System.Net;
using System.Net.Sockets;

namespace Ppid.App.Webhooks;

/// <summary>What an operator allows webhooks to reach.</summary>
/// <param name="InnerNetwork">Also private addresses: the receiver stands in the office's own network.</param>
/// <param name="Trial">Development: http, and this very machine.</param>
public sealed record WebhookSettings(bool InnerNetwork, bool Trial)
{
    /// <summary>How long a receiver may take for its answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}

/// <summary>Where a webhook may lead. Whoever has a key must not be able to make this house knock at doors inside the
/// network it stands in (SSRF): names are looked up when the connection is made, and the very address that was judged is
/// the one that is used.</summary>
public static class WebhookAddress
{
    private const int Longest = 500;

    /// <summary>64:ff9b::/96 (RFC 6052). A network's own prefix, 64:ff9b:1::/48 (RFC 8215), carries the address at another
    /// place: nothing leads there.</summary>
    private static readonly byte[] Nat64 = [0x00, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>What is wrong with an address, in Indonesian; null when it may be kept.</summary>
    public static string? Fault(string text, WebhookSettings settings)
    {
        if (text.Length > Longest || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http"))
        {
            return "Isi alamat lengkap, misalnya https://sistem.contoh.go.id/ppid.";
        }

        var host = IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var literal) ? literal : null;
        return url switch
        {
            { UserInfo.Length: > 0 } => "Alamat tidak boleh memuat nama pengguna atau kata sandi.",
            { Fragment.Length: > 0 } => "Alamat tidak boleh memuat tanda #.",
            { Scheme: "http" } when !(settings.Trial && url.IsLoopback) => "Alamat harus memakai https.",
            _ when host is not null && !IsAllowed(host, settings) => "Alamat jaringan dalam tidak diizinkan.",
            { IsLoopback: true } when !settings.Trial => "Alamat jaringan dalam tidak diizinkan.",
            _ => null,
        };
    }

    public static bool IsAllowed(IPAddress address, WebhookSettings settings)
    {
        var plain = Plain(address);
        return IPAddress.IsLoopback(plain) ? settings.Trial
            : IsPublic(plain) || (settings.InnerNetwork && IsPrivate(plain));
    }

    /// <summary>Addresses that carry an IPv4 address inside are judged by that one.</summary>
    private static IPAddress Plain(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return address switch
        {
            { IsIPv4MappedToIPv6: true } => address.MapToIPv4(),
            { AddressFamily: AddressFamily.InterNetworkV6 } when bytes is [0x20, 0x02, ..] => new(bytes[2..6]), // 6to4
            { AddressFamily: AddressFamily.InterNetworkV6 } when bytes.AsSpan().StartsWith(Nat64) => new(bytes[12..]),
            { AddressFamily: AddressFamily.InterNetworkV6 } when bytes[..12].All(octet => octet == 0) && !IsOwn(bytes) =>
                new(bytes[12..]),
            _ => address,
        };
    }

    /// <summary>:: and ::1.</summary>
    private static bool IsOwn(byte[] bytes) => bytes[12..15].All(octet => octet == 0) && bytes[15] <= 1;

    /// <summary>Networks of one's own: RFC 1918 and RFC 4193. Link-local ones, where clouds keep their secrets, are never
    /// among them.</summary>
    private static bool IsPrivate(IPAddress address) => address.GetAddressBytes() switch
    {
        [10, _, _, _] or [172, >= 16 and <= 31, _, _] or [192, 168, _, _] => true,
        { Length: 16 } six => (six[0] & 0xFE) == 0xFC,
        _ => false,
    };

    private static bool IsPublic(IPAddress address) => address.GetAddressBytes() switch
    {
        [0 or 10 or 127 or >= 224, _, _, _] or [100, >= 64 and <= 127, _, _] or [169, 254, _, _] => false,
        [172, >= 16 and <= 31, _, _] or [192, 168, _, _] or [192, 0, 0 or 2, _] or [198, 18 or 19, _, _] => false,
        [198, 51, 100, _] or [203, 0, 113, _] => false,
        [168, 63, 129, 16] => false, // given out, but in Azure it is the platform, which answers no one but its own machines
        { Length: 4 } => true,
        [0x20, 0x01, 0x0D, 0xB8, ..] or [0x20, 0x01, 0x00, 0x00, ..] => false, // documentation, Teredo
        var six => (six[0] & 0xE0) == 0x20, // 2000::/3 is all that is given out
    };
}
