using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ppid.App.Offices;
using Ppid.App.Screens.SopPages;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed partial class The_arrows_of_a_swim_lane
{
    private static readonly OfficeData Data = OfficeData.Load(Repository.Sops);

    public static TheoryData<string> Sops => [.. Data.Sops.All.Select(sop => sop.Hash)];

    [Theory]
    [MemberData(nameof(Sops))]
    public async Task Never_run_through_a_box(string hash)
    {
        var html = await Rendered.Html<SwimLane>(new() { ["Sop"] = Data.Sops.ByHash(hash) });
        var page = new HtmlParser().ParseDocument(html);
        var boxes = page.QuerySelectorAll(".kotak, .pilihan rect, .alur-ujung rect").Select(Box.Of).ToList();

        var through = page.QuerySelectorAll(".alur-garis").SelectMany(Segments)
            .SelectMany(line => boxes.Where(line.Meets), (line, box) => $"{line} through {box}");

        Assert.NotEmpty(boxes);
        Assert.Empty(through);
    }

    private static IEnumerable<Box> Segments(IElement arrow)
    {
        var numbers = Figure().Matches(arrow.GetAttribute("d")!).Select(match => Number(match.Value)).ToList();
        var points = numbers.Chunk(2).Select(pair => (X: pair[0], Y: pair[1])).ToList();
        return points.Zip(points.Skip(1), (a, b) =>
            new Box(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y)));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Figure();

    private sealed record Box(double Left, double Top, double Right, double Bottom)
    {
        private const double Touch = 1;

        public static Box Of(IElement rect)
        {
            var (x, y) = (Number(rect.GetAttribute("x")!), Number(rect.GetAttribute("y")!));
            return new Box(x, y, x + Number(rect.GetAttribute("width")!), y + Number(rect.GetAttribute("height")!));
        }

        /// <summary>True if they share more than an edge.</summary>
        public bool Meets(Box other) =>
            Left < other.Right - Touch && Right > other.Left + Touch && Top < other.Bottom - Touch && Bottom > other.Top + Touch;
    }
}
