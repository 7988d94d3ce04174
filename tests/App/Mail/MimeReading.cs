using System.Globalization;
using System.Text;

namespace Ppid.Tests.App.Mail;

/// <summary>Reads just enough of a mail to see what arrives.</summary>
internal static class MimeReading
{
    /// <summary>Header lines as they stand, continuation lines with their leading space.</summary>
    public static string[] Headers(byte[] message) =>
        Encoding.ASCII.GetString(message).Split("\r\n\r\n", 2)[0].Split("\r\n");

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
}
