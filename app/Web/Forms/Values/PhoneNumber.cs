using System.Text.RegularExpressions;

namespace Ppid.App.Web.Forms.Values;

/// <summary>A telephone number in international form.</summary>
public static partial class PhoneNumber
{
    /// <summary>"0812-3456-7890", "(0541) 123456", "62 812…", "+62…" and other countries with "+".</summary>
    public static string? Parse(string text)
    {
        var bare = Separators().Replace(text, "");
        if (bare.StartsWith("00", StringComparison.Ordinal)) bare = "+" + bare[2..];
        else if (bare.StartsWith('0')) bare = "+62" + bare[1..];
        else if (bare.StartsWith("62", StringComparison.Ordinal)) bare = "+" + bare;
        else if (bare.StartsWith('8')) bare = "+62" + bare;
        return Indonesian().IsMatch(bare) || Foreign().IsMatch(bare) ? bare : null;
    }

    [GeneratedRegex(@"[\s().\-/]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A\+62[2-9][0-9]{6,11}\z")]
    private static partial Regex Indonesian();

    [GeneratedRegex(@"\A\+(?!62)[1-9][0-9]{7,14}\z")]
    private static partial Regex Foreign();
}
