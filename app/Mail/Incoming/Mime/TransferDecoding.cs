using System.Globalization;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>Content-Transfer-Encoding, read leniently: what cannot be decoded is passed over, never refused.</summary>
internal static class TransferDecoding
{
    public static byte[] Decode(ReadOnlySpan<byte> body, string? encoding) =>
        encoding?.Trim().ToLowerInvariant() switch
        {
            "base64" => Base64(body),
            "quoted-printable" => QuotedPrintable(body),
            _ => body.ToArray(),
        };

    /// <summary>Ignores everything that is not base64, and padding in the middle (lines encoded one by one).</summary>
    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[(text.Length / 4 * 3) + 3];
        var (length, bits, held) = (0, 0, 0);
        foreach (var letter in text)
        {
            var value = Value(letter);
            if (value < 0)
            {
                // "=" ends a group: what follows starts on a new byte.
                if (letter == '=') (bits, held) = (0, 0);
                continue;
            }

            (bits, held) = ((bits << 6) | value, held + 6);
            if (held < 8) continue;
            held -= 8;
            decoded[length++] = (byte)(bits >> held);
            bits &= (1 << held) - 1;
        }

        return decoded[..length];
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text)
    {
        var decoded = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                decoded[length++] = text[i];
            }
            else if (SoftBreak(text[(i + 1)..]) is var skipped and > 0)
            {
                i += skipped;
            }
            else if (i + 2 < text.Length && byte.TryParse(
                text.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                decoded[length++] = value;
                i += 2;
            }
            else
            {
                decoded[length++] = (byte)'=';
            }
        }

        return decoded[..length];
    }

    /// <summary>Length of a soft line break after "=", with the white space some gateways add; 0 if there is none.</summary>
    private static int SoftBreak(ReadOnlySpan<byte> rest)
    {
        var blank = rest.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r');
        return blank >= 0 && rest[blank] == '\n' ? blank + 1 : 0;
    }

    private static int Value(byte letter) => letter switch
    {
        >= (byte)'A' and <= (byte)'Z' => letter - 'A',
        >= (byte)'a' and <= (byte)'z' => letter - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => letter - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
