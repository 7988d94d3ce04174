using System.Globalization;
using System.Text.RegularExpressions;
using Ppid.App.Pdf;
using QRCoder;
using Xunit;

namespace Ppid.Tests.App.Pdf;

public sealed class The_QR_code_of_a_letter
{
    private const double Side = 68;

    [Fact]
    public void Is_drawn_module_by_module_as_the_encoder_computed_it()
    {
        using var code = QRCodeGenerator.GenerateQrCode(Samples.Link, QRCodeGenerator.ECCLevel.M);
        var expected = code.ModuleMatrix.Skip(4).SkipLast(4)
            .Select(row => row.Cast<bool>().Skip(4).SkipLast(4).Select(dark => dark ? '#' : '.'))
            .Select(row => string.Concat(row)).ToList();

        Assert.Equal(expected, Drawn(expected.Count));
    }

    private static IEnumerable<string> Drawn(int modules)
    {
        var pdf = new ParsedPdf(PdfWriter.Write(Samples.Receipt));
        var figure = Regex.Match(
            pdf.Content(0), @"/Figure << /MCID \d+ >> BDC\n0 g\n((?:[\d. ]+ re\n)+)f\nEMC");
        var areas = figure.Groups[1].Value.Trim().Split('\n')
            .Select(line => line.Split(' ').SkipLast(1).Select(Number).ToList()).ToList();
        var (left, top) = (areas.Min(area => area[0]), areas.Max(area => area[1] + area[3]));
        var module = Side / modules;
        for (var row = 0; row < modules; row++)
        {
            var y = top - (row + 0.5) * module;
            var dark = Enumerable.Range(0, modules).Select(column => left + (column + 0.5) * module)
                .Select(x => areas.Exists(area => Covers(area, x, y)));
            yield return string.Concat(dark.Select(module => module ? '#' : '.'));
        }
    }

    private static bool Covers(List<double> area, double x, double y) =>
        x > area[0] && x < area[0] + area[2] && y > area[1] && y < area[1] + area[3];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
