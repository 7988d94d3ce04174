using Microsoft.AspNetCore.Components;
using Ppid.Domain.Sops;

namespace Ppid.App.Screens.SopPages;

/// <summary>
/// The SOP as a drawn swim-lane in which a case may stand. Pure SVG; the same content follows as a list.
/// </summary>
public sealed partial class SwimLane
{
    private static readonly string[] Heads = ["tertulis", "disimpulkan", "tambahan", "dilalui"];

    private FlowDrawing? _drawing;

    [Parameter, EditorRequired]
    public required Sop Sop { get; set; }

    /// <summary>Numbers of the steps in which the case stands; empty for the SOP alone.</summary>
    [Parameter]
    public IReadOnlyCollection<string> Current { get; set; } = [];

    /// <summary>What the case has taken so far.</summary>
    [Parameter]
    public IReadOnlyCollection<TakenWay> Taken { get; set; } = [];

    private FlowDrawing Drawing => _drawing ??= new FlowDrawing(Sop);

    private string Id => $"alur-{Sop.Id}";

    private string Summary =>
        $"{Sop.Steps.Count} langkah dalam {Sop.Lanes.Count} lajur: "
        + $"{string.Join(", ", Sop.Lanes.Select(lane => lane.Name))}. "
        + (Current.Count > 0 ? $"Perkara berada di langkah {string.Join(", ", Current)}. " : "")
        + "Isi lengkapnya ada pada daftar di bawah bagan.";

    internal static RenderFragment Lines(
        IReadOnlyList<string> lines, double x, double y, double step, string css) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "text-anchor", "middle");
        for (var line = 0; line < lines.Count; line++)
        {
            builder.OpenElement(3, "tspan");
            builder.AddAttribute(4, "x", N(x));
            builder.AddAttribute(5, "y", N(y + (line * step)));
            builder.AddContent(6, lines[line]);
            builder.CloseElement();
        }

        builder.CloseElement();
    };

    internal static string Css(Provenance provenance) =>
        SopWords.Spelled(provenance == Provenance.Marked ? Provenance.Written : provenance);

    private static string N(double value) => SopWords.Px(value);

    private static bool IsPlain(DrawnLane lane) => !SopWords.IsOurs(lane.Lane.Provenance);

    private static string Title(FlowEdge edge) => edge.Outcome is { } outcome
        ? $"Langkah {edge.From.Step!.No}: {outcome.Label}, "
            + $"{SopWords.Next(outcome)} ({SopWords.Of(outcome.Provenance)})"
        : "Mulai";

    /// <summary>
    /// Arrows drawn together, those of the case last. Dotted ones alone: laid on each other they look solid.
    /// </summary>
    private IEnumerable<IGrouping<string, DrawnArrow>> Joined() => Drawing.Arrows
        .Select((arrow, index) => (Arrow: arrow, Index: index))
        .GroupBy(
            pair => SopWords.IsOurs(pair.Arrow.Edge.Provenance)
                ? $"{pair.Index}"
                : $"{pair.Arrow.Edge.Key} {IsTaken(pair.Arrow)}",
            pair => pair.Arrow)
        .OrderBy(joined => IsTaken(joined.First()));

    private bool IsTaken(DrawnArrow arrow) => arrow.Edge.Outcome is { } outcome
        ? Taken.Contains(new TakenWay(arrow.Edge.From.Step!.No, outcome.Id))
        : Taken.Count + Current.Count > 0;

    private string Head(DrawnArrow arrow) => IsTaken(arrow) ? "dilalui" : Css(arrow.Edge.Provenance);

    private bool IsCurrent(DrawnNode node) => node.Node.Step is { } step && Current.Contains(step.No);
}
