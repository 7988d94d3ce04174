using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ppid.App.Web;

/// <summary>An officer's PIN as it is kept: PBKDF2-SHA256, salted, with its own parameters in the text. A PIN
/// is short, so whoever checks one must also count the attempts (<see cref="Throttle"/>).</summary>
public static class PinHash
{
    private const string Version = "pbkdf2-sha256";
    private const int Rounds = 310_000;

    /// <summary>"pbkdf2-sha256$rounds$salt$hash", both base64.</summary>
    public static string Of(string pin)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var hash = Convert.ToBase64String(Derive(pin, salt, Rounds));
        return string.Create(
            CultureInfo.InvariantCulture, $"{Version}${Rounds}${Convert.ToBase64String(salt)}${hash}");
    }

    /// <summary>Constant time; false also for a text that is no PIN hash.</summary>
    public static bool Matches(string stored, string pin)
    {
        var parts = stored.Split('$');
        var isOurs = parts.Length == 4 && parts[0] == Version;
        if (!isOurs || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var rounds)) return false;

        var salt = Convert.FromBase64String(parts[2]);
        return CryptographicOperations.FixedTimeEquals(
            Derive(pin, salt, rounds), Convert.FromBase64String(parts[3]));
    }

    private static byte[] Derive(string pin, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, rounds, HashAlgorithmName.SHA256, 32);
}
