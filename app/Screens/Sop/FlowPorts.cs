namespace Ppid.App.Screens.SopPages;

/// <summary>Where arrows enter a box: arrows of different kinds never at the same point.</summary>
internal sealed class FlowPorts(IReadOnlyList<FlowRoute> routes)
{
    private const double Distance = 20;

    /// <summary>Pixels right of the middle of the target's upper side.</summary>
    public double Top(FlowRoute route)
    {
        var keys = Keys(
            other => other.Arriving is not null && other.Edge.To == route.Edge.To,
            other => other.Channel is { } channel
                ? FlowRoute.Gap(channel)
                : FlowRoute.Middle(other.Edge.From.Lane));
        return (keys.IndexOf(route.Edge.Key) - ((keys.Count - 1) / 2.0)) * Distance;
    }

    /// <summary>Share of the height of the target's box, from above.</summary>
    public double Side(FlowRoute route)
    {
        var keys = Keys(
            other => other.Arriving is null && other.Edge.To == route.Edge.To
                && other.EntersLeft == route.EntersLeft,
            other => other.ChannelFrom);
        return (keys.IndexOf(route.Edge.Key) + 1.0) / (keys.Count + 1);
    }

    private List<string> Keys(Func<FlowRoute, bool> which, Func<FlowRoute, double> order) =>
        [.. routes.Where(which).OrderBy(order).Select(route => route.Edge.Key).Distinct()];
}
