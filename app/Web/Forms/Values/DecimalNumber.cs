using System.Globalization;
using System.Text.RegularExpressions;

namespace Ppid.App.Web.Forms.Values;

/// <summary>A number as written in Indonesia: "1500", "1.500.000", "12,5"; a decimal point is read as a comma only
/// where it cannot group thousands.</summary>
public static partial class DecimalNumber
{
    public static decimal? Parse(string text)
    {
        var bare = Grouped().IsMatch(text)
            ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
            : Plain().IsMatch(text) ? text.Replace(',', '.') : "";
        return decimal.TryParse(bare, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    [GeneratedRegex(@"\A-?[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]{1,4})?\z")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\A-?[0-9]{1,15}(?:[.,][0-9]{1,4})?\z")]
    private static partial Regex Plain();
}
