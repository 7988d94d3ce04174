using System.Text.RegularExpressions;

namespace Ppid.App.Mail.Incoming;

/// <summary>Where an address ends in a line that goes on with other data of its writer. An address goes into registers, where
/// an identity number must not.</summary>
internal static partial class AddressEnd
{
    /// <summary>Null when nothing is left before them.</summary>
    public static string? Cut(string text)
    {
        var home = Datum().Match(text) is { Success: true } datum
            ? Joint().Replace(text[..datum.Index].TrimEnd(Marks), "").TrimEnd(Marks)
            : text;
        return home.Length > 0 ? home : null;
    }

    private static readonly char[] Marks = [' ', '\n', '\t', ',', ';', ':', '-', '–', '/', '|', '('];

    /// <summary>A label with its number or address, or one of them without a label.</summary>
    [GeneratedRegex(@"\b(?:no(?:mor)?\.?\s{0,3})?(?:nik|ktp|hp|wa|telp?|tlp|telepon|telpon|handphone|whatsapp|e-?mail|surel)\b"
        + @"[ .:=]{0,5}(?:saya|nya)?[ .:=]{0,5}(?:[+(]?[0-9][0-9]|[\w.+-]{1,64}@)|(?<![0-9])[0-9]{4}(?:[ .-]?[0-9]{4}){3}(?![0-9])|"
        + @"(?<![0-9])(?:\+62|62|0)\s?8[0-9]{1,2}[\s.\-]?[0-9]{3,4}[\s.\-]?[0-9]{3,5}(?![0-9])|(?<![\w.+-])[\w.+-]{1,64}@[\w-]",
        RegexOptions.IgnoreCase)]
    private static partial Regex Datum();

    [GeneratedRegex(@"\s(?:dan|dengan|serta)$", RegexOptions.IgnoreCase)]
    private static partial Regex Joint();
}
