using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Ppid.App.Web;

namespace Ppid.App.Desk;

/// <summary>PINs that were proved a moment ago, so that a busy officer does not pay the slow hash at every
/// decision. Holds no PIN: a digest under a key that dies with the process, tied to the stored hash, so that
/// a changed PIN is forgotten at once.</summary>
internal sealed class VerifiedPins(WallClock clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, (byte[] Digest, DateTimeOffset Until)> _proved = new();

    public void Remember(string officer, string storedHash, string pin) =>
        _proved[officer] = (Digest(officer, storedHash, pin), clock.Now + Life);

    /// <summary>False says nothing about the PIN: it must then be checked.</summary>
    public bool Remembers(string officer, string storedHash, string pin) =>
        _proved.TryGetValue(officer, out var proved)
        && proved.Until > clock.Now
        && CryptographicOperations.FixedTimeEquals(proved.Digest, Digest(officer, storedHash, pin));

    private byte[] Digest(string officer, string storedHash, string pin) =>
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{officer}\n{storedHash}\n{pin}"));
}
