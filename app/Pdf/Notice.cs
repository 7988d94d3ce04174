using Ppid.App.Pdf.Setting;

namespace Ppid.App.Pdf;

/// <summary>
/// What the reader must not miss, such as his last day to object: tinted, with a bar at its side.
/// </summary>
public sealed record Notice(string Title, Prose Text) : Block
{
    private const double Inside = 12;
    private const double Above = 8;

    private static readonly Measure Measure = new(Inside, Paper.TextWidth - 2 * Inside);

    internal override void Set(Flow flow)
    {
        var tag = flow.Root.Add("Div");
        Strip[] lines =
        [
            .. Measure.Strips(Span.Bold(Title), TypeSize.Body, tag.Add("P")),
            .. Measure.Strips(Text, TypeSize.Body, tag.Add("P")),
        ];
        flow.Gap(3);
        flow.AddTogether([Tint(Above), .. lines.Select(OnTint), Tint(Above)], inOnePiece: 16, edge: 3);
        flow.Gap(11);
    }

    private static Strip OnTint(Strip strip) =>
        new(strip.Height, [.. Tint(strip.Height).Inks, .. strip.Inks]);

    private static Strip Tint(double height) => new(height,
    [
        FillInk.Decoration(0, 0, Paper.TextWidth, height, 0.94),
        FillInk.Decoration(0, 0, 2.5, height, 0.2),
    ]);
}
