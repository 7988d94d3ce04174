using System.Globalization;
using System.Text;

namespace Ppid.App.Pdf.Files;

/// <summary>Numbers, strings and dates in the notation of PDF (ISO 32000-1, 7.3 and 7.9).</summary>
internal static class PdfText
{
    public static string Number(double number) =>
        // Zero is added because a tiny negative number would be written as -0.
        (Math.Round(number, 3) + 0.0).ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>
    /// Any text as a hexadecimal string in UTF-16 with byte order mark: nothing in it can end the string.
    /// </summary>
    public static string String(string text) =>
        $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public static string Date(DateTimeOffset moment)
    {
        var offset = moment.ToString("zzz", CultureInfo.InvariantCulture).Replace(':', '\'');
        return $"(D:{moment.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}{offset}')";
    }
}
