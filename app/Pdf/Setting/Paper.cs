namespace Ppid.App.Pdf.Setting;

/// <summary>
/// The sheet letters are printed on, in points (1/72 inch): A4 with room for the binder on the left.
/// </summary>
internal static class Paper
{
    public const double Width = 595.28;
    public const double Height = 841.89;
    public const double Left = 30 * Millimetre;
    public const double Right = 20 * Millimetre;
    public const double Top = 16 * Millimetre;
    public const double Bottom = 25 * Millimetre;
    public const double TextWidth = Width - Left - Right;
    public const double TextHeight = Height - Top - Bottom;

    private const double Millimetre = 72 / 25.4;
}

/// <summary>Size and distance of lines, in points, and how grey the ink is: 0 is black.</summary>
internal readonly record struct TypeSize(double Size, double Leading, double Grey = 0)
{
    public static readonly TypeSize Body = new(11, 15);
    public static readonly TypeSize Cell = new(10, 13.5);
    public static readonly TypeSize Small = new(9, 12.5, 0.25);
    public static readonly TypeSize Foot = new(7.5, 10, 0.35);

    /// <summary>Where the letters stand below the upper edge of their line.</summary>
    public double Baseline => Leading / 2 + Size * 0.34;
}
