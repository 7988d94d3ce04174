using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ppid.App.Web.Hooks;

/// <summary>How SendGrid signs its reports: ECDSA on P-256 over the time stamp and the body, byte for byte as they
/// came.</summary>
public sealed class SendGridSignature : IDisposable
{
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <summary>An older report is a recording; SendGrid signs anew when it repeats one.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    private readonly ECDsa _key;

    /// <param name="publicKey">As SendGrid's page shows it: SubjectPublicKeyInfo in Base64. Throws
    /// <see cref="FormatException"/> or <see cref="CryptographicException"/> when it is none.</param>
    public SendGridSignature(string publicKey)
    {
        _key = ECDsa.Create();
        _key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
        if (_key.KeySize != 256) throw new CryptographicException("not a key on P-256");
    }

    public bool IsOf(string timestamp, string signature, ReadOnlySpan<byte> body)
    {
        var der = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, der, out var length)
            && _key.VerifyData(
                (byte[])[.. Encoding.UTF8.GetBytes(timestamp), .. body], der.AsSpan(0, length), HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <param name="timestamp">Seconds since 1970.</param>
    public static bool IsFresh(string timestamp, DateTimeOffset now) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= Fresh.TotalSeconds;

    public void Dispose() => _key.Dispose();
}
