using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ppid.App.Mail.Incoming.Mime;

/// <summary>Header values as people read them: RFC 2047, and the raw eight-bit text that should not be there.</summary>
internal static partial class EncodedWords
{
    /// <param name="raw">The value with each byte as one character (Latin-1).</param>
    public static string Decode(string raw)
    {
        var text = raw.Any(letter => letter > 127) ? Charsets.Guess(Encoding.Latin1.GetBytes(raw)) : raw;
        // White space between two encoded words is not part of the text.
        var joined = Between().Replace(text, "$1");
        return Runs().Replace(joined, run => Joined(run.Value));
    }

    /// <summary>Words that follow each other in one charset and encoding are decoded together: some programs split a
    /// character over two.</summary>
    private static string Joined(string run)
    {
        var decoded = new StringBuilder();
        var bytes = new List<byte>();
        string? charset = null;
        foreach (Match word in Word().Matches(run))
        {
            if (charset is not null && !charset.Equals(word.Groups[1].Value, StringComparison.OrdinalIgnoreCase))
            {
                decoded.Append(Charsets.Decode([.. bytes], charset));
                bytes.Clear();
            }

            charset = word.Groups[1].Value;
            bytes.AddRange(Bytes(word.Groups[2].Value is "B" or "b", word.Groups[3].Value));
        }

        return decoded.Append(Charsets.Decode([.. bytes], charset)).ToString();
    }

    private static byte[] Bytes(bool base64, string text) => base64
        ? TransferDecoding.Base64(Encoding.Latin1.GetBytes(text))
        : Quoted(text);

    private static byte[] Quoted(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length && byte.TryParse(
                text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
                continue;
            }

            bytes.Add(text[i] == '_' ? (byte)' ' : (byte)text[i]);
        }

        return [.. bytes];
    }

    private const string One = @"=\?([^?\s*]{1,40})(?:\*[^?\s]*)?\?([BbQq])\?([^?]*)\?=";

    [GeneratedRegex(One)]
    private static partial Regex Word();

    [GeneratedRegex($"(?:{One})+")]
    private static partial Regex Runs();

    [GeneratedRegex(@"(\?=)\s+(?==\?[^?\s]{1,60}\?[BbQq]\?)")]
    private static partial Regex Between();
}
