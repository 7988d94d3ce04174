using Microsoft.AspNetCore.Components;

namespace Ppid.App.Screens.SopPages;

/// <summary>One row of the swim-lane: a terminator, or a step with its decision and outcomes.</summary>
public sealed partial class SwimLaneNode
{
    [Parameter, EditorRequired]
    public bool IsCurrent { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyCollection<TakenWay> Taken { get; set; }

    [Parameter, EditorRequired]
    public required DrawnNode Drawn { get; set; }

    private FlowNode Node => Drawn.Node;

    private string Css => Node.Step!.Provenance == Domain.Sops.Provenance.Added
        ? SwimLane.Css(Node.Step.Provenance)
        : SwimLane.Css(Node.Step.RoleProvenance);

    private bool IsVisited => Taken.Any(way => way.Step == Node.Step!.No);

    private string Diamond
    {
        get
        {
            var top = Drawn.Y + Node.DiamondTop;
            var (half, middle) = (26.0, top + (FlowNode.DiamondHeight / 2));
            return $"M{N(Drawn.Middle)} {N(top)} L{N(Drawn.Middle + half)} {N(middle)} "
                + $"L{N(Drawn.Middle)} {N(top + FlowNode.DiamondHeight)} "
                + $"L{N(Drawn.Middle - half)} {N(middle)} z";
        }
    }

    private static string N(double value) => SopWords.Px(value);

    private bool IsTaken(Chip chip) => Taken.Contains(new TakenWay(Node.Step!.No, chip.Outcome.Id));
}
