namespace Ppid.App.Pdf.Setting;

/// <summary>The foot of every page: small print on the left, the page's number on the right.</summary>
internal static class Footer
{
    public const double Top = Paper.Height - Paper.Bottom + 14;

    private const int MostLines = 3;
    private const double Number = 75;

    public static Strip Strip(string text, int page, int count)
    {
        var left = new Measure(0, Paper.TextWidth - Number - 10);
        var right = new Measure(Paper.TextWidth - Number, Number);
        var lines = left.Break(text, TypeSize.Foot).Take(MostLines);
        return new Strip(Paper.Bottom, [
            FillInk.Decoration(0, 0, Paper.TextWidth, 0.5, 0.6),
            .. lines.Select((line, index) => left.Ink(
                line, TypeSize.Foot, null, top: 5 + index * TypeSize.Foot.Leading)),
            right.Ink(right.Break($"Halaman {page} dari {count}", TypeSize.Foot)[0], TypeSize.Foot, null, Align.Right, 5),
        ]);
    }
}
