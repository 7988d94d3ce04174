using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Ppid.App.Web.Hooks;

/// <summary>How SendGrid signs what it posts, reports and mails alike: ECDSA on P-256 over the time stamp and the body, byte
/// for byte as they came.</summary>
public sealed class SendGridSignature : IDisposable
{
    public const string SignatureHeader = "X-Twilio-Email-Event-Webhook-Signature";
    public const string TimestampHeader = "X-Twilio-Email-Event-Webhook-Timestamp";

    /// <summary>Longer than SendGrid tries (reports a day, mails three): nobody says whether it signs anew when it tries again,
    /// and what we refuse for its age would be lost without notice. What comes twice within it is noted once.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(4);

    /// <summary>As much as two clocks may differ.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(15);

    private readonly ECDsa _key;

    /// <param name="publicKey">As SendGrid's page shows it: SubjectPublicKeyInfo in Base64. Throws
    /// <see cref="FormatException"/> or <see cref="CryptographicException"/> when it is none.</param>
    public SendGridSignature(string publicKey)
    {
        _key = ECDsa.Create();
        _key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(publicKey), out _);
        if (_key.KeySize != 256) throw new CryptographicException("not a key on P-256");
    }

    /// <summary>Signed, and not the recording of an old post.</summary>
    public bool Accepts(IHeaderDictionary headers, ReadOnlySpan<byte> body, DateTimeOffset now) =>
        headers[TimestampHeader].ToString() is var stamp && IsFresh(stamp, now)
        && IsOf(stamp, headers[SignatureHeader].ToString(), body);

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
        && now.ToUnixTimeSeconds() - seconds is var age && age <= Oldest.TotalSeconds && age >= -Ahead.TotalSeconds;

    public void Dispose() => _key.Dispose();
}
