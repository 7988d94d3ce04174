using Ppid.App.Pdf.Setting;
using QRCoder;

namespace Ppid.App.Pdf;

/// <summary>A QR code drawn as vectors, with a few words beside it.</summary>
/// <param name="Content">An address of our own, at most 2,000 characters; never a stranger's text.</param>
/// <param name="Alt">What a screen reader says in place of the picture.</param>
/// <param name="Caption">Stands to the right: what the code opens.</param>
public sealed record Qr(string Content, string Alt, Prose Caption) : Block
{
    // QRCoder surrounds the code with four white modules; the paper is white already.
    private const int Quiet = 4;
    private const double Side = 68;
    private const double Beside = Side + 18;
    // Level with the capitals of the line beside it.
    private const double Lowered = 3;
    private const double Under = Lowered + Side + 5;

    private static readonly TypeSize Type = TypeSize.Small;
    private static readonly Measure Right = new(Beside, Paper.TextWidth - Beside);
    private static readonly Measure Narrow = new(0, Paper.TextWidth * 0.46);

    /// <summary>Height of the code with its caption beneath, in points.</summary>
    internal double UprightHeight => Under + Narrow.Break(Caption, Type).Count * Type.Leading;

    /// <summary>The code with its caption beneath, in the left half of the page.</summary>
    internal List<Ink> Upright(Flow flow) => Inks(flow, Narrow, Under, Lowered);

    internal override void Set(Flow flow)
    {
        var caption = Right.Break(Caption, Type).Count * Type.Leading;
        var height = Math.Max(Side, caption);
        flow.Gap(4);
        flow.Add(new(height, Inks(flow, Right, (height - caption) / 2)));
        flow.Gap(10);
    }

    private List<Ink> Inks(Flow flow, Measure measure, double top, double down = 0)
    {
        var figure = flow.Root.Add(new Element("Figure")
        {
            Alt = CleanText.OneLine(Alt),
            Attributes = "/O /Layout /Placement /Block",
        });
        var caption = flow.Root.Add("P");
        var lines = measure.Break(Caption, Type).Select(
            (line, index) => measure.Ink(line, Type, caption, top: top + index * Type.Leading));
        return [new FillInk(figure, Modules(down), 0), .. lines];
    }

    private List<Area> Modules(double down)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Content, QRCodeGenerator.ECCLevel.M);
        var matrix = code.ModuleMatrix;
        var modules = matrix.Count - 2 * Quiet;
        var side = Side / modules;
        var areas = new List<Area>();
        for (var row = 0; row < modules; row++)
        {
            for (var column = 0; column < modules; column++)
            {
                var start = column;
                while (column < modules && matrix[row + Quiet][column + Quiet]) column++;
                var width = (column - start) * side;
                if (width > 0) areas.Add(new(start * side, down + row * side, width, side));
            }
        }

        return areas;
    }
}
