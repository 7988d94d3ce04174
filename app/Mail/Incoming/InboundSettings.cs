using System.Security.Cryptography;
using System.Text;

namespace Ppid.App.Mail.Incoming;

/// <summary>What the door for incoming mail asks of whoever knocks.</summary>
/// <param name="Secret">Last part of the door's address; null: the door is walled up.</param>
/// <param name="PublicKey">SendGrid's key for this webhook (ECDSA P-256, SubjectPublicKeyInfo); null: signatures are
/// not asked for.</param>
public sealed record InboundSettings(string? Secret, byte[]? PublicKey)
{
    private const int ShortestSecret = 20;

    public static InboundSettings Closed { get; } = new(null, null);

    /// <summary>Throws <see cref="InvalidDataException"/> with a sentence an operator understands.</summary>
    public static InboundSettings Of(string? secret, string? publicKey)
    {
        if (string.IsNullOrWhiteSpace(secret))
        {
            return Closed;
        }

        if (secret.Length < ShortestSecret || secret.Any(letter => !char.IsAsciiLetterOrDigit(letter)))
        {
            throw new InvalidDataException(
                $"Ppid__SuratMasuk__Rahasia: pakai paling sedikit {ShortestSecret} huruf dan angka, tanpa spasi.");
        }

        return new(secret, string.IsNullOrWhiteSpace(publicKey) ? null : Key(publicKey.Trim()));
    }

    /// <summary>Compares in constant time; false while the door is walled up.</summary>
    public bool IsSecret(string shown) => Secret is not null && CryptographicOperations.FixedTimeEquals(
        SHA256.HashData(Encoding.UTF8.GetBytes(Secret)), SHA256.HashData(Encoding.UTF8.GetBytes(shown)));

    /// <summary>Did SendGrid sign these very bytes? True when no key is set.</summary>
    /// <param name="timestamp">As in the header: part of what is signed.</param>
    public bool IsSigned(string timestamp, ReadOnlySpan<byte> body, string signature)
    {
        if (PublicKey is null) return true;
        var bytes = new byte[512];
        if (signature.Length is 0 or > 600 || !Convert.TryFromBase64String(signature, bytes, out var length)) return false;

        using var signed = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        signed.AppendData(Encoding.UTF8.GetBytes(timestamp));
        signed.AppendData(body);
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(PublicKey, out _);
        return key.VerifyHash(signed.GetHashAndReset(), bytes.AsSpan(0, length), DSASignatureFormat.Rfc3279DerSequence);
    }

    private static byte[] Key(string text)
    {
        try
        {
            var bytes = Convert.FromBase64String(text);
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(bytes, out _);
            return bytes;
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            throw new InvalidDataException(
                "Ppid__SuratMasuk__KunciSendGrid bukan kunci publik SendGrid: salin nilai \"public_key\" seutuhnya.", wrong);
        }
    }
}
