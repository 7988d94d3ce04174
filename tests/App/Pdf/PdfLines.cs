using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ppid.Tests.App.Pdf;

/// <summary>
/// A line of text as it stands on a page: its role, empty for decoration, and its height above the lower
/// edge.
/// </summary>
internal sealed record PdfLine(string Role, double Y, string Text);

/// <summary>Turns the codes of a page back into text with the fonts' own maps to Unicode.</summary>
internal static partial class PdfLines
{
    public static IReadOnlyList<PdfLine> Of(ParsedPdf pdf, int page)
    {
        return Of(pdf, page, Fonts(pdf, page));
    }

    public static string AllText(ParsedPdf pdf)
    {
        // All pages share their fonts.
        var fonts = Fonts(pdf, 0);
        var lines = Enumerable.Range(0, pdf.Pages.Count).SelectMany(page => Of(pdf, page, fonts));
        return string.Join(' ', lines.Select(line => line.Text));
    }

    private static List<PdfLine> Of(
        ParsedPdf pdf, int page, Dictionary<string, Dictionary<int, string>> fonts)
    {
        var lines = new List<PdfLine>();
        var role = "";
        foreach (Match token in Token().Matches(pdf.Content(page)))
        {
            if (token.Groups["role"].Success) role = token.Groups["role"].Value;
            if (token.Value == "EMC" || token.Value == "/Artifact BMC") role = "";
            if (!token.Groups["text"].Success) continue;
            var y = double.Parse(token.Groups["y"].Value, CultureInfo.InvariantCulture);
            lines.Add(new(role, y, Decode(token.Groups["text"].Value, fonts)));
        }

        return lines;
    }

    public static Dictionary<int, string> UnicodeMap(ParsedPdf pdf, int font)
    {
        var map = Encoding.ASCII.GetString(pdf.Stream(ParsedPdf.Reference(pdf.Object(font), "ToUnicode")));
        return MapEntry().Matches(map).Where(entry => entry.Value != "<0000> <FFFF>").ToDictionary(
            entry => Convert.ToInt32(entry.Groups[1].Value, 16),
            entry => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(entry.Groups[2].Value)));
    }

    public static Dictionary<string, int> FontNumbers(ParsedPdf pdf, int page) =>
        FontEntry().Matches(pdf.Pages[page]).ToDictionary(
            entry => entry.Groups[1].Value,
            entry => int.Parse(entry.Groups[2].Value, CultureInfo.InvariantCulture));

    private static Dictionary<string, Dictionary<int, string>> Fonts(ParsedPdf pdf, int page) =>
        FontNumbers(pdf, page).ToDictionary(font => font.Key, font => UnicodeMap(pdf, font.Value));

    private static string Decode(string operators, Dictionary<string, Dictionary<int, string>> fonts)
    {
        var text = new StringBuilder();
        foreach (Match show in Show().Matches(operators))
        {
            var map = fonts[show.Groups[1].Value];
            foreach (Match code in Codes().Matches(Adjustment().Replace(show.Groups[2].Value, "")))
            {
                text.Append(map.GetValueOrDefault(Convert.ToInt32(code.Value, 16), "\uFFFD"));
            }
        }

        return text.ToString();
    }

    [GeneratedRegex(@"/(?<role>\w+) << /MCID \d+ >> BDC|/Artifact BMC|EMC|"
        + @"BT [\d.]+ g 1 0 0 1 [-\d.]+ (?<y>[-\d.]+) Tm\n(?<text>[^E]*(?:E(?!T\n)[^E]*)*)ET\n")]
    private static partial Regex Token();

    [GeneratedRegex(@"/(F\d) [\d.]+ Tf \[([^\]]*)\] TJ")]
    private static partial Regex Show();

    [GeneratedRegex(@"> [-\d.]+ <|[<>]")]
    private static partial Regex Adjustment();

    [GeneratedRegex("[0-9A-F]{4}")]
    private static partial Regex Codes();

    [GeneratedRegex("<([0-9A-F]{4})> <([0-9A-F]+)>")]
    private static partial Regex MapEntry();

    [GeneratedRegex(@"/(F\d) (\d+) 0 R")]
    private static partial Regex FontEntry();
}
