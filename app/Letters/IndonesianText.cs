using System.Globalization;
using System.Text.RegularExpressions;
using Ppid.App.Calendars;

namespace Ppid.App.Letters;

/// <summary>Numbers, times and masks as an Indonesian letter writes them.</summary>
public static partial class IndonesianText
{
    private const int Shown = 4;

    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id-ID");

    /// <summary>"Senin, 9 Maret 2026".</summary>
    public static string LongDate(DateOnly day) => IndonesianDates.WithWeekday(day);

    /// <summary>"Senin, 9 Maret 2026 pukul 08.15 WITA"; <paramref name="local"/> carries
    /// the office's offset.</summary>
    public static string Moment(DateTimeOffset local, string zone) => string.Create(
        Indonesian,
        $"{IndonesianDates.WithWeekday(DateOnly.FromDateTime(local.DateTime))} pukul {local:HH'.'mm} {zone}");

    /// <summary>"Rp12.500"; sen are written only where there are any.</summary>
    public static string Rupiah(decimal amount) =>
        "Rp" + amount.ToString(amount == decimal.Truncate(amount) ? "#,##0" : "#,##0.00", Indonesian);

    /// <summary>An identity number of which only the last four characters are readable.</summary>
    public static string Masked(string identity) => identity.Length <= Shown
        ? new string('•', identity.Length)
        : new string('•', identity.Length - Shown) + identity[^Shown..];

    /// <summary>A text in which nobody's identity number can be read: people write them where nobody asked for them.</summary>
    public static string MaskedWithin(string text) =>
        Sixteen().Replace(text, found => Masked(string.Concat(found.Value.Where(char.IsAsciiDigit))));

    /// <summary>At most so many characters, cut with an ellipsis between words.</summary>
    public static string Shortened(string text, int most)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var cut = line.LastIndexOf(' ', most - 1);
        var end = cut > most / 2 ? cut : most - 1;
        if (char.IsHighSurrogate(line[end - 1])) end--;
        return line[..end].TrimEnd(' ', ',', ';', '.') + "…";
    }

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?:[ .-]?[0-9]{4}){3}(?![0-9])")]
    private static partial Regex Sixteen();
}
