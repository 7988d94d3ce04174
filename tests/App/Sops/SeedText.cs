using System.Net;
using System.Text.RegularExpressions;

namespace Ppid.Tests.App.Sops;

/// <summary>The source text of an SOP, cell by cell; only HTML tags and white space are normalised.</summary>
internal sealed partial class SeedText
{
    private const string FileName = "003_609f3079cfa7c797.txt";

    private static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(Repository.Sops, "sumber", FileName));

    private SeedText(int start)
    {
        var end = Array.FindIndex(
            Lines, start + 1, line => line.StartsWith("Nomor SOP", StringComparison.Ordinal));
        Head = [.. Lines[(start - 5)..start].Select(Plain).Where(line => line.Length > 0)];
        Body = [.. Lines[start..(end < 0 ? Lines.Length : end)].Select(line => line.Split('\t'))];
    }

    /// <summary>Lines above the number: the agency.</summary>
    public IReadOnlyList<string> Head { get; }

    private IReadOnlyList<string[]> Body { get; }

    public static SeedText Of(string sopNumber) =>
        new(Array.FindIndex(Lines, line => line == $"Nomor SOP\t{sopNumber}"));

    /// <summary>What stands to the right of a label.</summary>
    public string Beside(string label) => Plain(Body.First(cells => Plain(cells[0]) == label)[1]);

    /// <summary>The name of the SOP, beside the unit.</summary>
    public string Name(string unit) => Plain(Body.First(cells => Plain(cells[0]) == unit)[1]);

    /// <summary>The entries of the cell below a heading in the given column (0 or 1).</summary>
    public IReadOnlyList<string> Below(string heading, int column)
    {
        var row = Body.ToList().FindIndex(cells => cells.Length > column && Plain(cells[column]) == heading);
        return [.. ListItem().Matches(Body[row + 1][column]).Select(match => Plain(match.Groups[1].Value))];
    }

    public string ParagraphBelow(string heading, int column)
    {
        var row = Body.ToList().FindIndex(cells => cells.Length > column && Plain(cells[column]) == heading);
        return Plain(Paragraph().Match(Body[row + 1][column]).Groups[1].Value);
    }

    public IReadOnlyList<string> LaneNames() =>
        [.. Body.First(cells => Plain(cells[0]).Length == 0 && cells.Length > 5)[2..6].Select(Plain)];

    /// <summary>Rows of the table: number, activity, four lanes, requirements, time, output.</summary>
    public IReadOnlyList<string[]> Rows() =>
        [.. Body.Where(cells => RowNumber().IsMatch(cells[0]) && cells.Length >= 9)
            .Select(cells => cells.Select(Plain).ToArray())];

    public static string Plain(string? text) =>
        Space().Replace(WebUtility.HtmlDecode(Tag().Replace(text ?? "", " ")), " ").Trim();

    [GeneratedRegex("<li>(.*?)</li>")]
    private static partial Regex ListItem();

    [GeneratedRegex("<p>(.*?)</p>")]
    private static partial Regex Paragraph();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^\d+\.?$")]
    private static partial Regex RowNumber();
}
