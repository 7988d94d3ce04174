namespace Ppid.App.Pdf.Setting;

/// <summary>
/// Something drawn on a strip, in points from its upper left corner; ink without a tag is decoration.
/// </summary>
internal abstract record Ink(Element? Tag);

/// <param name="Stretch">What every space of the line is widened by, in points.</param>
internal sealed record TextInk(
    Element? Tag, double X, double Baseline, Line Line, TypeSize Type, double Stretch) : Ink(Tag);

/// <summary>Filled rectangles: a rule, a tint, the modules of a QR code.</summary>
internal sealed record FillInk(Element? Tag, IReadOnlyList<Area> Areas, double Grey) : Ink(Tag)
{
    public static FillInk Decoration(double x, double y, double width, double height, double grey) =>
        new(null, [new(x, y, width, height)], grey);
}

internal readonly record struct Area(double X, double Y, double Width, double Height);
