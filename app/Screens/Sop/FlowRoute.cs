namespace Ppid.App.Screens.SopPages;

/// <summary>
/// The way of an arrow in ordinal places. Arrows run only in channels (left of each lane) and in gaps (above
/// each row),
/// so they never run through a box.
/// </summary>
/// <param name="Leaving">Gap in which the arrow runs first after leaving the box downwards; null if it leaves
/// sideways.</param>
/// <param name="Channel">Channel in which it runs up or down; null if the gap alone suffices.</param>
/// <param name="Arriving">Gap from which it enters the target from above; null if it enters sideways.</param>
internal sealed record FlowRoute(FlowEdge Edge, int? Leaving, int? Channel, int? Arriving)
{
    public static FlowRoute Of(FlowEdge edge)
    {
        var (from, to) = (edge.From, edge.To);
        if (!from.Decides && to.Row == from.Row + 1)
        {
            return new FlowRoute(edge, null, null, to.Row);
        }

        var channel = ChannelOf(from, to);
        var beside = to.Shape == FlowShape.Step && (to.Lane == channel || to.Lane == channel - 1);
        return new FlowRoute(edge, from.Decides ? null : from.Row + 1, channel, beside ? null : to.Row);
    }

    /// <summary>True if the channel lies left of the source's lane.</summary>
    public bool LeavesLeft => Channel == Edge.From.Lane;

    /// <summary>True if the channel lies left of the target's lane.</summary>
    public bool EntersLeft => Channel == Edge.To.Lane;

    /// <summary>Height at which it comes into its channel.</summary>
    public double ChannelFrom =>
        Leaving is { } gap
            ? Gap(gap)
            : Gap(Edge.From.Row) + 200 + Edge.From.Chips.ToList().IndexOf(Edge.Chip!);

    /// <summary>Height at which it goes out of its channel.</summary>
    public double ChannelUntil => Arriving is { } gap ? Gap(gap) : Gap(Edge.To.Row) + 100;

    public static double Gap(int row) => row * 1000;

    public static double Middle(int lane) => (lane * 1000) + 500;

    private static int ChannelOf(FlowNode from, FlowNode to) =>
        to.Lane > from.Lane || (to.Lane == from.Lane && to.Row > from.Row) ? from.Lane + 1 : from.Lane;
}
