using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace Ppid.Tests.App.Sops;

/// <summary>A row of a source table.</summary>
/// <param name="Marks">What stands in its lanes.</param>
/// <param name="Remark">What stands in the columns after the output.</param>
internal sealed record SeedRow(
    string No,
    string Activity,
    string[] Marks,
    string Requirements,
    string Time,
    string Output,
    string Remark);

/// <summary>The source text of an SOP; only HTML tags and white space are normalised.</summary>
internal sealed partial class SeedText(SeedPlace place)
{
    private const int FirstLane = 2;

    private readonly string _head = string.Join('\n', place.Text(place.Head, place.Lanes - 2));

    /// <summary>Everything that stands above the table.</summary>
    public string Head => Plain(_head);

    /// <summary>The head in the pieces in which it is printed: lines, cells, emphasised words.</summary>
    public IEnumerable<string> Pieces => Break().Split(_head).Select(Plain);

    /// <summary>Entries of the head's lists as the source separates them: list items, or numbered lines of
    /// their own; none where a cell runs on.</summary>
    public IReadOnlyList<string> Entries => ListItem().IsMatch(_head)
        ? [.. ListItem().Matches(_head).Select(match => Plain(match.Groups[1].Value))]
        : [.. _head.Split('\n').Where(line => NumberedLine().IsMatch(line)).Select(Plain)];

    public IEnumerable<string> LaneNames(int lanes) => Names[FirstLane..(FirstLane + lanes)];

    /// <summary>The name of the column after the last lane: no lane was left out.</summary>
    public string AfterTheLanes(int lanes) => Names[FirstLane + lanes];

    public IReadOnlyList<SeedRow> Rows(int lanes) =>
        [.. place.Text(place.Row, place.End).Select((line, index) => Row(Cells(line), index + 1, lanes))];

    /// <summary>Marks that fell out of the table.</summary>
    public IEnumerable<string> LooseMarks() => SeedDefects.LooseMarks
        .Where(loose => loose.Source == place.Source).SelectMany(loose => Values(loose.From, loose.To));

    public static string Plain(string? text) =>
        Space().Replace(WebUtility.HtmlDecode(Tag().Replace(text ?? "", " ")), " ").Trim();

    private string[] Names => Cells(place.Text(place.Lanes, place.Lanes)[0]);

    private SeedRow Row(string[] cells, int row, int lanes)
    {
        string[] marks = [.. cells[FirstLane..(FirstLane + lanes)].Select(cell => Drawn(cell, row))];
        var rest = cells[(FirstLane + lanes + (IsShifted(row) ? 1 : 0))..];
        if (SeedDefects.Detached.FirstOrDefault(one => one.Source == place.Source) is { From: > 0 } below)
        {
            Assert.All(rest, Assert.Empty);
            rest = [.. Values(below.From, below.To).Chunk(3).ElementAt(row - 1)];
        }

        var remark = Plain(string.Join(' ', rest[3..]));
        return new SeedRow(cells[0], cells[1], marks, rest[0], rest[1], rest[2], remark);
    }

    private bool IsShifted(int row) => SeedDefects.Shifted.Any(
        one => one.Source == place.Source && row >= one.First && row <= one.Last);

    private string Drawn(string cell, int row) => SeedDefects.Drawings.Any(drawing =>
        drawing.Source == place.Source && drawing.Row == row
        && cell.StartsWith(drawing.Begins, StringComparison.Ordinal))
            ? ""
            : cell;

    private IEnumerable<string> Values(int from, int to) =>
        place.Text(from, to).Select(Plain).Where(line => line.Length > 0);

    private static string[] Cells(string line) => [.. line.Split('\t').Select(Plain)];

    [GeneratedRegex("<li>(.*?)</li>")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^\d+\. [^\t]+$")]
    private static partial Regex NumberedLine();

    [GeneratedRegex(@"<[^>]*>|[\t\n]|\*\*")]
    private static partial Regex Break();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
