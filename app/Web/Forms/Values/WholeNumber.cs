using System.Globalization;
using System.Text.RegularExpressions;

namespace Ppid.App.Web.Forms.Values;

/// <summary>A whole number as written in Indonesia: "1500" or "1.500"; "1.5" is none.</summary>
public static partial class WholeNumber
{
    public static int? Parse(string text)
    {
        if (!Shape().IsMatch(text)) return null;
        var bare = text.Replace(".", "", StringComparison.Ordinal);
        return int.TryParse(
            bare, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"\A(?:[0-9]{1,9}|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)\z")]
    private static partial Regex Shape();
}
