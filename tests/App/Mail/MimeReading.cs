using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ppid.Tests.App.Mail;

/// <summary>Reads just enough of a mail to see what arrives.</summary>
internal static partial class MimeReading
{
    /// <summary>Header lines as they stand, continuation lines with their leading space.</summary>
    public static string[] Headers(byte[] message) =>
        Encoding.ASCII.GetString(message).Split("\r\n\r\n", 2)[0].Split("\r\n");

    public static string EncodedWords(string value) => string.Concat(
        Word().Matches(value)
            .Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value))));

    public static string QuotedPrintable(string body)
    {
        var bytes = new List<byte>();
        var text = body.Replace("=\r\n", "", StringComparison.Ordinal).ReplaceLineEndings("\n");
        for (var i = 0; i < text.Length; i++)
        {
            bytes.Add(text[i] == '='
                ? byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : (byte)text[i]);
            if (text[i] == '=') i += 2;
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]+)\?=")]
    private static partial Regex Word();
}
