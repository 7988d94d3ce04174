using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Ppid.App.Web.Hooks;

namespace Ppid.App.Mail.Incoming;

/// <summary>What the door for incoming mail asks of whoever knocks.</summary>
/// <param name="Secret">Last part of the door's address; null: the door is walled up.</param>
/// <param name="PublicKey">SendGrid's key for this webhook (ECDSA P-256, SubjectPublicKeyInfo); null: signatures are
/// not asked for.</param>
public sealed record InboundSettings(string? Secret, string? PublicKey)
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

    /// <summary>Did SendGrid sign these very bytes, not long ago? True when no key is set.</summary>
    /// <param name="headers">With the signature and the time stamp, which is part of what is signed.</param>
    /// <param name="now">Real time.</param>
    public bool IsSigned(IHeaderDictionary headers, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (PublicKey is null) return true;
        using var key = new SendGridSignature(PublicKey);
        return key.Accepts(headers, body, now);
    }

    private static string Key(string text)
    {
        try
        {
            using var usable = new SendGridSignature(text);
            return text;
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException)
        {
            throw new InvalidDataException(
                "Ppid__SuratMasuk__KunciSendGrid bukan kunci publik SendGrid: salin nilai \"public_key\" seutuhnya.", wrong);
        }
    }
}
