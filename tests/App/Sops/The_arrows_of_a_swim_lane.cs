using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ppid.App.Offices;
using Ppid.App.Screens.SopPages;
using Ppid.Domain.Sops;
using Xunit;

namespace Ppid.Tests.App.Sops;

public sealed partial class The_arrows_of_a_swim_lane
{
    private static readonly OfficeData Data = OfficeData.Load(Repository.Sops);

    public static TheoryData<string> Sources => [.. Data.Sops.All.Select(sop => sop.Source)];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Run_clear_of_boxes_and_of_each_other(string source) =>
        await Check(Data.Sops.All.First(sop => sop.Source == source));

    [Fact]
    public async Task Run_clear_in_any_SOP_that_could_be_written()
    {
        foreach (var seed in Enumerable.Range(1, 40))
        {
            await Check(MadeUpSop.Of(seed));
        }
    }

    private static async Task Check(Sop sop)
    {
        var page = new HtmlParser().ParseDocument(await Rendered.Html<SwimLane>(new() { ["Sop"] = sop }));
        var boxes = page.QuerySelectorAll(".kotak, .pilihan rect, .alur-ujung rect").Select(Box.Of).ToList();
        var lines = page.QuerySelectorAll(".alur-garis")
            .SelectMany(Segments, (arrow, line) => (Kind: Kind(arrow), Line: line)).ToList();

        Assert.NotEmpty(boxes);
        Assert.DoesNotContain(lines, line => boxes.Any(line.Line.Meets));
        Assert.Empty(lines.SelectMany(
            line => lines.Where(other => other.Kind != line.Kind && line.Line.LiesOn(other.Line)),
            (a, b) => $"{sop.Id}: {a} on {b}"));
    }

    /// <summary>Where the arrow goes and how we know: only arrows of one kind may share their way. What is
    /// marked stands in the SOP as much as what is written, and is drawn alike.</summary>
    private static string Kind(IElement arrow)
    {
        var title = arrow.TextContent.Trim()
            .Replace("(ada tandanya dalam SOP)", "(tertulis dalam SOP)", StringComparison.Ordinal);
        var target = title.LastIndexOf(", ", Math.Max(title.IndexOf('('), 0), StringComparison.Ordinal);
        return title == "Mulai" ? "ke langkah 1 (tertulis dalam SOP)" : title[(target + 2)..];
    }

    private static IEnumerable<Box> Segments(IElement arrow)
    {
        var numbers = Figure().Matches(arrow.GetAttribute("d")!).Select(match => Number(match.Value))
            .ToList();
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
            return new Box(
                x, y, x + Number(rect.GetAttribute("width")!), y + Number(rect.GetAttribute("height")!));
        }

        /// <summary>True if they share more than an edge.</summary>
        public bool Meets(Box other) =>
            Left < other.Right - Touch && Right > other.Left + Touch
            && Top < other.Bottom - Touch && Bottom > other.Top + Touch;

        /// <summary>True if both are lines of one direction that share a stretch.</summary>
        public bool LiesOn(Box other) =>
            (IsUpright && other.IsUpright && Math.Abs(Left - other.Left) < Touch
                && Shared(Top, Bottom, other.Top, other.Bottom))
            || (IsLevel && other.IsLevel && Math.Abs(Top - other.Top) < Touch
                && Shared(Left, Right, other.Left, other.Right));

        private bool IsUpright => Right - Left < 0.01;

        private bool IsLevel => Bottom - Top < 0.01;

        private static bool Shared(double a, double b, double c, double d) =>
            Math.Min(b, d) - Math.Max(a, c) > 2;
    }
}
