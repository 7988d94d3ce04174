namespace Ppid.App.Screens.SopPages;

/// <content>Where nodes stand and arrows turn.</content>
internal sealed partial class FlowDrawing
{
    private DrawnNode Draw(FlowNode node)
    {
        var width = node.Shape == FlowShape.Step ? BoxWidth : 92;
        var x = LaneX(node.Lane) + ((BoxWidth - width) / 2);
        return new DrawnNode(node, x, _gapY[node.Row] + GapHeight(node.Row), width);
    }

    private List<(double X, double Y)> Points(FlowRoute route)
    {
        var (from, to, key) = (Nodes[route.Edge.From.Row], Nodes[route.Edge.To.Row], route.Edge.Key);
        var points = new List<(double X, double Y)>();
        var enter = route.Arriving is null ? 0 : to.Middle + _ports.Top(route);
        if (route.Channel is not { } channel)
        {
            var straight = from.Node.Lane == to.Node.Lane;
            var exit = straight ? enter : from.Middle;
            var turn = straight ? to.Y : TrackY(to.Node.Row, key);
            return [(exit, from.Y + from.Node.Height), (exit, turn), (enter, turn), (enter, to.Y)];
        }

        var x = TrackX(channel, key);
        Leave(route, from, x, points);
        if (route.Arriving is { } gap)
        {
            points.AddRange([(x, TrackY(gap, key)), (enter, TrackY(gap, key)), (enter, to.Y)]);
        }
        else
        {
            var y = to.Y + (to.Node.BoxHeight * _ports.Side(route));
            points.AddRange([(x, y), (route.EntersLeft ? to.X : to.X + to.Width, y)]);
        }

        return points;
    }

    private void Leave(FlowRoute route, DrawnNode from, double x, List<(double X, double Y)> points)
    {
        if (route.Leaving is { } gap)
        {
            var turn = TrackY(gap, route.Edge.Key);
            points.AddRange([(from.Middle, from.Y + from.Node.Height), (from.Middle, turn), (x, turn)]);
            return;
        }

        var chip = route.Edge.Chip!;
        var y = from.Y + chip.Top + (chip.Height / 2);
        points.AddRange([(route.LeavesLeft ? from.X : from.X + from.Width, y), (x, y)]);
    }
}
