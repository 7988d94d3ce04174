namespace Ppid.App.Pdf.Setting;

/// <summary>The foot of every page: small print on the left, the page's number on the right.</summary>
internal sealed class Footer(string text)
{
    public const double Top = Paper.Height - Paper.Bottom + 14;

    private const int MostLines = 3;
    private const double Number = 75;

    private static readonly Measure Left = new(0, Paper.TextWidth - Number - 10);
    private static readonly Measure Right = new(Paper.TextWidth - Number, Number);

    private readonly List<Line> _lines = [.. Left.Break(text, TypeSize.Foot).Take(MostLines)];

    public Strip Strip(int page, int count)
    {
        var number = Right.Break($"Halaman {page} dari {count}", TypeSize.Foot)[0];
        return new Strip(Paper.Bottom, [
            FillInk.Decoration(0, 0, Paper.TextWidth, 0.5, 0.6),
            .. _lines.Select((line, index) => Left.Ink(
                line, TypeSize.Foot, null, top: 5 + index * TypeSize.Foot.Leading)),
            Right.Ink(number, TypeSize.Foot, null, Align.Right, 5),
        ]);
    }
}
