using System.Text.RegularExpressions;

namespace Ppid.App.Web.Forms.Values;

/// <summary>An address a letter can be sent to; stricter than the standard, as a mistyped one loses a
/// deadline.</summary>
public static partial class EmailAddress
{
    public static string? Parse(string text)
    {
        if (text.Length > 254 || !Shape().IsMatch(text)) return null;
        var at = text.LastIndexOf('@');
        return text[..at] + text[at..].ToLowerInvariant();
    }

    private const string Local = @"(?!\.)(?!.*\.\.)(?!.*\.@)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}";
    private const string Domain = @"(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}";

    [GeneratedRegex($@"\A{Local}@{Domain}\z")]
    private static partial Regex Shape();
}
