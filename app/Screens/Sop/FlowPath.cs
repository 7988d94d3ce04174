using System.Globalization;

namespace Ppid.App.Screens.SopPages;

/// <summary>SVG text of a line that turns at right angles.</summary>
internal static class FlowPath
{
    private const double Radius = 7;

    public static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A path through the points with rounded corners.</summary>
    public static string Rounded(IReadOnlyList<(double X, double Y)> all)
    {
        var points = all.Where((point, index) => index == 0 || point != all[index - 1]).ToList();
        var path = $"M{Place(points[0])}";
        for (var at = 1; at < points.Count - 1; at++)
        {
            var shorter = Math.Min(Length(points[at - 1], points[at]), Length(points[at], points[at + 1]));
            var radius = Math.Min(Radius, shorter / 2);
            path += $" L{Place(Toward(points[at], points[at - 1], radius))}";
            path += $" Q{Place(points[at])} {Place(Toward(points[at], points[at + 1], radius))}";
        }

        return $"{path} L{Place(points[^1])}";
    }

    private static string Place((double X, double Y) point) => $"{Number(point.X)} {Number(point.Y)}";

    private static double Length((double X, double Y) a, (double X, double Y) b) =>
        Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y);

    private static (double X, double Y) Toward(
        (double X, double Y) from, (double X, double Y) to, double distance)
    {
        var share = distance / Math.Max(Length(from, to), 1);
        return (from.X + ((to.X - from.X) * share), from.Y + ((to.Y - from.Y) * share));
    }
}
