using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Ppid.App.Web;
using Ppid.Domain.Offices;

namespace Ppid.App.Desk;

/// <summary>A key that somebody has just shown, with the office it opens.</summary>
public sealed record ShownKey(OfficeInForce Office, ApiKey Key);

/// <summary>How a shown key was judged.</summary>
/// <param name="Shown">Null when it opens nothing; <paramref name="WhyNot"/> then says why.</param>
public sealed record KeyVerdict(ShownKey? Shown, KeyFault? WhyNot);

/// <summary>Why a key opens nothing.</summary>
public enum KeyFault { Unknown, Expired, Revoked }

/// <summary>Keys of other systems. The offices' ledgers hold their hashes; the secrets are 256 random bits, so a fast
/// hash is enough.</summary>
public sealed partial class ApiKeys(ICaseStore store, OfficeBook offices, WallClock clock)
{
    private const string Kind = "kunci-dipakai";
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _noted = new();

    /// <summary>A new id and the whole key, which is "ppid_{id}_{secret}".</summary>
    public static (string Id, string Secret) Make() => Of(RandomNumberGenerator.GetBytes(32));

    /// <summary>The key that 32 bytes make: always the same, for demonstrations.</summary>
    public static (string Id, string Secret) Of(ReadOnlySpan<byte> bytes)
    {
        var digest = SHA256.HashData(bytes);
        var id = string.Concat(digest.Take(10).Select(octet => Letters[octet % Letters.Length]));
        return (id, $"ppid_{id}_{Convert.ToHexStringLower(bytes)}");
    }

    /// <summary>Judges what stands in an Authorization header: "Bearer ppid_…".</summary>
    public async Task<KeyVerdict> Judge(string authorization, CancellationToken cancel)
    {
        if (Shape().Match(authorization) is not { Success: true } shape)
        {
            return new(null, KeyFault.Unknown);
        }

        var (secret, id) = (shape.Groups[1].Value, shape.Groups[2].Value);
        foreach (var office in offices.All)
        {
            var inForce = await offices.InForce(office.File.Id, cancel);
            if (inForce.Record.Key(id) is { } key && Matches(key, secret))
            {
                return Judge(inForce, key);
            }
        }

        return new(null, KeyFault.Unknown);
    }

    /// <summary>Local day of real time, by which keys expire.</summary>
    public DateOnly Today(OfficeInForce office) => office.Calendar.LocalDate(clock.Now);

    /// <summary>Remembers that the key was used, to about five minutes.</summary>
    public async Task Note(ApiKey key, CancellationToken cancel)
    {
        var now = clock.Now;
        if (_noted.TryGetValue(key.Id, out var last) && now - last < Grain)
        {
            return;
        }

        _noted[key.Id] = now;
        var kept = await store.Get(Kind, key.Id, cancel);
        await store.Put(Kind, key.Id, Ledger.Write(now), kept?.Version ?? 0, cancel);
    }

    /// <summary>When the key was last used, UTC of real time; null if never.</summary>
    public async Task<DateTimeOffset?> LastUsed(string key, CancellationToken cancel) =>
        await store.Get(Kind, key, cancel) is { } kept ? Ledger.Read<DateTimeOffset>(kept.Json) : null;

    private KeyVerdict Judge(OfficeInForce office, ApiKey key) => key switch
    {
        { Revoked: true } => new(null, KeyFault.Revoked),
        _ when !key.IsAlive(Today(office)) => new(null, KeyFault.Expired),
        _ => new(new(office, key), null),
    };

    private static bool Matches(ApiKey key, string secret) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(key.Hash), Encoding.ASCII.GetBytes(Tokens.Hash(secret)));

    [GeneratedRegex("^(?i:bearer) +(ppid_([a-z0-9]{10})_[0-9a-f]{64})$")]
    private static partial Regex Shape();
}
