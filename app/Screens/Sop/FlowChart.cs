using Ppid.Domain.Sops;

namespace Ppid.App.Screens.SopPages;

/// <summary>What a row of the drawing is.</summary>
public enum FlowShape { Start, Step, End }

/// <summary>An outcome of a step with several, written below its diamond.</summary>
/// <param name="Top">Below the top of the node.</param>
public sealed record Chip(Outcome Outcome, IReadOnlyList<string> Lines, double Top)
{
    public const double LineHeight = 14;

    public double Height => (Lines.Count * LineHeight) + 8;
}

/// <summary>One row of the drawing: a terminator, or a step with its decision.</summary>
public sealed record FlowNode(
    FlowShape Shape,
    int Lane,
    int Row,
    Step? Step,
    IReadOnlyList<string> Lines,
    double BoxHeight,
    IReadOnlyList<Chip> Chips)
{
    public const double DiamondHeight = 30;
    public const double DiamondGap = 10;

    public bool Decides => Chips.Count > 0;

    public double DiamondTop => BoxHeight + DiamondGap;

    public double Height => Decides ? Chips[^1].Top + Chips[^1].Height : BoxHeight;
}

/// <summary>An arrow.</summary>
/// <param name="Outcome">Null for the arrow from the start.</param>
internal sealed record FlowEdge(FlowNode From, Outcome? Outcome, FlowNode To)
{
    public Provenance Provenance => Outcome?.Provenance ?? Provenance.Written;

    /// <summary>Arrows of one kind to one place share their way, as in a drawing by hand.</summary>
    public string Key => $"{To.Row}-{(Provenance == Provenance.Marked ? Provenance.Written : Provenance)}";

    public Chip? Chip => From.Chips.FirstOrDefault(chip => chip.Outcome == Outcome);
}

/// <summary>What is to be drawn, before any coordinates: steps as rows, lanes as columns.</summary>
internal sealed class FlowChart
{
    private const int BoxCharacters = 22;
    private const int ChipCharacters = 25;
    private const double LineHeight = 16;

    public FlowChart(Sop sop)
    {
        Sop = sop;
        var steps = sop.Steps.Select((step, index) => Node(step, index + 1)).ToList();
        var first = steps.First(node => node.Step!.No == sop.StartStep);
        var last = steps.Last(node => node.Step!.Outcomes.Any(outcome => outcome.To is null));
        var start = new FlowNode(FlowShape.Start, first.Lane, 0, null, ["mulai"], 30, []);
        var end = new FlowNode(FlowShape.End, last.Lane, steps.Count + 1, null, ["selesai"], 30, []);
        Nodes = [start, .. steps, end];
        Edges =
        [
            new FlowEdge(start, null, first),
            .. steps.SelectMany(node => node.Step!.Outcomes.Select(outcome => new FlowEdge(
                node, outcome, steps.FirstOrDefault(other => other.Step!.No == outcome.To) ?? end))),
        ];
    }

    public Sop Sop { get; }

    public IReadOnlyList<FlowNode> Nodes { get; }

    public IReadOnlyList<FlowEdge> Edges { get; }

    private FlowNode Node(Step step, int row)
    {
        var lines = FlowText.Short(step.Activity, BoxCharacters, 4);
        var time = step.Time.Printed is null ? 0 : LineHeight;
        var height = (lines.Count * LineHeight) + time + 22;
        var lane = Sop.Lanes.Select(lane => lane.Role).ToList().IndexOf(step.Role);
        return new FlowNode(FlowShape.Step, lane, row, step, lines, height, Chips(step, height));
    }

    private static List<Chip> Chips(Step step, double boxHeight)
    {
        var chips = new List<Chip>();
        if (step.Outcomes.Count < 2)
        {
            return chips;
        }

        var top = boxHeight + FlowNode.DiamondGap + FlowNode.DiamondHeight + 8;
        foreach (var outcome in step.Outcomes)
        {
            chips.Add(new Chip(outcome, FlowText.Wrap(outcome.Label, ChipCharacters), top));
            top += chips[^1].Height + 5;
        }

        return chips;
    }
}
